import { listCorpus } from '../corpus/read-corpus.ts';
import { withIngestionLock } from '../store/local/lock.ts';
import { publishChange } from '../store/local/publish.ts';
import { sweepIndex } from '../store/local/sweep.ts';
import { keepReport } from './last-ingestion.ts';
import { withBase } from './open-base.ts';
import { prepareChange } from './prepare-change.ts';
import type { IngestionReport } from './report.ts';
import type { IngestionRequest } from './request.ts';

export type { IngestionProgress, IngestionRequest } from './request.ts';

/**
 * Makes the index say what the corpus folder says, and publishes that as a new generation; what is unchanged is
 * neither cleaned nor embedded again. When nothing has changed, nothing is written; what killed ingestions left is removed
 * all the same.
 * @throws NothingToIngestError, CorpusEmptiedError when no file can become an article.
 * @throws IndexBusyError when another ingestion is at work and is not waited for.
 * @throws KiosqueError of the embedder or the store; the old generation then still serves.
 */
export async function ingest(request: IngestionRequest): Promise<IngestionReport> {
  const startedMs = performance.now();
  const { indexFolder, full = false, dryRun = false } = request;
  const work = async (): Promise<IngestionReport> => {
    // The folder is listed while the checksums of the index are compared; what is wrong with the index is said first.
    const listing = listCorpus(request.corpusFolder);
    listing.catch(() => undefined);
    const { change, report, checkedAtMs } = await withBase(indexFolder, full, async (base, notices) => {
      if (!dryRun) await sweepIndex(indexFolder, base?.store.manifest.generation ?? null);
      const prepared = await prepareChange(request, listing, base, notices);
      return { ...prepared, checkedAtMs: base?.checkedAtMs ?? 0 };
    });
    const seconds = (): number => Math.round(performance.now() - startedMs) / 1000;
    if (change === null) return { ...report, seconds: seconds() };
    const manifest = await publishChange(indexFolder, change, {
      ...(request.signal === undefined ? {} : { signal: request.signal }),
      ...(change.base === 'current' && report.previous !== null
        ? { expectedBase: { generation: report.previous, checkedAtMs } }
        : {}),
      onProgress: ({ done, total }) => request.onProgress?.({ step: 'writing', done, total }),
    });
    return { ...report, outcome: 'published', generation: manifest.generation, seconds: seconds() };
  };
  if (dryRun) return work();
  const { onWait, signal } = request;
  const workAndKeep = async (): Promise<IngestionReport> => {
    const report = await work();
    await keepReport(indexFolder, report, request.now);
    return report;
  };
  return withIngestionLock(indexFolder, workAndKeep, onWait === undefined ? undefined : { onWait, signal });
}
