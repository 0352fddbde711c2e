import type { Answer, Citation } from '../../../src/answering/answer.ts';
import { namedSource } from '../../../src/answering/quoting/citation.ts';
import type { Article } from '../../../src/articles/article.ts';
import type { Passage } from '../../../src/articles/passage.ts';
import type { ShownAnswer } from '../../../src/discord/views/shown-answer.ts';
import type { ViewContext } from '../../../src/discord/views/view.ts';
import { citationIn } from '../../samples/citation.ts';
import { answerWith, clockArticle, clockOpening, mended, stopped } from '../../samples/clock.ts';

export const french: ViewContext = { language: 'fr', hasEmbeds: true };
export const frenchText: ViewContext = { language: 'fr', hasEmbeds: false };
export const english: ViewContext = { language: 'en', hasEmbeds: true };
export const englishText: ViewContext = { language: 'en', hasEmbeds: false };
export const contexts: readonly ViewContext[] = [french, frenchText, english, englishText];

export { mended, stopped };

const second = `${mended} Il y a passé « trois semaines *et* deux nuits ».`;

export const clock: Article = {
  ...clockArticle('a1b2c3d4e5f60718', `${clockOpening}\n\n${second}`),
  author: 'Jeanne Morel',
  url: 'https://echo.example/horloge',
};

export const clockPassages: readonly [Passage, Passage] = [
  passageOf(clock, 0, clockOpening),
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
  return citationIn(article, n, quote);
}

export function answerOf(more: Partial<Answer> = {}): Answer {
  const citations = [citationOf(1, stopped), citationOf(2, mended), citationOf(3, ferry.text, ferry)];
  return answerWith(citations, more);
}

export function refusalOf(more: Partial<Answer> = {}): Answer {
  const nearest = [clock, ferry].map(namedSource);
  return answerOf({
    question: 'Qui a peint le phare ?',
    status: 'refused',
    text: `Les articles ne répondent pas à cette question. Les plus proches : « ${clock.title} » ; « ${ferry.title} ».`,
    citations: [],
    nearest,
    ...more,
  });
}

export function shownOf(answer: Answer, more: Partial<ShownAnswer> = {}): ShownAnswer {
  return {
    id: 'Ab-12_cdEF34',
    answer,
    filter: {},
    isPrivate: false,
    isWide: false,
    isShared: false,
    sharedBy: null,
    undatedLeftOut: 0,
    votes: { up: 0, down: 0 },
    page: null,
    ...more,
  };
}
