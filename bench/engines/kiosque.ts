import { createHash } from 'node:crypto';
import type { Article } from '../../src/articles/article.ts';
import { defaultSplitting } from '../../src/articles/passage.ts';
import { READING_RULES } from '../../src/articles/reading-rules.ts';
import type { ArticleEntry, PassageEntry } from '../../src/index/generation-change.ts';
import { openIndex } from '../../src/index/local/open.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import type { Embedder } from '../../src/models/embedder.ts';
import { retrieve } from '../../src/searching/retrieve.ts';
import { readText } from '../../src/text/reading.ts';
import { DIMENSIONS, PASSAGES_AN_ARTICLE } from '../collection/collection.ts';
import { type Engine, RESULTS } from './engine.ts';

const identity = { provider: 'bench', model: 'generated', dimensions: DIMENSIONS, convention: '1' };

/** The local store under `retrieve()`, checksums and all: what a user gets. */
export const kiosque: Engine = {
  name: 'Kiosque',
  modes: ['vector', 'lexical', 'hybrid'],
  async build({ texts, vectors }, folder) {
    const put: ArticleEntry[] = [];
    for (let first = 0; first < texts.length; first += PASSAGES_AN_ARTICLE) {
      put.push(
        articleOf(
          first,
          texts.slice(first, first + PASSAGES_AN_ARTICLE),
          vectors.slice(first, first + PASSAGES_AN_ARTICLE),
        ),
      );
    }
    await publishChange(folder, {
      base: 'fresh',
      remove: [],
      put,
      embedder: identity,
      embedderState: null,
      splitting: defaultSplitting,
      reading: READING_RULES,
    });
  },
  async open(folder) {
    const { store } = await openIndex(folder);
    return {
      async search(mode, { text, vector }) {
        if (mode === 'vector') {
          const hits = await store.search({ terms: [], vector, filter: {}, limit: RESULTS });
          return hits
            .toSorted((a, b) => (b.similarity ?? 0) - (a.similarity ?? 0))
            .map(({ passage }) => numberOf(passage));
        }
        const { passages } = await retrieve(store, embedderFor(vector), readText(text), { mode });
        return passages.slice(0, RESULTS).map(({ passage }) => numberOf(passage));
      },
    };
  },
};

/** An embedder that has the answer ready: no engine's time includes embedding. */
export function embedderFor(vector: Float32Array): Embedder {
  return { identity, embedPassages: async () => [], embedQuestion: async () => vector };
}

function articleOf(first: number, texts: readonly string[], vectors: readonly Float32Array[]): ArticleEntry {
  const text = texts.join('\n\n');
  // The number of the first passage is the id: passages are found again by it.
  const id = first.toString(16).padStart(16, '0');
  const article: Article = {
    id,
    path: `${id}.md`,
    title: (texts[0] ?? '').split(' ').slice(0, 8).join(' '),
    publisher: `Le Fil ${first % 7}`,
    author: null,
    publishedAt: `2024-0${1 + (first % 9)}-1${first % 10}`,
    url: null,
    lang: 'fr',
    text,
    bodyStart: 0,
    sourceHash: sha256(text),
  };
  let start = 0;
  const passages = texts.map((passageText, ordinal): PassageEntry => {
    const end = start + passageText.length;
    const passage = { articleId: id, ordinal, start, end, text: passageText };
    start = end + 2;
    const vector = vectors[ordinal];
    return {
      passage,
      embeddingHash: sha256(passageText),
      vectors: vector === undefined ? null : [vector],
    };
  });
  return { article, passages };
}

function numberOf({ articleId, ordinal }: { articleId: string; ordinal: number }): number {
  return Number.parseInt(articleId, 16) + ordinal;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
