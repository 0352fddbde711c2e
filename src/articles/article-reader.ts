import { nothingLeft } from '../messages/corpus.ts';
import { formatMessages } from '../messages/formats.ts';
import { type ArticleDraft, textDraft } from './article-draft.ts';
import { type ArticleSource, type Rejection, sourceHashOf } from './article-source.ts';
import { articlePath } from './formats/article-path.ts';
import { detectFormat } from './formats/detect-format.ts';
import { type Extraction, type FieldMap, UnreadableFormatError } from './formats/format.ts';
import { readingProcess } from './formats/reading-process.ts';
import { MAX_ARTICLE_BYTES, markupOf } from './formats.ts';
import { UnreadableArticleError } from './unreadable-article.ts';

/** What one file holds. */
interface FileDrafts {
  readonly drafts: readonly ArticleDraft[];
  /** Records that cannot become articles, by their path. */
  readonly rejected: readonly Rejection[];
}

/** Reads files of every format. Text is read here, anything else in a process of its own that can be ended. */
export interface ArticleReader {
  /** @throws UnreadableArticleError when the file cannot become an article, or even one of its records. */
  draftsOf(source: ArticleSource): Promise<FileDrafts>;
  /** Ends the process at once, if there is one. */
  close(): Promise<void>;
}

/** @param fields names of the fields of records, where they are not the usual ones */
export function openArticleReader({ fields = {} }: { readonly fields?: FieldMap } = {}): ArticleReader {
  const process = readingProcess();
  return {
    async draftsOf(source) {
      if (markupOf(source.path) !== null) return { drafts: [textDraft(source)], rejected: [] };
      if (source.bytes.length === 0) throw new UnreadableArticleError(source.path, nothingLeft);
      try {
        const format = detectFormat(source.path, source.bytes);
        return draftsOf(source, await process.read({ format, bytes: source.bytes, fields }));
      } catch (error) {
        if (!(error instanceof UnreadableFormatError)) throw error;
        throw new UnreadableArticleError(source.path, error.sentence, error);
      }
    },
    close: () => process.close(),
  };
}

function draftsOf(source: ArticleSource, { articles, refused, notices }: Extraction): FileDrafts {
  const drafts = new Map<string, ArticleDraft>();
  const rejected: Rejection[] = refused.map(({ key, reason }) => ({
    path: articlePath(source.path, key),
    reason,
  }));
  for (const { key, stated, text, removed = [] } of articles) {
    const path = articlePath(source.path, key);
    if (drafts.has(path)) rejected.push({ path, reason: formatMessages.recordTwice });
    else if (text.length > MAX_ARTICLE_BYTES) {
      rejected.push({ path, reason: formatMessages.tooLongText(MAX_ARTICLE_BYTES / 1024 / 1024) });
    } else {
      // A record is unchanged when what is read of it is, whatever else changed in its file.
      const sourceHash = key === null ? source.sourceHash : sourceHashOf(JSON.stringify([stated, text]));
      const own = drafts.size === 0 ? notices : [];
      drafts.set(path, { path, sourceHash, stated, text, removed, notices: own });
    }
  }
  return { drafts: [...drafts.values()], rejected };
}
