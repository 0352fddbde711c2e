import type { Rejection } from '../articles/article-source.ts';
import type { FieldMap } from '../articles/formats/format.ts';
import { pressDay } from '../articles/metadata/settle-year.ts';
import { READING_RULES } from '../articles/reading-rules.ts';
import type { KeptWork } from '../index/local/kept-work.ts';
import type { ParsedArticle, ParseSettings } from './parse-article.ts';

/** In every key: the digest of what is kept in form, so that nothing of another form is found. Its test tells the next one. */
export const FORMAT = 'article-12780212';

/** What a file of many articles holds: its records by path, and those that are refused. */
export interface FileContents {
  readonly records: readonly { readonly path: string; readonly sourceHash: string }[];
  readonly refused: readonly Rejection[];
}

export type KeptArticles = ReturnType<typeof keptArticles>;

/**
 * Parsed articles, on the disk rather than in memory. They are found by all that they were made of: their path, what
 * was read of them, the day, and how they are split.
 */
export function keptArticles(
  work: KeptWork,
  { now, splitting, fields }: ParseSettings & { readonly fields: FieldMap },
) {
  const keyOf = (path: string, sourceHash: string): string =>
    JSON.stringify([
      FORMAT,
      READING_RULES,
      path,
      sourceHash,
      pressDay(now),
      splitting.maxPassageChars,
      splitting.version,
    ]);
  const named = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const contentsKeyOf = (path: string, sourceHash: string): string =>
    JSON.stringify([FORMAT, READING_RULES, 'file', path, sourceHash, named]);
  return {
    /** Whether an earlier ingestion that was broken off may have left some. */
    isResumed: work.isResumed,
    find: (path: string, sourceHash: string) =>
      unpackValue<ParsedArticle>(work.find(keyOf(path, sourceHash))),
    keep(parsed: ParsedArticle): void {
      work.keep(keyOf(parsed.article.path, parsed.article.sourceHash), packValue(parsed));
    },
    findContents: (path: string, sourceHash: string) =>
      unpackValue<FileContents>(work.isResumed ? work.find(contentsKeyOf(path, sourceHash)) : null),
    keepContents(path: string, sourceHash: string, contents: FileContents): void {
      work.keep(contentsKeyOf(path, sourceHash), packValue(contents));
    },
  };
}

function packValue(value: ParsedArticle | FileContents): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** What `packValue` made: a value that has changed since is not found. */
function unpackValue<T extends ParsedArticle | FileContents>(bytes: Uint8Array | null): T | null {
  if (bytes === null) return null;
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString());
}
