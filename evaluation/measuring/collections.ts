import type { AnswerSource } from '../../src/answering/answer-options.ts';
import type { Article } from '../../src/articles/article.ts';
import { openArticleReader } from '../../src/articles/article-reader.ts';
import { defaultSplitting, type SplittingSettings } from '../../src/articles/passage.ts';
import { cleanDraft, listCorpus, readSource } from '../../src/articles/read-corpus.ts';
import { READING_RULES } from '../../src/articles/reading-rules.ts';
import { memoryStore } from '../../src/index/memory-store.ts';
import { embedMissing, entryOf, missingHashes } from '../../src/ingesting/embed-missing.ts';
import type { KeptVectors } from '../../src/ingesting/kept-vectors.ts';
import { inputsOf, planInMemory } from '../../src/ingesting/planned-articles.ts';
import { type PreparedArticle, prepareArticle } from '../../src/ingesting/prepare-articles.ts';
import { isKnownWord } from '../../src/models/builtin/load-model.ts';
import type { EmbedderSource } from '../../src/models/embedder.ts';
import type { GivenPassage } from './questions.ts';

/** No passage of a passages file is split: its id names the whole of it. */
const wholePassages: SplittingSettings = { maxPassageChars: Number.MAX_SAFE_INTEGER, version: 1 };

/** A collection in memory with one article, of one passage, for each row of a passages file. */
export async function collectionOfPassages(
  rows: readonly GivenPassage[],
  source: EmbedderSource,
): Promise<AnswerSource> {
  const articles = rows.map((row) => prepareArticle(articleOf(row), wholePassages));
  return collectionOf(articles, source, wholePassages);
}

/**
 * A collection in memory of the articles of a folder, read and split as an ingestion does it. Files that cannot be
 * read are left out, as there.
 */
export async function collectionOfCorpus(
  folder: string,
  source: EmbedderSource,
  now: Date,
): Promise<AnswerSource> {
  const { files } = await listCorpus(folder);
  const articles: PreparedArticle[] = [];
  const reader = openArticleReader();
  try {
    for (const file of files) {
      const { drafts } = await reader.draftsOf(await readSource(file));
      for (const draft of drafts)
        articles.push(prepareArticle(cleanDraft(draft, now, isKnownWord).article, defaultSplitting));
    }
  } finally {
    await reader.close();
  }
  return collectionOf(articles, source, defaultSplitting);
}

async function collectionOf(
  articles: readonly PreparedArticle[],
  source: EmbedderSource,
  splitting: SplittingSettings,
): Promise<AnswerSource> {
  const planned = articles.map(planInMemory);
  const { embedder, state } = await source.learn(inputsOf(planned));
  const known = new Map<string, readonly Float32Array[]>();
  const vectors: KeptVectors = {
    isResumed: false,
    find: (hash) => known.get(hash) ?? null,
    keep: (hash, found) => void known.set(hash, found),
  };
  const missing = missingHashes(planned, new Set());
  await embedMissing(embedder, planned, missing, vectors, { onProgress: () => undefined, signal: undefined });
  const left = new Set(missing);
  const store = await memoryStore({
    base: 'fresh',
    remove: [],
    put: articles.map((article) => entryOf(article, left, vectors)),
    embedder: embedder.identity,
    embedderState: state,
    splitting,
    reading: READING_RULES,
  });
  return { store, embedder };
}

function articleOf({ id, title, text }: GivenPassage): Article {
  return {
    id,
    path: id,
    title,
    publisher: null,
    author: null,
    publishedAt: null,
    url: null,
    lang: 'fr',
    text,
    bodyStart: 0,
    sourceHash: '',
  };
}
