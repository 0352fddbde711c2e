import { z } from 'zod';
import type { Rejection } from '../articles/article-source.ts';
import type { FieldMap } from '../articles/formats/format.ts';
import { pressDay } from '../articles/metadata/settle-year.ts';
import { READING_RULES } from '../articles/reading-rules.ts';
import type { KeptWork } from '../index/local/kept-work.ts';
import type { ParsedArticle, ParseSettings } from './parse-article.ts';
import { sentence } from './report-shape.ts';

/** Another value whenever what is kept has another form. */
const FORMAT = 'article-1';

/** What a file of many articles holds: its records by path, and those that are refused. */
export interface FileContents {
  readonly records: readonly { readonly path: string; readonly sourceHash: string }[];
  readonly refused: readonly Rejection[];
}

/**
 * Parsed articles, on the disk rather than in memory. They are found by all that they were made of: their path, what
 * was read of them, the day, and how they are split.
 */
export interface KeptArticles {
  /** Whether an earlier ingestion that was broken off may have left some. */
  readonly isResumed: boolean;
  find(path: string, sourceHash: string): ParsedArticle | null;
  keep(parsed: ParsedArticle): void;
  findContents(path: string, sourceHash: string): FileContents | null;
  keepContents(path: string, sourceHash: string, contents: FileContents): void;
}

export function keptArticles(
  work: KeptWork,
  { now, splitting, fields }: ParseSettings & { readonly fields: FieldMap },
): KeptArticles {
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
    isResumed: work.isResumed,
    find(path, sourceHash) {
      const bytes = work.find(keyOf(path, sourceHash));
      return bytes === null ? null : unpackValue(bytes, parsedArticle);
    },
    keep(parsed) {
      work.keep(keyOf(parsed.article.path, parsed.article.sourceHash), packValue(parsed));
    },
    findContents(path, sourceHash) {
      const bytes = work.isResumed ? work.find(contentsKeyOf(path, sourceHash)) : null;
      return bytes === null ? null : unpackValue(bytes, fileContents);
    },
    keepContents(path, sourceHash, contents) {
      work.keep(contentsKeyOf(path, sourceHash), packValue(contents));
    },
  };
}

function packValue(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

function unpackValue<T>(bytes: Uint8Array, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString()));
}

const text = z.string();
const optional = z.string().nullable();
const origin = z.enum(['file', 'text']).nullable();

const parsedArticle: z.ZodType<ParsedArticle> = z.object({
  article: z.object({
    id: text,
    path: text,
    title: text,
    publisher: optional,
    author: optional,
    publishedAt: optional,
    url: optional,
    lang: text,
    text,
    bodyStart: z.int(),
    sourceHash: text,
  }),
  origins: z.object({
    title: origin,
    publisher: origin,
    author: origin,
    publishedAt: origin,
    url: origin,
    lang: origin,
  }),
  removed: z.array(z.object({ rule: text, text })),
  notices: z.array(z.object({ kind: text, sentence })),
  passages: z.array(z.object({ start: z.int(), end: z.int(), embeddingHash: text })),
});

const fileContents: z.ZodType<FileContents> = z.object({
  records: z.array(z.object({ path: text, sourceHash: text })),
  refused: z.array(z.object({ path: text, reason: sentence })),
});
