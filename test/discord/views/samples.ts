import type { Answer, Citation, NearestArticle } from '../../../src/answering/answer.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { Passage } from '../../../src/corpus/passage.ts';
import type { ShownAnswer } from '../../../src/discord/views/shown-answer.ts';
import type { ViewContext } from '../../../src/discord/views/view.ts';

export const french: ViewContext = { language: 'fr', hasEmbeds: true };
export const frenchText: ViewContext = { language: 'fr', hasEmbeds: false };
export const english: ViewContext = { language: 'en', hasEmbeds: true };
export const englishText: ViewContext = { language: 'en', hasEmbeds: false };
export const contexts: readonly ViewContext[] = [french, frenchText, english, englishText];

const head = 'Une horloge remise à l’heure';
export const stopped = 'Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.';
export const mended = 'Le mécanisme a été démonté par Odilon Ferrand.';
const first = `L’horloge de la halle de Bréville sonne de nouveau depuis dimanche. ${stopped}`;
const second = `${mended} Il y a passé « trois semaines *et* deux nuits ».`;

export const clock: Article = {
  id: 'a1b2c3d4e5f60718',
  path: 'bourg/horloge.md',
  title: head,
  publisher: 'L’Écho de Bréville',
  author: 'Jeanne Morel',
  publishedAt: '2024-10-06',
  url: 'https://echo.example/horloge',
  lang: 'fr',
  text: `${head}\n\n${first}\n\n${second}`,
  bodyStart: head.length + 2,
  sourceHash: '',
};

export const clockPassages: readonly [Passage, Passage] = [
  passageOf(clock, 0, first),
  passageOf(clock, 1, second),
];

/** Without publisher, author, date and link. */
export const ferry: Article = {
  ...clock,
  id: '00112233445566aa',
  path: 'port/bac.md',
  title: 'Le bac [du port] reprend * son service',
  publisher: null,
  author: null,
  publishedAt: null,
  url: null,
  text: 'Le bac reprend son service lundi.',
  bodyStart: 0,
};

function passageOf(article: Article, ordinal: number, text: string): Passage {
  const start = article.text.indexOf(text);
  return { articleId: article.id, ordinal, start, end: start + text.length, text };
}

export function citationOf(n: number, quote: string, article: Article = clock): Citation {
  const start = article.text.indexOf(quote);
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

export function answerOf(more: Partial<Answer> = {}): Answer {
  const citations = [citationOf(1, stopped), citationOf(2, mended), citationOf(3, ferry.text, ferry)];
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

export function refusalOf(more: Partial<Answer> = {}): Answer {
  const nearest = [clock, ferry].map(nearestOf);
  return answerOf({
    question: 'Qui a peint le phare ?',
    status: 'refused',
    text: `Les articles ne répondent pas à cette question. Les plus proches : « ${clock.title} » ; « ${ferry.title} ».`,
    citations: [],
    nearest,
    ...more,
  });
}

function nearestOf({ id, path, title, publisher, publishedAt, url }: Article): NearestArticle {
  return { articleId: id, path, title, publisher, publishedAt, url };
}

export function shownOf(answer: Answer, more: Partial<ShownAnswer> = {}): ShownAnswer {
  return { id: 'Ab-12_cdEF34', answer, filter: {}, isPrivate: false, isWide: false, ...more };
}
