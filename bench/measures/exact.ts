import { type Collection, DIMENSIONS } from '../collection/collection.ts';

/** For each question, the `count` passages whose vectors are nearest, by comparing it with all. */
export function exactNeighbours(
  { vectors, questions }: Collection,
  count: number,
): readonly ReadonlySet<number>[] {
  return questions.map(({ vector }) => {
    const best: { passage: number; score: number }[] = [];
    vectors.forEach((candidate, passage) => {
      const score = dot(vector, candidate);
      if (best.length === count && score <= (best.at(-1)?.score ?? 0)) return;
      best.push({ passage, score });
      best.sort((a, b) => b.score - a.score);
      if (best.length > count) best.pop();
    });
    return new Set(best.map(({ passage }) => passage));
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < DIMENSIONS; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
