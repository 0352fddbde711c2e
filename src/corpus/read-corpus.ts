import { createHash } from 'node:crypto';
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
import type { CleanedArticle, Notice } from './article.ts';
import { applyRules } from './cleaning/apply-rules.ts';
import { guessLanguage } from './cleaning/language-guess.ts';
import { noticeOfLoss } from './cleaning/notice-of-loss.ts';
import { cleaningRules } from './cleaning/rules.ts';
import type { KnowsWord } from './cut-words.ts';
import { decodeText } from './decode.ts';
import { decodeEntities } from './entities.ts';
import { extensionOf, markupOf, supportedExtensions } from './formats.ts';
import { readFrontMatter } from './front-matter.ts';
import { markdownToText } from './markdown.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { pressDay } from './metadata/settle-year.ts';
import { normaliseText, withoutInvisible } from './normalise.ts';
import { withoutPageMarks } from './page-marks.ts';
import { joinWrappedLines, separateParagraphs } from './paragraphs.ts';
import { type FileIdentity, readRegularFile } from './read-file.ts';
import { settleTitle, withStandfirst } from './title.ts';
import { UnreadableArticleError } from './unreadable-article.ts';
import { walkFolder } from './walk-folder.ts';

export { UnreadableArticleError };

/**
 * Version of all rules by which bytes become an article. It is part of `sourceHash`: with other rules, every file
 * counts as changed and is read again.
 */
export const READING_VERSION = 'kiosque-reading-2';

/** A press article has some kilobytes; a text file beyond this is something else. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

export interface CorpusFile {
  /** Relative to the corpus folder, NFC, with forward slashes. */
  readonly path: string;
  /** Real path: no component of it is a link. */
  readonly absolutePath: string;
  readonly bytes: number;
  /** Null: it was written, not found. */
  readonly identity: FileIdentity | null;
}

export interface Rejection {
  /** Relative to the corpus folder. */
  readonly path: string;
  readonly reason: Bilingual;
}

export interface ArticleSource {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 over the version of the reading rules and the bytes, in hexadecimal. */
  readonly sourceHash: string;
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
  for (const { path, absolutePath, stats, linked } of walk.entries) {
    if (linked && indexed.has(absolutePath)) continue;
    const reason = !stats.isFile()
      ? notARegularFile()
      : markupOf(path) === null
        ? unsupportedFormat(extensionOf(path), supportedExtensions)
        : stats.size > MAX_ARTICLE_BYTES
          ? tooLarge(stats.size, MAX_ARTICLE_BYTES)
          : files.has(path)
            ? sameNameAfterNormalisation()
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
  const bytes = await readRegularFile(file.path, file.absolutePath, file.identity, MAX_ARTICLE_BYTES);
  const sourceHash = createHash('sha256').update(`${READING_VERSION}\n`).update(bytes).digest('hex');
  return { path: file.path, bytes, sourceHash };
}

/**
 * Reads the bytes of a file as an article: decoding, front matter, markup, cleaning rules, metadata. Pure: the same
 * source and day give the same article.
 * @param now no article is published later
 * @param knows what is a word, for words cut at line ends; null: only the article's own
 * @throws UnreadableArticleError when the file is binary or damaged, its front matter is in a language that is not read, or no text is left
 */
export function cleanArticle(
  source: ArticleSource,
  now: Date,
  knows: KnowsWord | null = null,
): CleanedArticle {
  const decoded = decodeText(source.path, source.bytes);
  const front = readFrontMatter(source.path, withoutInvisible(decoded.text));
  const raw = markupOf(source.path) === 'markdown' ? markdownToText(front.body) : decodeEntities(front.body);
  const stated = front.metadata;
  const pages = withoutPageMarks(normaliseText(raw));
  const lines = joinWrappedLines(pages.text, knows);
  const clean = applyRules(stated.title === null ? lines : `${stated.title}\n\n${lines}`, cleaningRules);
  const bare = settleTitle(separateParagraphs(clean.text), stated.title);
  const body = bare.text.slice(bare.bodyStart);
  if (!/[\p{L}\p{N}]/u.test(body)) throw new UnreadableArticleError(source.path, nothingLeft());
  const titled = withStandfirst(bare, stated.standfirst);
  const found = readMetadata([...clean.removed, ...clean.refused], body, source.path, now);
  const notices: Notice[] = [
    ...decoded.notices,
    ...front.notices,
    ...clean.notices,
    ...noticeOfLoss(lines, clean.removed),
  ];
  const publishedAt = stated.publishedAt ?? found.publishedAt;
  if (publishedAt === null && found.onlyUpdatedAt !== null)
    notices.push({ kind: 'only-updated', sentence: onlyUpdateDate(found.onlyUpdatedAt) });
  const inFuture = publishedAt !== null && publishedAt > pressDay(now);
  if (inFuture) notices.push({ kind: 'future-date', sentence: futureDateIgnored(publishedAt) });
  return {
    article: {
      id: createHash('sha256').update(source.path).digest('hex').slice(0, 16),
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
    removed: [...pages.removed, ...clean.removed],
    notices,
  };
}

async function realFolder(folder: string): Promise<string> {
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
