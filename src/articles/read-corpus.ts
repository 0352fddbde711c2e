import { lstat, realpath } from 'node:fs/promises';
import { KiosqueError, systemErrorCode } from '../errors.ts';
import { futureDateIgnored, onlyUpdateDate } from '../messages/article-notices.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import {
  corpusMissing,
  corpusNotAFolder,
  corpusUnreadable,
  notARegularFile,
  nothingLeft,
  sameNameAfterNormalisation,
  tooLarge,
  unsupportedFormat,
} from '../messages/corpus.ts';
import type { CleanedArticle, FieldOrigin, Notice } from './article.ts';
import type { ArticleDraft } from './article-draft.ts';
import { articleIdOf } from './article-id.ts';
import { type ArticleSource, type Rejection, sourceHashOf } from './article-source.ts';
import { applyRules } from './cleaning/apply-rules.ts';
import { guessLanguage } from './cleaning/language-guess.ts';
import { noticeOfLoss } from './cleaning/notice-of-loss.ts';
import { cleaningRules } from './cleaning/rules.ts';
import type { KnowsWord } from './cut-words.ts';
import { extensionOf, isOpened, maxBytesOf, supportedExtensions } from './formats.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { pressDay } from './metadata/settle-year.ts';
import { normaliseText } from './normalise.ts';
import { withoutPageMarks } from './page-marks.ts';
import { joinWrappedLines, separateParagraphs } from './paragraphs.ts';
import { type FileIdentity, readRegularFile } from './read-file.ts';
import { settleTitle, withStandfirst } from './title.ts';
import { UnreadableArticleError } from './unreadable-article.ts';
import { walkFolder } from './walk-folder.ts';

export { UnreadableArticleError };

export interface CorpusFile {
  /** Relative to the corpus folder, NFC, with forward slashes. */
  readonly path: string;
  /** Real path: no component of it is a link. */
  readonly absolutePath: string;
  readonly bytes: number;
  /** Null: it was written, not found. */
  readonly identity: FileIdentity | null;
}

/** The corpus folder itself cannot be used; exit code 2. */
export class CorpusFolderError extends KiosqueError {
  constructor(sentence: Bilingual, cause?: unknown) {
    super(sentence, { exitCode: 2, cause });
  }
}

/** What a corpus folder holds, by name alone. */
export interface CorpusListing {
  readonly files: readonly CorpusFile[];
  readonly rejected: readonly Rejection[];
}

/**
 * The article files below a folder and the files that are refused by their name or kind, both by path in code unit
 * order. Entries whose name begins with a dot are passed over in silence. Nothing is opened.
 * @throws CorpusFolderError when the folder is missing, is no folder or cannot be read
 */
export async function listCorpus(folder: string): Promise<CorpusListing> {
  const walk = await walkFolder(await realFolder(folder));
  const files = new Map<string, CorpusFile>();
  const rejected: Rejection[] = [...walk.refused];
  const indexed = new Set<string>();
  const belongsToPage = savedWithPages(walk.entries.map(({ path }) => path));
  for (const { path, absolutePath, stats, linked } of walk.entries) {
    if ((linked && indexed.has(absolutePath)) || belongsToPage(path)) continue;
    const reason = !stats.isFile()
      ? notARegularFile
      : !isOpened(path)
        ? unsupportedFormat(extensionOf(path), supportedExtensions)
        : stats.size > maxBytesOf(path)
          ? tooLarge(stats.size, maxBytesOf(path))
          : files.has(path)
            ? sameNameAfterNormalisation
            : null;
    if (reason === null) {
      const { dev, ino } = stats;
      files.set(path, { path, absolutePath, bytes: stats.size, identity: { dev, ino } });
      indexed.add(absolutePath);
    } else {
      rejected.push({ path, reason });
    }
  }
  return { files: [...files.values()].sort(byPath), rejected: rejected.sort(byPath) };
}

/**
 * The bytes of a listed file. What was true at listing time is checked again on the open file.
 * @throws UnreadableArticleError when it is no longer a regular file within the size limit, or cannot be read
 */
export async function readSource(file: CorpusFile): Promise<ArticleSource> {
  const bytes = await readRegularFile(file.path, file.absolutePath, file.identity, maxBytesOf(file.path));
  return { path: file.path, bytes, sourceHash: sourceHashOf(bytes) };
}

