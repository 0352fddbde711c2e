import type { CorpusListing } from '../corpus/read-corpus.ts';
import { isSameEmbedder, type LearnedEmbedder } from '../models/embedder.ts';
import type { GenerationChange } from '../store/generation-change.ts';
import { articleChanges } from './article-changes.ts';
import { type CorpusComparison, compareCorpus } from './compare-corpus.ts';
import { embedMissing, entriesOf, missingInputs } from './embed-missing.ts';
import { CorpusEmptiedError, NothingToIngestError } from './errors.ts';
import type { Base } from './open-base.ts';
import { type ChangePlan, planFresh, planUpdate } from './plan-change.ts';
import { inputsOf } from './prepare-articles.ts';
import { type IngestionReport, noticesOf, type ReportedNotice, removedNoiseOf } from './report.ts';
import type { IngestionRequest } from './request.ts';

export interface PreparedChange {
  /** Null: nothing is to be written. */
  readonly change: GenerationChange | null;
  /** As if nothing were written; whoever writes completes it. */
  readonly report: IngestionReport;
}

/**
 * Compares the listed corpus with the base, decides what is needed, and does all of it but the writing.
 * @param base what the corpus is compared with, or null: an empty index
 * @param openingNotices what opening the base brought to light
 */
export async function prepareChange(
  request: IngestionRequest,
  listing: Promise<CorpusListing>,
  base: Base | null,
  openingNotices: readonly ReportedNotice[],
): Promise<PreparedChange> {
  const { source, splitting, signal, onProgress, dryRun = false, full = false } = request;
  const comparison = await compareCorpus(await listing, base?.files ?? [], {
    full,
    fields: request.fields ?? {},
    now: request.now,
    signal,
    onRead: (done, total) => onProgress?.({ step: 'reading', done, total }),
  });
  refuseEmptiness(request, base, comparison);

  const reusable = full ? null : base;
  const plan =
    reusable === null
      ? planFresh(comparison, splitting)
      : await planUpdate(reusable, comparison, source, splitting);
  const isWritten = plan.isNeeded && !dryRun;
  const learned = plan.embedder ?? (isWritten ? await source.learn(inputsOf(plan.articles), signal) : null);
  const reusesVectors = madeVectorsOf(reusable, learned);
  const known =
    reusesVectors && plan.articles.length > 0 ? await reusable.store.embeddingHashes() : new Set<string>();
  const missing = missingInputs(plan.articles, known);

  const changes = await articleChanges(base?.store ?? null, comparison);
  const report = describe(request, base, comparison, {
    plan,
    changes,
    embedded: missing.size,
    openingNotices,
  });
  if (!isWritten || learned === null) return { change: null, report };
  const onEmbedded = (done: number): void => onProgress?.({ step: 'embedding', done, total: missing.size });
  const vectors = await embedMissing(learned.embedder, missing, onEmbedded, signal);
  const change: GenerationChange = {
    base: reusesVectors ? 'current' : 'fresh',
    remove: comparison.gone.map((article) => article.id),
    put: entriesOf(plan.articles, vectors),
    embedder: learned.embedder.identity,
    embedderState: learned.state,
    splitting,
  };
  return { change, report };
}

function refuseEmptiness(
  { corpusFolder, indexFolder, allowEmpty = false }: IngestionRequest,
  base: Base | null,
  { cleaned, kept, rejected }: CorpusComparison,
): void {
  if (cleaned.length + kept.length > 0) return;
  const indexed = base?.files.length ?? 0;
  if (indexed === 0) throw new NothingToIngestError(corpusFolder, rejected);
  if (!allowEmpty) throw new CorpusEmptiedError(corpusFolder, indexFolder, indexed, rejected);
}

/** Whether the base's vectors were made by this embedder. */
function madeVectorsOf(base: Base | null, learned: LearnedEmbedder | null): base is Base {
  if (base === null || learned === null) return false;
  return isSameEmbedder(learned.embedder.identity, base.store.manifest.embedder);
}

interface Findings {
  readonly plan: ChangePlan;
  readonly changes: IngestionReport['changes'];
  /** Different texts that need a vector. */
  readonly embedded: number;
  readonly openingNotices: readonly ReportedNotice[];
}

function describe(
  { dryRun = false }: IngestionRequest,
  base: Base | null,
  { added, changed, unchanged, gone, rejected, cleaned }: CorpusComparison,
  { plan, changes, embedded, openingNotices }: Findings,
): IngestionReport {
  const { articlesAfter, passagesAfter, notices } = plan;
  const previous = base?.store.manifest.generation ?? null;
  return {
    outcome: dryRun ? 'dry-run' : 'unchanged',
    generation: previous,
    previous,
    added,
    changed,
    removed: gone.map((article) => article.path).toSorted(),
    changes,
    unchanged,
    rejected,
    notices: [...openingNotices, ...notices, ...noticesOf(cleaned)],
    removedNoise: removedNoiseOf(cleaned),
    articles: articlesAfter,
    passages: passagesAfter,
    embedded,
    reused: passagesAfter - embedded,
    seconds: 0,
    dryRun,
  };
}
