import type { Bilingual, Language } from '../messages/bilingual.ts';
import type { Span } from '../text/sentences.ts';

/** An article as an answer names it. */
export interface NamedSource {
  readonly articleId: string;
  /** Path of the article's file in its folder. */
  readonly path: string;
  readonly title: string;
  readonly publisher: string | null;
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
  readonly url: string | null;
}

/** Exact words of an article: `article.text.slice(start, end) === quote`. */
export interface CitedCopy extends NamedSource, Span {
  readonly quote: string;
}

/** Words of a citation's article that stand outside its quote and that it cannot be understood without. */
export interface CitationContext extends Span {
  /** Who says the quote, or the heads of the table whose row it is. */
  readonly kind: 'speaker' | 'columns';
  /** `article.text.slice(start, end)`. */
  readonly text: string;
}

/** A checked citation; all offsets count in the cleaned article. */
export interface Citation extends CitedCopy {
  /** The number in the answer's text, from 1. */
  readonly n: number;
  /** `strong`: the quote carries the question's words itself; `partial`: some stand in the text around it. */
  readonly support: 'strong' | 'partial';
  readonly context: CitationContext | null;
  /** The words of the quote that answer; null where none are sure to. */
  readonly answer: Span | null;
  /**
   * Copies of the article that say the very same words, the first published in front: counted, and opened one by one.
   */
  readonly copies: readonly CitedCopy[];
}

/** One of the passages an answer was looked for in. */
export interface AnswerPassage extends Span {
  readonly rank: number;
  readonly articleId: string;
  readonly path: string;
  readonly text: string;
  readonly score: number;
}

/** The period that a question named. Days are `YYYY-MM-DD`, included; null where it is open. */
export interface AnswerPeriod {
  readonly since: string | null;
  readonly until: string | null;
  /** As asked: « la semaine dernière ». */
  readonly words: string;
  /** Only articles of these days were searched; else they were preferred, since an event may be told later. */
  readonly isFilter: boolean;
  /** Set aside, because no article of these days answers. */
  readonly isDropped: boolean;
}

/** What is being done for an answer, as it happens. */
export type AnswerProgress =
  | { readonly stage: 'searching' }
  | { readonly stage: 'reading'; readonly passages: number }
  | { readonly stage: 'writing' }
  | { readonly stage: 'text'; readonly text: string };

/** An answer as plain data: every view (terminal, JSON, Discord) is made from it and from nothing else. */
export interface Answer {
  readonly question: string;
  /** `talk`: nothing was asked that articles could answer; the text is the program's own, and cites nothing. */
  readonly status: 'answered' | 'refused' | 'talk';
  /** Language of the question, and so of the text around the quotes. */
  readonly language: Language;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** Those that were read, best first: ten, or twenty for a wide search, whatever the status. */
  readonly passages: readonly AnswerPassage[];
  /** Estimated probability between 0 and 1 that the articles answer the question. */
  readonly confidence: number;
  /** `extractive`, or `provider:model` of the model that wrote the text. */
  readonly answerer: string;
  /** `provider:model` of the vectors searched, or `none` when the search was lexical only. */
  readonly embedder: string;
  readonly generation: string;
  readonly timingsMs: { readonly retrieve: number; readonly answer: number; readonly total: number };
  /** The question as it was searched, when it leaned on an earlier one and was completed. */
  readonly searchedAs: string | null;
  readonly period: AnswerPeriod | null;
  /** At most three, when there is no answer; empty when there is. */
  readonly nearest: readonly NamedSource[];
  /** What a reader should know of how this answer came about, in one sentence. */
  readonly notice: Bilingual | null;
}
