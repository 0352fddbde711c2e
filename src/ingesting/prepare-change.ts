import type { Article } from '../articles/article.ts';
import type { CorpusListing } from '../articles/read-corpus.ts';
import { READING_RULES } from '../articles/reading-rules.ts';
import type { StreamedChange } from '../index/generation-change.ts';
import type { KeptWork } from '../index/local/kept-work.ts';
import { isSameEmbedder, type LearnedEmbedder } from '../models/embedder.ts';
import { articleChanges } from './article-changes.ts';
import { type CorpusComparison, compareCorpus } from './compare-corpus.ts';
import { embedMissing, entryStream, missingHashes } from './embed-missing.ts';
import { CorpusEmptiedError, NothingToIngestError } from './errors.ts';
import { type KeptArticles, keptArticles } from './kept-articles.ts';
import { keptVectors } from './kept-vectors.ts';
import type { Base } from './open-base.ts';
import { type ChangePlan, isReadOtherwise, planFresh, planUpdate } from './plan-change.ts';
import { inputsOf } from './planned-articles.ts';
import type { IngestionReport, ReportedNotice } from './report.ts';
import type { IngestionRequest } from './request.ts';

export interface PreparedChange {
  /** Null: nothing is to be written. Its entries are read from the base and from what is kept. */
  readonly change: StreamedChange | null;
  /** As if nothing were written; whoever writes completes it. */
  readonly report: IngestionReport;
}

/** What an ingestion starts from. */
export interface Beginnings {
  /** What the corpus is compared with, or null: an empty index. */
  readonly base: Base | null;
  /** What opening the base brought to light. */
  readonly notices: readonly ReportedNotice[];
  /** Where what is done is kept. */
  readonly work: KeptWork;
}

/** Compares the listed corpus with the base, decides what is needed, and does all of it but the writing. */
export async function prepareChange(
  request: IngestionRequest,
  listing: Promise<CorpusListing>,
  { base, notices: openingNotices, work }: Beginnings,
): Promise<PreparedChange> {
  const { source, splitting, now, signal, onProgress, dryRun = false, full = false, fields = {} } = request;
  const kept = keptArticles(work, { now, splitting, fields });
  const comparison = await compareCorpus(await listing, base?.files ?? [], kept, {
    full: full || (base !== null && isReadOtherwise(base)),
    brief: request.brief === true,
    fields,
    now,
    splitting,
    workers: request.workers,
    signal,
    onRead: (done, total) => onProgress?.({ step: 'reading', done, total }),
  });
  refuseEmptiness(request, base, comparison);

  const reusable = full ? null : base;
  const plan =
    reusable === null
      ? planFresh(comparison, kept)
      : await planUpdate(reusable, comparison, kept, source, splitting);
  const isWritten = plan.isNeeded && !dryRun;
  const learned = plan.embedder ?? (isWritten ? await source.learn(inputsOf(plan.articles), signal) : null);
  const reusesVectors = madeVectorsOf(reusable, learned);
  const known =
    reusesVectors && plan.articles.length > 0 ? await reusable.store.embeddingHashes() : new Set<string>();
  const missing = missingHashes(plan.articles, known);
  const changes = await articleChanges(base?.store ?? null, comparison.changed, articleOf(comparison, kept));
  const describe = (embedded: number): IngestionReport =>
    reportOf(request, base, comparison, { plan, changes, missing: missing.size, embedded, openingNotices });
  if (!isWritten || learned === null) return { change: null, report: describe(missing.size) };

  const vectors = keptVectors(work, learned.embedder.identity);
  const embedded = await embedMissing(learned.embedder, plan.articles, missing, vectors, {
    onProgress: (done) => onProgress?.({ step: 'embedding', done, total: missing.size }),
    signal,
  });
  const change: StreamedChange = {
    base: reusesVectors ? 'current' : 'fresh',
    remove: comparison.gone.map((article) => article.id),
    put: entryStream(plan.articles, missing, vectors),
    embedder: learned.embedder.identity,
    embedderState: learned.state,
    splitting,
    reading: READING_RULES,
  };
  return { change, report: describe(embedded) };
}

/** The articles that were read, with their words, by path. */
function articleOf({ read }: CorpusComparison, kept: KeptArticles): (path: string) => Article | null {
  const hashes = new Map(read.map(({ path, sourceHash }) => [path, sourceHash]));
  return (path) => {
    const sourceHash = hashes.get(path);
    return sourceHash === undefined ? null : (kept.find(path, sourceHash)?.article ?? null);
  };
}

function refuseEmptiness(
  { corpusFolder, indexFolder, allowEmpty = false }: IngestionRequest,
  base: Base | null,
  { read, kept, rejected }: CorpusComparison,
): void {
  if (read.length + kept.length > 0) return;
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
  /** Different texts without a vector in the index, and those of them that went through the embedder. */
  readonly missing: number;
  readonly embedded: number;
  readonly openingNotices: readonly ReportedNotice[];
}

function reportOf(
  { dryRun = false }: IngestionRequest,
  base: Base | null,
  { added, changed, unchanged, gone, rejected, read, told }: CorpusComparison,
  { plan, changes, missing, embedded, openingNotices }: Findings,
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
    ...told,
    notices: [...openingNotices, ...notices, ...told.notices],
    articles: articlesAfter,
    passages: passagesAfter,
    embedded,
    reused: passagesAfter - embedded,
    resumed: {
      articles: read.filter(({ isResumed }) => isResumed).length,
      texts: missing - embedded,
    },
    seconds: 0,
    dryRun,
  };
}
