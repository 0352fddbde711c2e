import type { Answer, Citation } from '../../src/answering/answer.ts';
import type { Article } from '../../src/articles/article.ts';

/** An invented article of a small town, in pieces: two tests of views print it with other ends. */
const clockTitle = 'Une horloge remise à l’heure';
export const stopped = 'Elle s’était arrêtée à 4 h 12, la nuit de l’orage, et personne n’avait la clé.';
export const mended = 'Le mécanisme a été démonté par Odilon Ferrand.';
export const clockOpening = `L’horloge de la halle de Bréville sonne de nouveau depuis dimanche. ${stopped}`;

/** @returns the article with this text under its headline; nobody has signed it, and it has no address */
export function clockArticle(id: string, body: string): Article {
  return {
    id,
    path: 'bourg/horloge.md',
    title: clockTitle,
    publisher: 'L’Écho de Bréville',
    author: null,
    publishedAt: '2024-10-06',
    url: null,
    lang: 'fr',
    text: `${clockTitle}\n\n${body}`,
    bodyStart: clockTitle.length + 2,
    sourceHash: '',
  };
}

/** An answer that quotes, as the extractive answerer makes it. */
export function answerWith(citations: readonly Citation[], more: Partial<Answer> = {}): Answer {
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
