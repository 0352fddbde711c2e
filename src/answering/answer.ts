import type { Language } from '../messages/bilingual.ts';

/** A checked citation: `article.text.slice(start, end) === quote`. */
export interface Citation {
  /** The number in the answer's text, from 1. */
  readonly n: number;
  readonly articleId: string;
  readonly path: string;
  readonly title: string;
  readonly publisher: string | null;
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** The exact words of the cleaned article. */
  readonly quote: string;
  /** Offsets of the quote in the cleaned article, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** `strong`: the quote carries the question's words itself; `partial`: some stand in the text around it. */
  readonly support: 'strong' | 'partial';
}

/** One of the passages an answer was looked for in. */
export interface AnswerPassage {
  readonly rank: number;
  readonly articleId: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
}

/** An answer as plain data: every view (terminal, JSON, Discord) is made from it and from nothing else. */
export interface Answer {
  readonly question: string;
  readonly status: 'answered' | 'refused';
  /** Language of the question, and so of the text around the quotes. */
  readonly language: Language;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The ten best, whatever the status. */
  readonly passages: readonly AnswerPassage[];
  /** Estimated probability between 0 and 1 that the articles answer the question. */
  readonly confidence: number;
  readonly answerer: 'extractive';
  /** `provider:model` of the vectors searched, or `none` when the search was lexical only. */
  readonly embedder: string;
  readonly generation: string;
  readonly timingsMs: { readonly retrieve: number; readonly answer: number; readonly total: number };
}
