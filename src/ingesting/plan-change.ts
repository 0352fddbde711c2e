import type { SplittingSettings } from '../articles/passage.ts';
import { READING_RULES } from '../articles/reading-rules.ts';
import { KiosqueError } from '../errors.ts';
import { COPIES_VERSION } from '../index/copies/sketch.ts';
import {
  analyserChanged,
  copiesSoughtAnew,
  embedderChanged,
  filesReadAnew,
  splittingChanged,
} from '../messages/ingestion.ts';
import { type EmbedderSource, isSameEmbedder, type LearnedEmbedder } from '../models/embedder.ts';
import { ANALYSER_VERSION } from '../text/analyse.ts';
import type { CorpusComparison } from './compare-corpus.ts';
import type { KeptArticles } from './kept-articles.ts';
import type { Base } from './open-base.ts';
import { type PlannedArticle, planRead, planStored } from './planned-articles.ts';
import type { ReportedNotice } from './report.ts';

/** What must be done so that the index says what the corpus says. */
export interface ChangePlan {
  /** False: the index is up to date. */
  readonly isNeeded: boolean;
  /** Articles to put, new, changed, or old ones that need other passages or vectors. */
  readonly articles: readonly PlannedArticle[];
  /** The embedder of the base, or null: one must be learned from all articles. */
  readonly embedder: LearnedEmbedder | null;
  readonly notices: readonly ReportedNotice[];
  readonly articlesAfter: number;
  readonly passagesAfter: number;
}

/** Everything is made anew from the files; nothing of an older generation counts. */
export function planFresh({ read }: CorpusComparison, kept: KeptArticles): ChangePlan {
  const articles = read.map((article) => planRead(article, kept));
  return {
    isNeeded: true,
    articles,
    embedder: null,
    notices: [],
    articlesAfter: articles.length,
    passagesAfter: countPassages(articles),
  };
}

/**
 * Only what the difference asks for. Articles whose files are as before are taken from the base, not cleaned
 * again, and only when the embedder or the splitting has changed.
 */
export async function planUpdate(
  base: Base,
  comparison: CorpusComparison,
  work: KeptArticles,
  source: EmbedderSource,
  splitting: SplittingSettings,
): Promise<ChangePlan> {
  const { read, kept, gone } = comparison;
  const { manifest } = base.store;
  const notices: ReportedNotice[] = [];
  const note = (kind: string, sentence: ReportedNotice['sentence']): void => {
    notices.push({ path: null, kind, sentence });
  };

  const isSplitAnew =
    manifest.splitting.maxPassageChars !== splitting.maxPassageChars ||
    manifest.splitting.version !== splitting.version;
  if (isSplitAnew) {
    note(
      'splitting-changed',
      splittingChanged(manifest.splitting.maxPassageChars, splitting.maxPassageChars),
    );
  }
  const isAnalysedAnew = manifest.analyser !== ANALYSER_VERSION;
  if (isAnalysedAnew) note('analyser-changed', analyserChanged(manifest.analyser, ANALYSER_VERSION));
  const isReadAnew = isReadOtherwise(base);
  if (isReadAnew) note('reading-changed', filesReadAnew);
  const isSketchedAnew = manifest.copies !== COPIES_VERSION;
  if (isSketchedAnew) note('copies-changed', copiesSoughtAnew);

  const learned = await learnedBefore(base, source);
  const isLearnt = learned === null;
  const { provider, model } = manifest.embedder;
  if (isLearnt) note('embedder-changed', embedderChanged(`${provider}:${model}`, source.name));

  const fresh = read.map((article) => planRead(article, work));
  const old: PlannedArticle[] = [];
  if (isSplitAnew || isLearnt) {
    for (const file of kept) old.push(await planStored(file, base.store, isSplitAnew ? splitting : null));
  }
  const keptPassages = isSplitAnew ? countPassages(old) : await passagesOfKept(base, comparison);

  return {
    isNeeded:
      fresh.length + gone.length > 0 ||
      isReadAnew ||
      isSplitAnew ||
      isAnalysedAnew ||
      isSketchedAnew ||
      isLearnt ||
      !base.isLive,
    articles: [...fresh, ...old],
    embedder: learned,
    notices,
    articlesAfter: fresh.length + kept.length,
    passagesAfter: countPassages(fresh) + keptPassages,
  };
}

/** Whether a base's articles were read by other rules than today's: then all files are. */
export function isReadOtherwise({ store }: Base): boolean {
  return store.manifest.reading !== READING_RULES;
}

/** The embedder of the base, where it is the configured one; null: its vectors do not count any more. */
async function learnedBefore({ store }: Base, source: EmbedderSource): Promise<LearnedEmbedder | null> {
  try {
    const learned = await source.restore(store.embedderState);
    return isSameEmbedder(learned.embedder.identity, store.manifest.embedder) ? learned : null;
  } catch (error) {
    if (error instanceof KiosqueError && error.exitCode === 1) return null;
    throw error;
  }
}

/** Counted from what leaves the base, which is usually little. */
async function passagesOfKept(base: Base, { read, gone }: CorpusComparison): Promise<number> {
  let count = base.store.manifest.counts.passages;
  const leaving = [...read.map(({ id }) => id), ...gone.map(({ id }) => id)];
  for (const id of leaving) count -= (await base.store.passagesOf(id)).length;
  return count;
}

function countPassages(articles: readonly PlannedArticle[]): number {
  return articles.reduce((count, { hashes }) => count + hashes.length, 0);
}
