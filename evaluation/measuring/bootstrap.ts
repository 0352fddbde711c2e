import { startRandom } from './seeded-random.ts';

/** A mean with its 95 % interval. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Number of questions behind it. */
  readonly n: number;
}

/** One question's value, and the article it is about. */
export interface Observation {
  readonly cluster: string;
  readonly value: number;
}

const RESAMPLES = 1000;
const SEED = 20230913;

/**
 * The mean of the observations with a percentile bootstrap interval, resampled by article: questions on one article are
 * not independent (Cameron, Gelbach and Miller 2008). Deterministic. Null without observations.
 */
export function estimate(observations: readonly Observation[]): Estimate | null {
  if (observations.length === 0) return null;
  const clusters = [...groupSums(observations).values()];
  const random = startRandom(SEED);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    let count = 0;
    for (let draw = 0; draw < clusters.length; draw += 1) {
      const cluster = clusters[Math.floor(random() * clusters.length)];
      sum += cluster?.sum ?? 0;
      count += cluster?.count ?? 0;
    }
    return sum / count;
  }).sort((a, b) => a - b);
  const mean = observations.reduce((sum, { value }) => sum + value, 0) / observations.length;
  return { mean, low: quantile(means, 0.025), high: quantile(means, 0.975), n: observations.length };
}

/** The value below which the share `q` of the sorted values lies; 0 for none. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

function groupSums(observations: readonly Observation[]): Map<string, { sum: number; count: number }> {
  const groups = new Map<string, { sum: number; count: number }>();
  for (const { cluster, value } of observations) {
    const group = groups.get(cluster) ?? { sum: 0, count: 0 };
    groups.set(cluster, { sum: group.sum + value, count: group.count + 1 });
  }
  return groups;
}
