import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import type { TokenisedSource } from './tokenised-texts.ts';

/** A source of n pairs is drawn in proportion to n to this power: small ones are seen more often than their share. */
const SIZE_POWER = 0.5;
/** Smaller sources do not fill batches of different pairs. */
const SMALLEST_SOURCE_BATCHES = 0.5;
/** A question's worth of words. */
const SHORTEST_EXCERPT_WORDS = 4;
const LONGEST_EXCERPT_WORDS = 14;

export interface Batch {
  readonly source: TokenisedSource;
  /** Pair numbers of the source. */
  readonly pairs: readonly number[];
  readonly isTaught: boolean;
  /** The left text is a few words of the right one, so many; null when it is the pair's own left text. */
  readonly excerptWords: number | null;
}

export interface BatchPlan {
  readonly sources: readonly TokenisedSource[];
  readonly pairs: number;
  /** Part of the batches whose pairs all have a teacher's vector. */
  readonly taughtShare: number;
  /** Part of the batches that ask for a passage with some words of it, as a question does. */
  readonly excerptShare: number;
  readonly isTaught: (source: TokenisedSource, pair: number) => boolean;
  /** Whether a pair's right text is long enough to take an excerpt of. */
  readonly isLong: (source: TokenisedSource, pair: number) => boolean;
  readonly seed: number;
}

/** An endless row of batches, each from one source: wrong answers of another source would be too easy. */
export function batchStream(plan: BatchPlan): () => Batch {
  const random = startRandom(plan.seed);
  const all = plan.sources.map((source) => pool(source, [...source.lefts.keys()]));
  const taught = plan.sources.map((source) =>
    pool(
      source,
      [...source.lefts.keys()].filter((pair) => plan.isTaught(source, pair)),
    ),
  );
  const large = (pools: readonly Pool[]): readonly Pool[] => {
    const enough = pools.filter(({ pairs }) => pairs.length >= plan.pairs * SMALLEST_SOURCE_BATCHES);
    return enough.length > 0 ? enough : pools.filter(({ pairs }) => pairs.length > 0);
  };
  const long = plan.sources
    .filter(({ kind }) => kind === 'fr')
    .map((source) =>
      pool(
        source,
        [...source.rights.keys()].filter((pair) => plan.isLong(source, pair)),
      ),
    );
  const choices = { all: large(all), taught: large(taught), long: large(long) };
  return () => {
    const drawn = random();
    const isTaught = choices.taught.length > 0 && drawn < plan.taughtShare;
    const isExcerpt = choices.long.length > 0 && drawn >= 1 - plan.excerptShare;
    const pools = isTaught ? choices.taught : isExcerpt ? choices.long : choices.all;
    const { source, pairs } = drawPool(pools, random);
    return {
      source,
      pairs: Array.from({ length: plan.pairs }, () => pairs[Math.floor(random() * pairs.length)] ?? 0),
      isTaught,
      excerptWords: isExcerpt
        ? SHORTEST_EXCERPT_WORDS + Math.floor(random() * (LONGEST_EXCERPT_WORDS - SHORTEST_EXCERPT_WORDS + 1))
        : null,
    };
  };
}

interface Pool {
  readonly source: TokenisedSource;
  readonly pairs: readonly number[];
  readonly weight: number;
}

function pool(source: TokenisedSource, pairs: readonly number[]): Pool {
  return { source, pairs, weight: pairs.length ** SIZE_POWER };
}

function drawPool(pools: readonly Pool[], random: () => number): Pool {
  const total = pools.reduce((sum, { weight }) => sum + weight, 0);
  let left = random() * total;
  for (const one of pools) {
    left -= one.weight;
    if (left < 0) return one;
  }
  const last = pools.at(-1);
  if (last === undefined) throw new Error('there are no pairs to train on');
  return last;
}
