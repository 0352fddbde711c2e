import { availableParallelism } from 'node:os';

/** Heavy work at a time. Beyond a few, the disk or the memory is the limit, not the processors. */
export const MOST_AT_ONCE = Math.min(4, availableParallelism());

/**
 * A function that runs what it is given, at most `count` at a time, in the order it was given: with 1, each once what
 * was asked for before it has ended, well or badly. Work learns the number of its place, below `count`, which is its
 * own until it ends.
 */
export function sideBySide(count: number): <T>(work: (place: number) => Promise<T>) => Promise<T> {
  const free = Array.from({ length: count }, (_, place) => place);
  const waiting: ((place: number) => void)[] = [];
  return async (work) => {
    const place = free.shift() ?? (await new Promise<number>((resolve) => waiting.push(resolve)));
    try {
      return await work(place);
    } finally {
      const next = waiting.shift();
      // What was started there serves again.
      if (next === undefined) free.unshift(place);
      else next(place);
    }
  };
}
