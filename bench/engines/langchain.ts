import { EnsembleRetriever } from '@langchain/classic/retrievers/ensemble';
import { BM25Retriever } from '@langchain/community/retrievers/bm25';
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib';
import { Document } from '@langchain/core/documents';
import { Embeddings } from '@langchain/core/embeddings';
import { type Engine, RESULTS } from './engine.ts';

/** How many documents each retriever gives to the ensemble: as many as Kiosque fuses. */
const CANDIDATES = 40;

/**
 * LangChain's stock stack, as its documentation puts it together: HNSWLib for vectors, BM25Retriever over the same
 * documents, EnsembleRetriever (reciprocal rank fusion) over both. Metadata are those that Kiosque keeps.
 */
export const langchain: Engine = {
  name: 'LangChain',
  modes: ['vector', 'lexical', 'hybrid'],
  async build({ texts, vectors }, folder) {
    const store = new HNSWLib(readyEmbeddings(), { space: 'cosine' });
    await store.addVectors(
      vectors.map((vector) => [...vector]),
      texts.map((pageContent, id) => documentOf(pageContent, id)),
    );
    await store.save(folder);
  },
  async open(folder) {
    const embeddings = readyEmbeddings();
    const store = await HNSWLib.load(folder, embeddings);
    // BM25Retriever has no file of its own: its documents are those of the store.
    const docs = [...store.docstore._docs.values()];
    const bm25 = (k: number) => BM25Retriever.fromDocuments(docs, { k });
    const lexical = bm25(RESULTS);
    const hybrid = new EnsembleRetriever({
      retrievers: [store.asRetriever({ k: CANDIDATES }), bm25(CANDIDATES)],
      weights: [0.5, 0.5],
    });
    return {
      async search(mode, { text, vector }) {
        if (mode === 'vector') {
          const found = await store.similaritySearchVectorWithScore([...vector], RESULTS);
          return found.map(([document]) => numberOf(document));
        }
        embeddings.next = [...vector];
        const found = await (mode === 'lexical' ? lexical : hybrid).invoke(text);
        return found.slice(0, RESULTS).map(numberOf);
      },
    };
  },
};

/** Embeddings that have the answer ready: no engine's time includes embedding. */
class ReadyEmbeddings extends Embeddings {
  next: number[] = [];

  async embedQuery(): Promise<number[]> {
    return this.next;
  }

  async embedDocuments(): Promise<number[][]> {
    return [];
  }
}

function readyEmbeddings(): ReadyEmbeddings {
  return new ReadyEmbeddings({});
}

function documentOf(pageContent: string, number: number): Document {
  const metadata = {
    number,
    path: `${number}.md`,
    title: pageContent.split(' ').slice(0, 8).join(' '),
    publisher: `Le Fil ${number % 7}`,
    publishedAt: `2024-0${1 + (number % 9)}-1${number % 10}`,
  };
  return new Document({ pageContent, metadata });
}

function numberOf({ metadata }: { metadata: Record<string, unknown> }): number {
  return Number(metadata.number);
}
