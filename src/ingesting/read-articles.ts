import type { ArticleDraft } from '../articles/article-draft.ts';
import type { ArticleReader } from '../articles/article-reader.ts';
import type { ArticleSource, Rejection } from '../articles/article-source.ts';
import { isSingleArticle, markupOf } from '../articles/formats.ts';
import { type CorpusFile, readSource } from '../articles/read-corpus.ts';
import { UnreadableArticleError } from '../articles/unreadable-article.ts';
import { inOrder } from './in-order.ts';
import type { FileContents, KeptArticles } from './kept-articles.ts';
import type { ParsedArticle, ParseTask } from './parse-article.ts';
import type { Parsers } from './parsers.ts';
import type { ArticleStory } from './report.ts';

/** What an ingestion remembers of an article that it has read: how to find its words again, and no more. */
export interface ReadArticle extends Pick<ParsedArticle['article'], 'id' | 'path' | 'sourceHash'> {
  /** Embedding hashes of its passages, in order. */
  readonly hashes: readonly string[];
  /** It was parsed by an earlier ingestion that was broken off. */
  readonly isResumed: boolean;
}

/** What becomes of an article of the corpus. */
export type ArticleFate =
  | { readonly kind: 'same'; readonly path: string }
  | { readonly kind: 'read'; readonly read: ReadArticle; readonly story: ArticleStory }
  | { readonly kind: 'refused'; readonly rejection: Rejection };

export interface ReadingParts {
  readonly reader: ArticleReader;
  readonly parsers: Parsers;
  readonly kept: KeptArticles;
  /** Whether the index has the article of this path as it is. */
  readonly isSame: (path: string, sourceHash: string) => boolean;
}

/** Records of one file that are parsed at a time. */
const RECORDS_AT_ONCE = 32;

/** What a listed file holds, in the order of the file; what was parsed is kept. */
export async function readArticles(file: CorpusFile, parts: ReadingParts): Promise<readonly ArticleFate[]> {
  try {
    const source = await readSource(file);
    const { path, sourceHash } = source;
    const settled = settleArticle({ path, sourceHash }, parts);
    if (settled !== null) return [settled];
    if (markupOf(path) !== null) return [await parse({ kind: 'text', source }, parts)];
    return settleContents(source, parts) ?? (await readWithFormat(source, parts));
  } catch (error) {
    if (!(error instanceof UnreadableArticleError)) throw error;
    return [{ kind: 'refused', rejection: { path: error.path, reason: error.sentence } }];
  }
}

async function readWithFormat(source: ArticleSource, parts: ReadingParts): Promise<readonly ArticleFate[]> {
  const { path, sourceHash } = source;
  const { drafts, rejected } = await parts.reader.draftsOf(source);
  const found: ArticleFate[] = [];
  const window = { most: RECORDS_AT_ONCE, mostWeight: RECORDS_AT_ONCE, weightOf: () => 1 };
  const settle = async (draft: ArticleDraft): Promise<ArticleFate> =>
    settleArticle(draft, parts) ?? (await parse({ kind: 'draft', draft }, parts));
  for await (const one of inOrder(drafts, window, settle)) found.push(one);
  found.push(...rejected.map((rejection): ArticleFate => ({ kind: 'refused', rejection })));
  if (!isSingleArticle(path)) parts.kept.keepContents(path, sourceHash, contentsOf(drafts, found));
  return found;
}

/** As it stands in the index or was parsed before; null: it must be parsed. */
function settleArticle(
  { path, sourceHash }: Pick<ArticleSource, 'path' | 'sourceHash'>,
  { isSame, kept }: ReadingParts,
): ArticleFate | null {
  if (isSame(path, sourceHash)) return { kind: 'same', path };
  const parsed = kept.isResumed ? kept.find(path, sourceHash) : null;
  return parsed === null ? null : readOf(parsed, true);
}

/** What is in a file of many articles, where every one of them is settled: then it need not be opened again. */
function settleContents(
  { path, sourceHash }: ArticleSource,
  parts: ReadingParts,
): readonly ArticleFate[] | null {
  const contents = parts.kept.findContents(path, sourceHash);
  if (contents === null) return null;
  const found: ArticleFate[] = [];
  for (const record of contents.records) {
    const settled = settleArticle(record, parts);
    if (settled === null) return null;
    found.push(settled);
  }
  return [...found, ...contents.refused.map((rejection): ArticleFate => ({ kind: 'refused', rejection }))];
}

function contentsOf(drafts: readonly ArticleDraft[], found: readonly ArticleFate[]): FileContents {
  const refused = found.flatMap((one) => (one.kind === 'refused' ? [one.rejection] : []));
  const refusedPaths = new Set(refused.map(({ path }) => path));
  const records = drafts.filter(({ path }) => !refusedPaths.has(path));
  return { records: records.map(({ path, sourceHash }) => ({ path, sourceHash })), refused };
}

async function parse(task: ParseTask, { parsers, kept }: ReadingParts): Promise<ArticleFate> {
  const parsed = await parsers.parse(task);
  if (parsed.kind === 'refused') return parsed;
  kept.keep(parsed.parsed);
  return readOf(parsed.parsed, false);
}

/** Copies: a piece of a text, such as its title, would hold on to the whole. */
function readOf({ passages, article, ...story }: ParsedArticle, isResumed: boolean): ArticleFate {
  const { text: _words, bodyStart: _place, id, sourceHash, ...headline } = article;
  const hashes = passages.map(({ embeddingHash }) => embeddingHash);
  return structuredClone({
    kind: 'read',
    read: { id, path: headline.path, sourceHash, hashes, isResumed },
    story: { ...story, article: headline, passages: passages.length },
  });
}
