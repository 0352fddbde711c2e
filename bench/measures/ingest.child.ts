import { defaultSplitting } from '../../src/articles/passage.ts';
import { openIndex } from '../../src/index/local/open.ts';
import { ingest } from '../../src/ingesting/ingest.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import type { EmbedderSource, LearnedEmbedder } from '../../src/models/embedder.ts';
import { peakRssBytes, timed } from './clock.ts';

export interface IngestResult {
  readonly ms: number;
  /** Learning and embedding. */
  readonly embedderMs: number;
  readonly embedded: number;
  readonly articles: number;
  readonly passages: number;
  readonly vectors: number;
  readonly peakRssBytes: number;
}

const [corpusFolder = '', indexFolder = ''] = process.argv.slice(2);
let embedderMs = 0;

const { result: report, ms } = await timed(() =>
  ingest({
    corpusFolder,
    indexFolder,
    source: clocked(builtinEmbedderSource()),
    splitting: defaultSplitting,
    now: new Date(),
    brief: true,
  }),
);
const peak = peakRssBytes();
const { store } = await openIndex(indexFolder);
const result: IngestResult = {
  ms,
  embedderMs,
  embedded: report.embedded,
  articles: report.articles,
  passages: report.passages,
  vectors: store.manifest.counts.vectors,
  peakRssBytes: peak,
};
await store.close();
process.send?.(result);

function clocked(source: EmbedderSource): EmbedderSource {
  return {
    name: source.name,
    learn: async (inputs, signal) => clockedEmbedder(await counted(() => source.learn(inputs, signal))),
    restore: async (state) => clockedEmbedder(await counted(() => source.restore(state))),
  };
}

function clockedEmbedder(learned: LearnedEmbedder): LearnedEmbedder {
  const { embedder } = learned;
  return {
    ...learned,
    embedder: {
      identity: embedder.identity,
      embedPassages: (inputs, signal) => counted(() => embedder.embedPassages(inputs, signal)),
      embedQuestion: (question, signal) => embedder.embedQuestion(question, signal),
    },
  };
}

async function counted<T>(work: () => Promise<T>): Promise<T> {
  const { result, ms: passed } = await timed(work);
  embedderMs += passed;
  return result;
}
