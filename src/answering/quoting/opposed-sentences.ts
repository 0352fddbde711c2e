import type { Reader } from '../../models/reader/reader.ts';
import { unlessReaderFails } from '../../models/reader/reader-error.ts';
import type { CandidateSentence } from './candidate-sentences.ts';

/** Whether two sentences cannot both be true. */
export type Opposed = (a: CandidateSentence, b: CandidateSentence) => boolean;

export const noneOpposed: Opposed = () => false;

/** Three pairs, read both ways, take as long as a passage; the fourth sentence of an answer is seldom shown. */
const MOST_SENTENCES = 3;
/** Probability of contradiction, the mean of both ways of reading a pair, from which two sentences are opposed. */
const LEAST_OPPOSITION = 0.75;

/**
 * Which of the best sentences of different articles contradict each other by their meaning, as a reader sees it: « fermera »
 * and « restera ouverte ». None do for a reader that cannot read any more.
 *
 * @param ranked best first
 * @throws the signal's reason when it was aborted.
 */
export async function opposedSentences(
  reader: Reader,
  ranked: readonly CandidateSentence[],
  signal?: AbortSignal,
): Promise<Opposed> {
  const best = ranked.slice(0, MOST_SENTENCES);
  const pairs = best.flatMap((a, index) =>
    best.slice(index + 1).flatMap((b) => (a.article.id === b.article.id ? [] : [[a, b] as const])),
  );
  if (pairs.length === 0) return noneOpposed;
  const bothWays = pairs.flatMap(([a, b]) => [
    { statement: a.text, evidence: b.text },
    { statement: b.text, evidence: a.text },
  ]);
  const readings = await unlessReaderFails(reader.support(bothWays, signal));
  if (readings === null) return noneOpposed;
  const opposed = pairs.filter((_, index) => {
    const [there = 0, back = 0] = [readings[2 * index]?.contradicts, readings[2 * index + 1]?.contradicts];
    return (there + back) / 2 >= LEAST_OPPOSITION;
  });
  return (a, b) => opposed.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
}
