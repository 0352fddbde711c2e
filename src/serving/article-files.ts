import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../corpus/article.ts';
import { articleFileName } from '../corpus/article-name.ts';
import { filePathOf } from '../corpus/formats/article-path.ts';
import { markupOf, singleArticleExtensions } from '../corpus/formats.ts';
import { readSource } from '../corpus/read-corpus.ts';
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
import {
  ArticleAmongOthersError,
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
import { readArticleFile } from './read-article-file.ts';

/** What somebody sends from a chat: a text as large as a newspaper's longest dossier, a document with its pictures. */
const MAX_ADDED_TEXT_BYTES = 1024 * 1024;
const MAX_ADDED_DOCUMENT_BYTES = 10 * 1024 * 1024;

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
  /** 1 MiB of text or 10 of anything else when not given. */
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
  { replace = false, maxBytes, now = new Date() }: AddOptions = {},
): Promise<AddedArticle> {
  const path = articleFileName(name);
  if (path === null) {
    const extension = /.(\.[^./\\]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
    throw new ArticleRefusedError(name, unsupportedFormat(extension, singleArticleExtensions));
  }
  const limitBytes = maxBytes ?? (markupOf(path) === null ? MAX_ADDED_DOCUMENT_BYTES : MAX_ADDED_TEXT_BYTES);
  if (bytes.length > limitBytes) throw new ArticleRefusedError(name, tooLarge(bytes.length, limitBytes));
  return changing(path, folders, async (root) => {
    const target = join(root, path);
    await sweepAside(root);
    const aside = nameAside(root);
    try {
      await writeNewFile(aside, bytes);
      // What the disk has is what is read: the check sees the very file that gets the name.
      const file = { path, absolutePath: aside, bytes: bytes.length, identity: null };
      const { article, notices } = await readArticleFile(file, now, name);
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
 * @throws ArticleNotFoundError when the corpus has no such article file; ArticleIsNoFileError for a link;
 * ArticleAmongOthersError for a record of a file.
 * @throws ArticleChangeFailedError, KeptAmongArticlesError, CorpusFolderError for what is wrong with the folders.
 */
export async function removeArticle(
  folders: ArticleFolders,
  path: string,
  { now = new Date() }: { readonly now?: Date } = {},
): Promise<RemovedArticle> {
  return changing(path, folders, async (root) => {
    const file = await ownFile(root, path.normalize('NFC'));
    if (file === null) {
      throw filePathOf(path) === path ? new ArticleNotFoundError(path) : new ArticleAmongOthersError(path);
    }
    const cleaned = await readArticleFile(file, now, path).catch((error: unknown) => {
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