/**
 * The article that a draft becomes: cleaning rules, headline, metadata of the text. Pure: the same draft and day give
 * the same article.
 * @param now no article is published later
 * @param knows what is a word, for words cut at line ends; null: only the article's own
 * @throws UnreadableArticleError when no text is left
 */
export function cleanDraft(source: ArticleDraft, now: Date, knows: KnowsWord | null = null): CleanedArticle {
  const { stated } = source;
  const pages = withoutPageMarks(normaliseText(source.text));
  const lines = joinWrappedLines(pages.text, knows);
  const clean = applyRules(stated.title === null ? lines : `${stated.title}\n\n${lines}`, cleaningRules);
  const bare = settleTitle(separateParagraphs(clean.text), stated.title);
  const body = bare.text.slice(bare.bodyStart);
  if (!/[\p{L}\p{N}]/u.test(body)) throw new UnreadableArticleError(source.path, nothingLeft);
  const titled = withStandfirst(bare, stated.standfirst);
  const found = readMetadata([...clean.removed, ...clean.refused], body, source.path, now);
  const notices: Notice[] = [...source.notices, ...clean.notices, ...noticeOfLoss(lines, clean.removed)];
  const publishedAt = stated.publishedAt ?? found.publishedAt;
  if (publishedAt === null && found.onlyUpdatedAt !== null)
    notices.push({ kind: 'only-updated', sentence: onlyUpdateDate(found.onlyUpdatedAt) });
  const inFuture = publishedAt !== null && publishedAt > pressDay(now);
  if (inFuture) notices.push({ kind: 'future-date', sentence: futureDateIgnored(publishedAt) });
  return {
    article: {
      id: articleIdOf(source.path),
      path: source.path,
      title: titled.title,
      publisher: stated.publisher ?? found.publisher,
      author: stated.author ?? found.author,
      publishedAt: inFuture ? null : publishedAt,
      url: stated.url ?? found.url,
      lang: stated.lang ?? (guessLanguage(titled.text) === 'en' ? 'en' : 'fr'),
      text: titled.text,
      bodyStart: titled.bodyStart,
      sourceHash: source.sourceHash,
    },
    origins: {
      title: originOf(stated.title, titled.title),
      publisher: originOf(stated.publisher, found.publisher),
      author: originOf(stated.author, found.author),
      publishedAt: inFuture ? null : originOf(stated.publishedAt, found.publishedAt),
      url: originOf(stated.url, found.url),
      lang: originOf(stated.lang, titled.text),
    },
    removed: [...(source.removed ?? []), ...pages.removed, ...clean.removed],
    notices,
  };
}

function originOf(stated: string | null, found: string | null): FieldOrigin {
  return stated !== null ? 'file' : found !== null ? 'text' : null;
}

/**
 * The real path of a corpus folder.
 * @throws CorpusFolderError when it is missing, is no folder or cannot be read
 */
export async function realFolder(folder: string): Promise<string> {
  let path: string;
  try {
    path = await realpath(folder);
    if ((await lstat(path)).isDirectory()) return path;
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === 'ENOENT') throw new CorpusFolderError(corpusMissing(folder), error);
    if (code === 'ENOTDIR') throw new CorpusFolderError(corpusNotAFolder(folder), error);
    throw new CorpusFolderError(corpusUnreadable(folder, code ?? 'error'), error);
  }
  throw new CorpusFolderError(corpusNotAFolder(folder));
}

function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}

/** How browsers name the folder of what belongs to a saved page: in English, French, and others' short form. */
const COMPANION = /^(.+?)[_ -](?:files|fichiers|file|Dateien|archivos)$/u;

/**
 * Tells whether a file lies in the folder that a browser saved with a page: pictures, scripts, the advertisements of
 * its frames. It belongs to the page and is neither read nor reported.
 * @param paths every file, relative to the corpus folder
 */
function savedWithPages(paths: readonly string[]): (path: string) => boolean {
  const pages = new Set(paths.flatMap((path) => /^(.+)\.(?:x?html?)$/iu.exec(path)?.[1] ?? []));
  return (path) => {
    const folders = path.split('/').slice(0, -1);
    return folders.some((name, at) => {
      const stem = COMPANION.exec(name)?.[1];
      return stem !== undefined && pages.has([...folders.slice(0, at), stem].join('/'));
    });
  };
}
