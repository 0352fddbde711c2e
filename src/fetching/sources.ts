import { readFile } from 'node:fs/promises';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { absentAs, systemErrorCode } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { fetchMessages } from '../messages/fetching.ts';
import { FetchFolderError } from './fetch-errors.ts';

/** Addresses to fetch, and to follow. */
export interface Sources {
  readonly pages: readonly string[];
  readonly feeds: readonly string[];
  readonly sitemaps: readonly string[];
  /** Pages that one run asks for at most. */
  readonly max: number;
}

/** Half an hour of a newspaper, and two minutes of its server's time. */
export const DEFAULT_MAX = 100;

/**
 * What is followed, by a YAML file with lists of addresses (`feeds`, `sitemaps`, `pages`) and `max`.
 * @returns null when there is no such file
 * @throws FetchFolderError, for a command to end with 2, when it cannot be read, or is not of that form
 */
export async function readSources(file: string): Promise<Sources | null> {
  const text = await absentAs(null, () => readFile(file, 'utf8')).catch((error: unknown) => {
    throw failure(fetchMessages.folderFailed(file, systemErrorCode(error) ?? 'error'), error);
  });
  if (text === null) return null;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [problem] = document.errors;
  if (problem !== undefined) {
    throw failure(fetchMessages.brokenSources(file, lines.linePos(problem.pos[0]).line), problem);
  }
  const parsed = form.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.join('.');
    throw failure(fetchMessages.wrongSources(file, where ?? ''), parsed.error);
  }
  return parsed.data;
}

const addresses = z
  .array(z.string().trim().min(1))
  .nullish()
  .transform((list) => list ?? []);

const form = z.strictObject({
  feeds: addresses,
  sitemaps: addresses,
  pages: addresses,
  max: z.int().min(1).max(100_000).default(DEFAULT_MAX),
});

function failure(sentence: Bilingual, cause: unknown): FetchFolderError {
  return new FetchFolderError(sentence, { exitCode: 2, cause });
}
