import { stripVTControlCharacters } from 'node:util';
import type { Citation } from '../../src/answering/answer.ts';
import type { Article } from '../../src/articles/article.ts';
import type { Passage } from '../../src/articles/passage.ts';
import type { TerminalStyle } from '../../src/terminal/style.ts';
import { citationIn } from '../samples/citation.ts';
import { answerWith, clockArticle, clockOpening, mended, stopped } from '../samples/clock.ts';

export { mended, stopped };
export const clock = clockArticle('aaaaaaaaaaaaaaaa', `${clockOpening} ${mended}`);

export const clockPassage: Passage = {
  articleId: clock.id,
  ordinal: 0,
  start: clock.bodyStart,
  end: clock.text.length,
  text: clock.text.slice(clock.bodyStart),
};

export function citationOf(n: number, quote: string, article: Article = clock): Citation {
  return citationIn(article, n, quote);
}

export { answerWith as answerOf };

export const ESCAPE = '\u001b';

export const colourful: TerminalStyle = { columns: 40, hasColour: true, hasLinks: true };
export const colourless: TerminalStyle = { columns: 40, hasColour: false, hasLinks: false };

// Node 20's stripVTControlCharacters knows colours, but not every form of a link.
const link = new RegExp(`${ESCAPE}\\]8;;[^${ESCAPE}]*${ESCAPE}\\\\`, 'gu');

/** The text that a terminal shows of an output. */
export function shown(output: string): string {
  return stripVTControlCharacters(output.replace(link, ''));
}
