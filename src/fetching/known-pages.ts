import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { absentAs } from '../errors.ts';
import { parseJson } from '../json.ts';
import { fetchMessages } from '../messages/fetching.ts';
import { replaceFile } from '../system/durable/write-file.ts';
import { FetchFolderError, folderFailure } from './fetch-errors.ts';

const knownPage = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The date that a list gave the page; another one means another page. */
  stamp: z.string().nullable(),
  /** When it was last looked at, in milliseconds since 1970. */
  checkedAt: z.number(),
  /** Its file, relative to the corpus folder; null: it holds no article. */
  path: z.string().nullable(),
  /** Hash of what was written there. */
  written: z.string().nullable(),
});

/** What is remembered of an address. */
export type KnownPage = Readonly<z.infer<typeof knownPage>>;

/** Of an address that was looked at, and of which nothing is to be remembered but that. */
export const nothingKnown: Omit<KnownPage, 'checkedAt'> = {
  etag: null,
  lastModified: null,
  stamp: null,
  path: null,
  written: null,
};

/** Of the file's form; another one is refused, since what people removed and corrected is known from it alone. */
const VERSION = 1;
const memoryFile = z.object({ version: z.literal(VERSION), pages: z.record(z.string(), knownPage) });

/**
 * What earlier runs saw.
 * @throws FetchFolderError when the memory cannot be read, or kept
 */
export async function openKnownPages(dataFolder: string) {
  const file = join(dataFolder, FILE_NAME);
  const pages = new Map(Object.entries(await readPages(file)));
  const changed = new Map<string, KnownPage | null>();
  return {
    get: (address: string): KnownPage | null => pages.get(address) ?? null,
    /** Null: nothing is known of it any more. */
    set(address: string, page: KnownPage | null): void {
      note(pages, address, page);
      changed.set(address, page);
    },
    /** Keeps what has changed, beside what another run kept meanwhile. */
    async save(): Promise<void> {
      if (changed.size === 0) return;
      try {
        await mkdir(dataFolder, { recursive: true });
        const merged = new Map(Object.entries(await readPages(file)));
        for (const [address, page] of changed) note(merged, address, page);
        const memory = { version: VERSION, pages: Object.fromEntries(merged) };
        await replaceFile(file, `${JSON.stringify(memory)}\n`);
      } catch (error) {
        throw folderFailure(file, error);
      }
      changed.clear();
    },
  };
}

export type KnownPages = Awaited<ReturnType<typeof openKnownPages>>;

function note(pages: Map<string, KnownPage>, address: string, page: KnownPage | null): void {
  if (page === null) pages.delete(address);
  else pages.set(address, page);
}

/** What a text is remembered by. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const FILE_NAME = 'fetched.json';

async function readPages(file: string): Promise<Readonly<Record<string, KnownPage>>> {
  const text = await absentAs(null, () => readFile(file, 'utf8')).catch((error: unknown) => {
    throw folderFailure(file, error);
  });
  if (text === null) return {};
  const memory = memoryFile.safeParse(parseJson(text));
  if (!memory.success) throw new FetchFolderError(fetchMessages.damagedMemory(file), { cause: memory.error });
  return memory.data.pages;
}
