import type { Citation } from '../answering/answer.ts';
import type { Article } from '../corpus/article.ts';
import type { Passage } from '../corpus/passage.ts';
import { writtenDate } from '../messages/answers.ts';
import type { Language } from '../messages/bilingual.ts';
import { say, terminalMessages } from '../messages/terminal.ts';
import type { AddressOf } from './render-answer.ts';
import { bold, dim, link, type TerminalStyle, wrap } from './style.ts';

/** How a quote is marked where there is no bold. */
const PLAIN_MARKS = ['>>> ', ' <<<'] as const;

/**
 * One cited source, opened: title, publisher, author, date, link or path, and the quote inside its passage.
 *
 * @param passage the passage of the article that holds the quote
 */
export function renderSource(
  citation: Citation,
  article: Article,
  passage: Passage,
  language: Language,
  style: TerminalStyle,
  addressOf: AddressOf,
): string {
  const { fields, undated } = terminalMessages;
  const address = addressOf(article, citation.quote);
  const rows: readonly (readonly [string, string | null])[] = [
    [say(fields.publisher, language), article.publisher],
    [say(fields.author, language), article.author],
    [
      say(fields.date, language),
      article.publishedAt === null ? say(undated, language) : writtenDate(article.publishedAt, language),
    ],
    article.url === null
      ? [say(fields.file, language), link(article.path, address, style)]
      : [say(fields.link, language), link(article.url, address, style)],
  ];
  const details = rows
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${dim(name, style)} : ${value}`);
  return [
    `${bold(`[${citation.n}] ${article.title}`, style)}`,
    ...details,
    '',
    markQuote(wrapAround(article, passage, citation, style), style),
  ].join('\n');
}

interface MarkedPassage {
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

/** The passage in three parts. A quote that runs over the passage's end is shown whole. */
function wrapAround(
  article: Article,
  passage: Passage,
  citation: Citation,
  style: TerminalStyle,
): MarkedPassage {
  const end = Math.max(passage.end, citation.end);
  const whole = wrap(article.text.slice(passage.start, end), style);
  // Wrapping only turns spaces into line ends, so offsets stay.
  const from = citation.start - passage.start;
  const to = citation.end - passage.start;
  return { before: whole.slice(0, from), quote: whole.slice(from, to), after: whole.slice(to) };
}

function markQuote({ before, quote, after }: MarkedPassage, style: TerminalStyle): string {
  const [opening, closing] = PLAIN_MARKS;
  const marked = style.hasColour
    ? quote
        .split('\n')
        .map((line) => bold(line, style))
        .join('\n')
    : `${opening}${quote}${closing}`;
  return `${before}${marked}${after}`;
}
