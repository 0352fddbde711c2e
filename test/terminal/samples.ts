import { stripVTControlCharacters } from 'node:util';
import type { Answer, Citation } from '../../src/answering/answer.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Passage } from '../../src/corpus/passage.ts';
import type { TerminalStyle } from '../../src/terminal/style.ts';

const text =
  'Une horloge remise à l’heure\n\nL’horloge de la halle de Bréville sonne de nouveau depuis dimanche. ' +
  'Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé. ' +
  'Le mécanisme a été démonté par Odilon Ferrand.';

export const clock: Article = {
  id: 'aaaaaaaaaaaaaaaa',
  path: 'bourg/horloge.md',
  title: 'Une horloge remise à l’heure',
  publisher: 'L’Écho de Bréville',
  author: null,
  publishedAt: '2024-10-06',
  url: null,
  lang: 'fr',
  text,
  bodyStart: 30,
  sourceHash: '',
};

export const clockPassage: Passage = {
  articleId: clock.id,
  ordinal: 0,
  start: 30,
  end: text.length,
  text: text.slice(30),
};

export function citationOf(n: number, quote: string, article: Article = clock): Citation {
  const start = article.text.indexOf(quote);
  if (start === -1) throw new RangeError('not a quote of the article');
  const { id, path, title, publisher, publishedAt, url } = article;
  const end = start + quote.length;
  return {
    n,
    articleId: id,
    path,
    title,
    publisher,
    publishedAt,
    url,
    quote,
    start,
    end,
    support: 'strong',
    context: null,
    answer: null,
    copies: [],
  };
}

export const stopped = 'Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.';
export const mended = 'Le mécanisme a été démonté par Odilon Ferrand.';

export function answerOf(citations: readonly Citation[], more: Partial<Answer> = {}): Answer {
  return {
    question: 'Quand l’horloge s’est-elle arrêtée ?',
    status: 'answered',
    language: 'fr',
    text: citations.map(({ n, quote }) => `« ${quote} » [${n}]`).join('\n'),
    citations,
    passages: [],
    confidence: 0.9,
    answerer: 'extractive',
    embedder: 'none',
    generation: 'g',
    timingsMs: { retrieve: 1, answer: 1, total: 2 },
    searchedAs: null,
    period: null,
    nearest: [],
    notice: null,
    ...more,
  };
}

export const ESCAPE = '\u001b';

export const colourful: TerminalStyle = { columns: 40, hasColour: true, hasLinks: true };
export const colourless: TerminalStyle = { columns: 40, hasColour: false, hasLinks: false };

// Node 20's stripVTControlCharacters knows colours, but not every form of a link.
const link = new RegExp(`${ESCAPE}\\]8;;[^${ESCAPE}]*${ESCAPE}\\\\`, 'gu');

/** The text that a terminal shows of an output. */
export function shown(output: string): string {
  return stripVTControlCharacters(output.replace(link, ''));
}
