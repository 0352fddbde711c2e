import { randomBytes } from 'node:crypto';
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { type CorpusFile, listCorpus, realFolder } from '../articles/read-corpus.ts';
import { absentAs, KiosqueError } from '../errors.ts';
import { sideBySide } from '../system/side-by-side.ts';
import { ArticleChangeFailedError, ArticleIsNoFileError, KeptAmongArticlesError } from './article-errors.ts';

export interface ArticleFolders {
  readonly corpusFolder: string;
  /**
   * Removed and replaced files are kept in a folder of it, which is made when missing; not within the corpus folder.
   */
  readonly dataFolder: string;
}

const REMOVED_FOLDER = 'removed-articles';

/**
 * The file that an ingestion would read under this path, or null. Nothing else is ever moved.
 * @throws ArticleIsNoFileError for a link: what it leads to is not ours.
 */
export async function ownFile(root: string, path: string): Promise<CorpusFile | null> {
  const { files, rejected } = await listCorpus(root);
  const file = files.find((listed) => listed.path === path);
  if (file === undefined) {
    if (rejected.some((listed) => listed.path === path)) throw new ArticleIsNoFileError(path);
    return null;
  }
  const own = relative(root, file.absolutePath).split(sep).join('/').normalize('NFC');
  if (own !== path) throw new ArticleIsNoFileError(path);
  return file;
}

/**
 * Makes the folder of a file, within the corpus folder.
 * @throws ArticleIsNoFileError where a link in its path leads elsewhere, so that no ingestion finds the file there
 */
export async function makeFolder(root: string, path: string): Promise<void> {
  const folder = dirname(join(root, path));
  await mkdir(folder, { recursive: true });
  if ((await realpath(folder)) !== folder) throw new ArticleIsNoFileError(path);
}

/** A free name for what is being written. Hidden files are passed over when the corpus is read. */
export function nameAside(root: string): string {
  return join(root, `.${randomBytes(6).toString('hex')}.partial`);
}

/** Removes what killed additions left; only while none is at work. */
export async function sweepAside(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    if (ASIDE.test(name)) await rm(join(root, name), { force: true });
  }
}

const ASIDE = /^\.[0-9a-f]{12}\.partial$/;

/** A name that is free, in the folder of kept files. */
export async function placeToKeep(
  { dataFolder }: ArticleFolders,
  root: string,
  path: string,
  now: Date,
): Promise<string> {
  await mkdir(join(dataFolder, REMOVED_FOLDER), { recursive: true });
  const folder = await realpath(join(dataFolder, REMOVED_FOLDER));
  if (`${folder}${sep}`.startsWith(`${root}${sep}`)) throw new KeptAmongArticlesError(folder);
  const time = now.toISOString().replace(/[-:.]/gu, '');
  const name = /.{1,55}$/su.exec(path.replaceAll('/', '-'))?.[0] ?? '';
  // File systems allow 255 bytes: 27 of time and digits, and 55 characters of at most 4.
  return join(folder, `${time}-${randomBytes(3).toString('hex')}-${name}`);
}

/** What tells a kept file from the others: the time and the digits of its name. */
export function keptMark(keptAs: string): string {
  return KEPT.exec(basename(keptAs))?.[0] ?? '';
}

/** The kept file with this mark, or null once it is no longer there. */
export async function keptFile({ dataFolder }: ArticleFolders, mark: string): Promise<string | null> {
  const folder = join(dataFolder, REMOVED_FOLDER);
  const names = await absentAs([], () => readdir(folder));
  const name = names.find((each) => keptMark(each) === mark);
  return name === undefined ? null : join(folder, name);
}

const KEPT = /^\d{8}T\d{9}Z-[0-9a-f]{6}(?=-)/;

/** Two changes at once could each keep the same old file, and one new file would be lost: one after the other. */
const inTurn = sideBySide(1);

/**
 * Changes the corpus folder, alone.
 * @param path what is changed, for whoever reads of a failure
 * @param work is given the folder without links in its path
 * @throws ArticleChangeFailedError for what the disk refuses; CorpusFolderError
 */
export async function oneChange<T>(
  path: string,
  { corpusFolder }: ArticleFolders,
  work: (root: string) => Promise<T>,
): Promise<T> {
  return inTurn(async () => {
    try {
      return await work(await realFolder(corpusFolder));
    } catch (error) {
      throw error instanceof KiosqueError ? error : new ArticleChangeFailedError(path, error);
    }
  });
}
