import { listCorpus } from '../articles/read-corpus.ts';
import { type KeptWork, withKeptWork } from '../index/local/kept-work.ts';
import { withIngestionLock } from '../index/local/lock.ts';
import { publishChange } from '../index/local/publish.ts';
import { sweepIndex } from '../index/local/sweep.ts';
import { withSmallHeap } from '../system/small-heap.ts';
import { keepReport } from './last-ingestion.ts';
import { withBase } from './open-base.ts';
import { prepareChange } from './prepare-change.ts';
import type { IngestionReport } from './report.ts';
import type { IngestionRequest } from './request.ts';

export type { IngestionProgress, IngestionRequest } from './request.ts';

/**
 * Makes the index say what the corpus folder says, and publishes that as a new generation; what is unchanged is
 * neither cleaned nor embedded again, and what an ingestion that was broken off has done is not done again. When
 * nothing has changed, nothing is written; what killed ingestions left is removed all the same.
 * @throws NothingToIngestError, CorpusEmptiedError when no file can become an article.
 * @throws IndexBusyError when another ingestion is at work and is not waited for.
 * @throws KiosqueError of the embedder or the index; the old generation then still serves.
 */
export function ingest(request: IngestionRequest): Promise<IngestionReport> {
  return withSmallHeap(() => ingestInSmallHeap(request));
}

async function ingestInSmallHeap(request: IngestionRequest): Promise<IngestionReport> {
  const startedMs = performance.now();
  const { indexFolder, full = false, dryRun = false } = request;
  const seconds = (): number => Math.round(performance.now() - startedMs) / 1000;
  const work = async (kept: KeptWork): Promise<IngestionReport> => {
    // The folder is listed while the checksums of the index are compared; what is wrong with the index is said first.
    const listing = listCorpus(request.corpusFolder);
    listing.catch(() => undefined);
    return withBase(indexFolder, full, async (base, notices) => {
      if (!dryRun) await sweepIndex(indexFolder, base?.store.manifest.generation ?? null);
      const { change, report } = await prepareChange(request, listing, { base, notices, work: kept });
      if (change === null) return { ...report, seconds: seconds() };
      const manifest = await publishChange(indexFolder, change, {
        ...(request.signal === undefined ? {} : { signal: request.signal }),
        ...(change.base === 'current' && base !== null
          ? { expectedBase: { generation: base.store.manifest.generation, checkedAtMs: base.checkedAtMs } }
          : {}),
        onProgress({ step, done, total }) {
          const told = STEPS_OF_WRITING[step];
          if (told !== null) request.onProgress?.({ step: told, done, total });
        },
      });
      return { ...report, outcome: 'published', generation: manifest.generation, seconds: seconds() };
    });
  };
  if (dryRun) return withKeptWork(null, full, work);
  const { onWait, signal } = request;
  return withIngestionLock(
    indexFolder,
    async () => {
      const report = await withKeptWork(indexFolder, full, work);
      await keepReport(indexFolder, report, request.now);
      return report;
    },
    onWait === undefined ? undefined : { onWait, signal },
  );
}

/** Checking what was written is one step without a measure. */
const STEPS_OF_WRITING = { articles: 'writing', graph: 'linking', checking: null } as const;
