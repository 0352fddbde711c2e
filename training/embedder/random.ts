import { startRandom } from '../../evaluation/measuring/seeded-random.ts';

/** A source of whole numbers and shuffles from one seed. */
export interface Dice {
  /** From 0 to `end` - 1. */
  below(end: number): number;
  /** The first `count` of the items in a random order. */
  sample<T>(items: readonly T[], count: number): readonly T[];
}

export function seededDice(seed: number): Dice {
  const random = startRandom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  return {
    below,
    sample(items, count) {
      const left = [...items];
      const size = Math.min(count, left.length);
      for (let at = 0; at < size; at += 1) {
        const other = at + below(left.length - at);
        const [a, b] = [left[at], left[other]];
        if (a !== undefined && b !== undefined) {
          left[at] = b;
          left[other] = a;
        }
      }
      return left.slice(0, size);
    },
  };
}
