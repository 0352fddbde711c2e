import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CleanedArticle, Notice } from '../corpus/article.ts';
import { supportedExtensions } from '../corpus/formats.ts';
import {
  type CorpusFile,
  cleanArticle,
  MAX_ARTICLE_BYTES,
  readSource,
  UnreadableArticleError,
} from '../corpus/read-corpus.ts';
import {
  copyDurably,
  giveFreeName,
  moveDurably,
  moveOver,
  removeDurably,
  takeName,
} from '../durable/names.ts';
import { writeNewFile } from '../durable/write-file.ts';
import { KiosqueError } from '../errors.ts';
import { tooLarge, unsupportedFormat } from '../messages/corpus.ts';
import { isKnownWord } from '../models/builtin/known-words.ts';
import {
  ArticleChangeFailedError,
  ArticleExistsError,
  ArticleIsNoFileError,
  ArticleNotFoundError,
  ArticleRefusedError,
} from './article-errors.ts';
import {
  type ArticleFolders,
  nameAside,
  ownFile,
  placeToKeep,
  rootOf,
  sweepAside,
} from './article-folders.ts';
import { articleFileName } from './article-name.ts';

/** What somebody sends from a chat; as large as a newspaper's longest dossier. Never more than a corpus file may have. */
const MAX_ADDED_BYTES = Math.min(1024 * 1024, MAX_ARTICLE_BYTES);

/** How the next ingestion will read an article. */
export interface ArticleCard {
  /** Relative to the corpus folder. */
  readonly path: string;
  readonly title: string;
  readonly publisher: string | null;
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
}

export interface AddedArticle extends ArticleCard {
  readonly notices: readonly Notice[];
  /** Where the file that it replaces is kept now, or null. */
  readonly keptAs: string | null;
}

export interface RemovedArticle {
  readonly path: string;
  /** Null: it could not be read as an article. */
  readonly title: string | null;
  /** Where the file is kept now. */
  readonly keptAs: string;
}

export interface AddOptions {
  /** Whether a file of the same name may be replaced; its bytes are kept. */
  readonly replace?: boolean;
  /** `MAX_ADDED_BYTES` when not given. */
  readonly maxBytes?: number;
  readonly now?: Date;
}

/**
 * Puts a file into the corpus folder under a safe name, once it was read as an article.
 * @throws ArticleRefusedError when its format or its content is none that is read; ArticleExistsError.
 * @throws ArticleChangeFailedError, KeptAmongArticlesError, CorpusFolderError for what is wrong with the folders.
 */
export async function addArticle(
  folders: ArticleFolders,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  { replace = false, maxBytes = MAX_ADDED_BYTES, now = new Date() }: AddOptions = {},
): Promise<AddedArticle> {
  const path = articleFileName(name);
  if (path === null) {
    const extension = /.(\.[^./\\]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
    throw new ArticleRefusedError(name, unsupportedFormat(extension, supportedExtensions));
  }
  if (bytes.length > maxBytes) throw new ArticleRefusedError(name, tooLarge(bytes.length, maxBytes));
  return changing(path, folders, async (root) => {
    const target = join(root, path);
    await sweepAside(root);
    const aside = nameAside(root);
    try {
      await writeNewFile(aside, bytes);
      // What the disk has is what is read: the check sees the very file that gets the name.
      const file = { path, absolutePath: aside, bytes: bytes.length, identity: null };
      const { article, notices } = await read(file, now, name);
      const { title, publisher, publishedAt } = article;
      const added = { path, title, publisher, publishedAt, notices };
      if (await giveFreeName(aside, target)) return { ...added, keptAs: null };
      if (!replace) throw new ArticleExistsError(path);
      const old = await ownFile(root, path);
      if (old === null) throw new ArticleIsNoFileError(path);
      const keptAs = await placeToKeep(folders, root, path, now);
      await copyDurably(old.absolutePath, keptAs);
      try {
        await takeName(aside, old.absolutePath);
      } catch (error) {
        await rm(keptAs, { force: true }).catch(() => undefined);
        throw error;
      }
      return { ...added, keptAs };
    } finally {
      // What stays aside is hidden, and no reason to call an addition a failure.
      await rm(aside, { force: true }).catch(() => undefined);
    }
  });
}

/**
 * Undoes an addition, for want of an index that knows it: the file goes, and the one that it replaced comes back.
 * @param bytes what was added; a file that somebody has changed since is left alone
 * @returns whether the folder is as it was before the addition.
 * @throws ArticleChangeFailedError, CorpusFolderError
 */
export async function takeBackArticle(
  folders: ArticleFolders,
  { path, keptAs }: Pick<AddedArticle, 'path' | 'keptAs'>,
  bytes: Uint8Array,
): Promise<boolean> {
  return changing(path, folders, async (root) => {
    const file = await ownFile(root, path);
    if (file === null) return keptAs === null;
    if (!Buffer.from(bytes).equals((await readSource(file)).bytes)) return false;
    if (keptAs === null) await removeDurably(file.absolutePath);
    else await moveOver(keptAs, nameAside(root), file.absolutePath);
    return true;
  });
}

/**
 * Takes an article's file out of the corpus folder and keeps it.
 * @param path relative to the corpus folder, as in citations
 * @throws ArticleNotFoundError when the corpus has no such article file; ArticleIsNoFileError for a link.
 * @throws ArticleChangeFailedError, KeptAmongArticlesError, CorpusFolderError for what is wrong with the folders.
 */
export async function removeArticle(
  folders: ArticleFolders,
  path: string,
  { now = new Date() }: { readonly now?: Date } = {},
): Promise<RemovedArticle> {
  return changing(path, folders, async (root) => {
    const file = await ownFile(root, path.normalize('NFC'));
    if (file === null) throw new ArticleNotFoundError(path);
    const cleaned = await read(file, now, path).catch((error: unknown) => {
      if (error instanceof ArticleRefusedError) return null;
      throw error;
    });
    const keptAs = await placeToKeep(folders, root, file.path, now);
    await moveDurably(file.absolutePath, keptAs);
    return { path: file.path, title: cleaned?.article.title ?? null, keptAs };
  });
}

/** Two changes at once could each keep the same old file, and one new file would be lost: one after the other. */
let lastChange: Promise<unknown> = Promise.resolve();

async function changing<T>(
  path: string,
  { corpusFolder }: ArticleFolders,
  work: (root: string) => Promise<T>,
): Promise<T> {
  const change = lastChange.then(async () => {
    try {
      return await work(await rootOf(corpusFolder));
    } catch (error) {
      throw error instanceof KiosqueError ? error : new ArticleChangeFailedError(path, error);
    }
  });
  lastChange = change.catch(() => undefined);
  return change;
}

async function read(file: CorpusFile, now: Date, name: string): Promise<CleanedArticle> {
  try {
    return cleanArticle(await readSource(file), now, isKnownWord);
  } catch (error) {
    if (!(error instanceof UnreadableArticleError)) throw error;
    throw new ArticleRefusedError(name, error.sentence, error);
  }
}
