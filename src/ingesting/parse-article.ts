import type { CleanedArticle } from '../articles/article.ts';
import { type ArticleDraft, textDraft } from '../articles/article-draft.ts';
import type { ArticleSource, Rejection } from '../articles/article-source.ts';
import type { SplittingSettings } from '../articles/passage.ts';
import { cleanDraft } from '../articles/read-corpus.ts';
import { UnreadableArticleError } from '../articles/unreadable-article.ts';
import { isKnownWord } from '../models/builtin/load-model.ts';
import { prepareArticle } from './prepare-articles.ts';

/** A text file as it is, or an article that a format's reader has drawn from a file. */
export type ParseTask =
  | { readonly kind: 'text'; readonly source: ArticleSource }
  | { readonly kind: 'draft'; readonly draft: ArticleDraft };

export interface ParseSettings {
  /** Today, for dates that an article leaves out in part. */
  readonly now: Date;
  readonly splitting: SplittingSettings;
}

/** Where a passage stands in its article, and what its vectors are found by. */
export interface PassageKey {
  readonly start: number;
  readonly end: number;
  readonly embeddingHash: string;
}

export interface ParsedArticle extends CleanedArticle {
  readonly passages: readonly PassageKey[];
}

export type Parsed =
  | { readonly kind: 'article'; readonly parsed: ParsedArticle }
  | { readonly kind: 'refused'; readonly rejection: Rejection };

/**
 * All that is done to one article before its vectors: text from bytes, cleaning, metadata, passages. The same task and
 * settings give the same result, in whatever thread.
 */
export function parseArticle(task: ParseTask, { now, splitting }: ParseSettings): Parsed {
  try {
    const draft = task.kind === 'text' ? textDraft(task.source) : task.draft;
    const cleaned = cleanDraft(draft, now, isKnownWord);
    const passages = prepareArticle(cleaned.article, splitting).passages.map(
      ({ passage, embeddingHash }) => ({
        start: passage.start,
        end: passage.end,
        embeddingHash,
      }),
    );
    return { kind: 'article', parsed: { ...cleaned, passages } };
  } catch (error) {
    if (!(error instanceof UnreadableArticleError)) throw error;
    return { kind: 'refused', rejection: { path: error.path, reason: error.sentence } };
  }
}
