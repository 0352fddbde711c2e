import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CleanedArticle, Notice } from '../articles/article.ts';
import { articleFileName } from '../articles/article-name.ts';
import { openArticleReader } from '../articles/article-reader.ts';
import { filePathOf } from '../articles/formats/article-path.ts';
import { markupOf, singleArticleExtensions } from '../articles/formats.ts';
import { type CorpusFile, cleanDraft, readSource, UnreadableArticleError } from '../articles/read-corpus.ts';
import { tooLarge, unsupportedFormat } from '../messages/corpus.ts';
import { holdsSeveralArticles } from '../messages/serving.ts';
import { isKnownWord } from '../models/builtin/load-model.ts';
import { copyDurably, giveFreeName, moveDurably, takeName } from '../system/durable/names.ts';
import { writeNewFile } from '../system/durable/write-file.ts';
import {
  ArticleAmongOthersError,
  ArticleExistsError,
  ArticleIsNoFileError,
  ArticleNotFoundError,
  ArticleRefusedError,
} from './article-errors.ts';
import {
  type ArticleFolders,
  makeFolder,
  nameAside,
  oneChange,
  ownFile,
  placeToKeep,
  sweepAside,
} from './article-folders.ts';

/** What somebody sends from a chat: a text as large as a newspaper's longest dossier, a document with its pictures. */
const MAX_ADDED_TEXT_BYTES = 1024 * 1024;
export const MAX_ADDED_DOCUMENT_BYTES = 10 * 1024 * 1024;

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
  /** Of the file, as the next ingestion finds it. */
  readonly sourceHash: string;
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
  { replace = false, now = new Date() }: AddOptions = {},
): Promise<AddedArticle> {
  const path = articleFileName(name);
  if (path === null) {
    const extension = /.(\.[^./\\]*)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
    throw new ArticleRefusedError(name, unsupportedFormat(extension, singleArticleExtensions));
  }
  return putArticle(folders, { path, name, bytes }, { replace, now });
}

/**
 * Puts a text into the corpus folder where an article of the web has its file, in the place of what stands there.
 * @param path relative to the corpus folder; its folders are made when missing
 * @param name what whoever sent it calls it
 * @throws what `addArticle` throws; ArticleIsNoFileError where a link leads out of the corpus folder
 */
export async function fileArticle(
  folders: ArticleFolders,
  { path, name, text }: { readonly path: string; readonly name: string; readonly text: string },
  { now = new Date() }: { readonly now?: Date } = {},
): Promise<AddedArticle> {
  return putArticle(folders, { path, name, bytes: Buffer.from(text, 'utf8') }, { replace: true, now });
}

async function putArticle(
  folders: ArticleFolders,
  { path, name, bytes }: { readonly path: string; readonly name: string; readonly bytes: Uint8Array },
  { replace, now }: { readonly replace: boolean; readonly now: Date },
): Promise<AddedArticle> {
  const limitBytes = markupOf(path) === null ? MAX_ADDED_DOCUMENT_BYTES : MAX_ADDED_TEXT_BYTES;
  if (bytes.length > limitBytes) throw new ArticleRefusedError(name, tooLarge(bytes.length, limitBytes));
  return oneChange(path, folders, async (root) => {
    const target = join(root, path);
    await makeFolder(root, path);
    await sweepAside(root);
    const aside = nameAside(root);
    try {
      await writeNewFile(aside, bytes);
      // What the disk has is what is read: the check sees the very file that gets the name.
      const file = { path, absolutePath: aside, bytes: bytes.length, identity: null };
      const { article, notices } = await readArticleFile(file, now, name);
      const { title, publisher, publishedAt, sourceHash } = article;
      const added = { path, title, publisher, publishedAt, sourceHash, notices };
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
  return oneChange(path, folders, async (root) => {
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

/**
 * The article that the next ingestion makes of a file.
 * @param name what whoever sent it calls it
 * @throws ArticleRefusedError when it cannot be read, or is a list of articles
 */
async function readArticleFile(file: CorpusFile, now: Date, name: string): Promise<CleanedArticle> {
  const reader = openArticleReader();
  try {
    const { drafts } = await reader.draftsOf(await readSource(file));
    const draft = drafts.find(({ path }) => path === file.path);
    if (draft === undefined) throw new ArticleRefusedError(name, holdsSeveralArticles);
    return cleanDraft(draft, now, isKnownWord);
  } catch (error) {
    if (!(error instanceof UnreadableArticleError)) throw error;
    throw new ArticleRefusedError(name, error.sentence, error);
  } finally {
    await reader.close();
  }
}
