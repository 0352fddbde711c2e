import { NO_DAY, type PackedSketches } from './packed-sketches.ts';
import { LEAST_OF_WHOLE } from './resemblance.ts';
import { NOT_SHARED, type SharedShingles } from './shared-shingles.ts';
import { SAMPLED_ONE_IN } from './sketch.ts';
import type { StatedFacts } from './stated-facts.ts';

/**
 * The articles that share enough to have a copy, the shorter first; of equally long ones by content, so that the order
 * in which they are given changes nothing.
 */
export function shortestFirst(
  { count, hashes, starts, middles, briefs, days }: PackedSketches,
  { numbers }: SharedShingles,
  factsOf: (article: number) => StatedFacts,
): readonly number[] {
  const startOf = (article: number): number => starts[article] ?? 0;
  const middleOf = (article: number): number => middles[article] ?? 0;
  const lengthOf = (article: number): number =>
    (startOf(article + 1) - startOf(article)) * (briefs[article] === 1 ? 1 : SAMPLED_ONE_IN);
  const places: number[] = [];
  for (let article = 0; article < count; article += 1) {
    let shared = 0;
    for (let at = startOf(article); shared < LEAST_OF_WHOLE && at < startOf(article + 1); at += 1)
      if (numbers[at] !== NOT_SHARED) shared += 1;
    if (shared === LEAST_OF_WHOLE) places.push(article);
  }
  const compareHashes = (a: number, aEnd: number, b: number, bEnd: number): number => {
    for (let offset = 0; a + offset < aEnd && b + offset < bEnd; offset += 1) {
      const difference = (hashes[a + offset] ?? 0) - (hashes[b + offset] ?? 0);
      if (difference !== 0) return difference;
    }
    return aEnd - a - (bEnd - b);
  };
  return places.sort(
    (a, b) =>
      lengthOf(a) - lengthOf(b) ||
      compareHashes(startOf(a), middleOf(a), startOf(b), middleOf(b)) ||
      compareHashes(middleOf(a), startOf(a + 1), middleOf(b), startOf(b + 1)) ||
      compareLists(factsOf(a), factsOf(b)) ||
      (days[a] ?? NO_DAY) - (days[b] ?? NO_DAY),
  );
}

function compareLists(a: StatedFacts, b: StatedFacts): number {
  const at = a.findIndex((fact, place) => fact !== b[place]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}
