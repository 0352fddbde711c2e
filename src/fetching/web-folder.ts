import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { articleFileName } from '../articles/article-name.ts';
import { realFolder } from '../articles/read-corpus.ts';
import { absentAs } from '../errors.ts';
import { fetchMessages } from '../messages/fetching.ts';
import { replaceFile } from '../system/durable/write-file.ts';
import { FetchFolderError, folderFailure } from './fetch-errors.ts';
import { siteOf } from './plain-address.ts';

/**
 * The part of the corpus folder that holds what came from the web: `web/SITE/TITLE-HASH.txt`.
 * @throws CorpusFolderError when the corpus folder is missing or cannot be read; the other functions throw
 * FetchFolderError
 */
export async function openWebFolder(corpusFolder: string) {
  const root = await realFolder(corpusFolder);
  const failing = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw folderFailure(path, error);
    }
  };
  return {
    /** The file of an article, wherever its title stood when it was first written; relative to the corpus folder. */
    find: (address: URL): Promise<string | null> =>
      failing(folderOf(address), async () => {
        const names = await absentAs([], () => readdir(join(root, folderOf(address))));
        const name = names.filter((each) => each.endsWith(endingOf(address))).sort()[0];
        return name === undefined ? null : `${folderOf(address)}/${name}`;
      }),
    /** A path for an article that has no file. */
    place: (address: URL, title: string): string => {
      const name = articleFileName(`${title.replace(/[/\\]/g, ' ')}${EXTENSION}`) ?? EXTENSION;
      return `${folderOf(address)}/${name.slice(0, -EXTENSION.length)}${endingOf(address)}`;
    },
    /** The text of a file, null where there is none. */
    read: (path: string) => failing(path, () => absentAs(null, () => readFile(join(root, path), 'utf8'))),
    /** Writes a file whole or not at all. */
    write: (path: string, text: string) =>
      failing(path, async () => {
        const file = join(root, path);
        const folder = join(file, '..');
        await mkdir(folder, { recursive: true });
        // A link in the place of a folder would lead out of the corpus, where ingestion does not follow.
        if (!(await realpath(folder)).startsWith(root + sep)) {
          throw new FetchFolderError(fetchMessages.leavesFolder(path));
        }
        await replaceFile(file, text);
      }),
  };
}

export type WebFolder = Awaited<ReturnType<typeof openWebFolder>>;

const EXTENSION = '.txt';
const WEB_FOLDER = 'web';
/** Enough that no two articles of a site share it. */
const HASH_CHARS = 10;

function folderOf(address: URL): string {
  return `${WEB_FOLDER}/${siteOf(address).replace(/[^\w.-]+/g, '-')}`;
}

/** What is the same for an address whatever the title. The protocol makes no other article. */
function endingOf(address: URL): string {
  const key = `${siteOf(address)}${address.pathname.replace(/\/$/, '')}${address.search}`;
  return `-${createHash('sha256').update(key).digest('hex').slice(0, HASH_CHARS)}${EXTENSION}`;
}
