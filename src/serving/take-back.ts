import { articleIdOf } from '../articles/article-id.ts';
import { listCorpus, readSource, realFolder } from '../articles/read-corpus.ts';
import { moveOver, removeDurably } from '../system/durable/names.ts';
import { AdditionNotUndoneError } from './article-errors.ts';
import type { AddedArticle } from './article-files.ts';
import { type ArticleFolders, keptFile, keptMark, nameAside, oneChange, ownFile } from './article-folders.ts';

/** What must be known of an addition to undo it. */
export type Addition = Pick<AddedArticle, 'path' | 'sourceHash' | 'keptAs'>;

/** An addition that was undone. */
export interface UndoneAddition {
  /** Relative to the corpus folder. */
  readonly path: string;
  /** Whether the file that it had replaced is in its place again. */
  readonly isRestored: boolean;
}

/**
 * Undoes an addition: the file goes, and the one that it replaced comes back. A file that somebody has changed since is
 * left alone.
 * @returns whether the folder is as it was before the addition.
 * @throws ArticleChangeFailedError, CorpusFolderError
 */
export async function takeBackArticle(
  folders: ArticleFolders,
  { path, sourceHash, keptAs }: Addition,
): Promise<boolean> {
  return oneChange(path, folders, async (root) => {
    const file = await ownFile(root, path);
    if (file === null) return keptAs === null;
    if ((await readSource(file)).sourceHash !== sourceHash) return false;
    if (keptAs === null) await removeDurably(file.absolutePath);
    else await moveOver(keptAs, nameAside(root), file.absolutePath);
    return true;
  });
}

/** An addition in a few letters, for a button: `undoAddition` finds in the folders what they leave out. */
export function additionMark({ path, sourceHash, keptAs }: Addition): string {
  const kept = keptAs === null ? '' : keptMark(keptAs);
  return [articleIdOf(path), sourceHash.slice(0, HASH_CHARS), kept].join('.');
}

/** No two files that ever stood under one path share it. */
const HASH_CHARS = 16;
/** A hash that is cut short would be the beginning of any file's. */
const MARK = new RegExp(`^([0-9a-f]+)\\.([0-9a-f]{${HASH_CHARS}})\\.([0-9TZa-f-]*)$`);

/**
 * Undoes the addition that a mark names, however long ago it was.
 * @throws AdditionNotUndoneError when the file or the one that it replaced is another by now, or gone
 * @throws ArticleChangeFailedError, CorpusFolderError
 */
export async function undoAddition(folders: ArticleFolders, mark: string): Promise<UndoneAddition> {
  const [, id = '', hash = '', kept = ''] = MARK.exec(mark) ?? [];
  const { files } = await listCorpus(await realFolder(folders.corpusFolder));
  const file = files.find(({ path }) => articleIdOf(path) === id);
  if (file === undefined) throw new AdditionNotUndoneError();
  const { sourceHash } = await readSource(file);
  const keptAs = kept === '' ? null : await keptFile(folders, kept);
  const isAsAdded = sourceHash.startsWith(hash) && (kept === '') === (keptAs === null);
  if (!isAsAdded || !(await takeBackArticle(folders, { path: file.path, sourceHash, keptAs })))
    throw new AdditionNotUndoneError();
  return { path: file.path, isRestored: keptAs !== null };
}
