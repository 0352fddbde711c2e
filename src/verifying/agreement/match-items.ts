import { nearWords } from '../rules/find-match.ts';
import { areOfOneKind, isSameDate, isSameNumber } from '../rules/same-facts.ts';
import { type DatedStatement, type Item, itemsOf } from './statement-items.ts';

/** Items that both sentences have, and what stands between those of one order. */
export interface Alignment {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
  /** Matched items, by index in `a` and `b`; each index once. */
  readonly pairs: readonly (readonly [number, number])[];
  readonly gaps: readonly Gap[];
}

/** Unmatched items that stand in the same place, between the same neighbours; one of the sides may be empty. */
export interface Gap {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
}

/** Lays two sentences side by side. */
export function alignItems(one: DatedStatement, other: DatedStatement): Alignment {
  const [a, b] = [itemsOf(one.statement), itemsOf(other.statement)];
  const isSame = (x: Item, y: Item): boolean => areSame(x, y, one, other);
  const inOrder = longestCommon(a, b, isSame);
  const [usedA, usedB] = [new Set(inOrder.map(([i]) => i)), new Set(inOrder.map(([, j]) => j))];
  const moved: [number, number][] = [];
  for (const [i, item] of a.entries()) {
    if (usedA.has(i)) continue;
    const j = b.findIndex((candidate, index) => !usedB.has(index) && isSame(item, candidate));
    if (j === -1) continue;
    usedA.add(i);
    usedB.add(j);
    moved.push([i, j]);
  }
  const bounds: (readonly [number, number])[] = [[-1, -1], ...inOrder, [a.length, b.length]];
  const gaps = bounds.slice(1).map(([toA, toB], index) => {
    const [fromA, fromB] = bounds[index] ?? [-1, -1];
    return {
      a: a.slice(fromA + 1, toA).filter((_, at) => !usedA.has(fromA + 1 + at)),
      b: b.slice(fromB + 1, toB).filter((_, at) => !usedB.has(fromB + 1 + at)),
    };
  });
  return { a, b, pairs: [...inOrder, ...moved], gaps: gaps.filter((gap) => gap.a.length + gap.b.length > 0) };
}

function areSame(x: Item, y: Item, one: DatedStatement, other: DatedStatement): boolean {
  if (x.kind === 'number' && y.kind === 'number') {
    return isSameNumber(x.number, y.number) && isSameNumber(y.number, x.number);
  }
  if (x.kind === 'date' && y.kind === 'date') {
    // « En mai » and « le 3 mai » are one date as far as the shorter one goes.
    return isSameDate(x.date, y.date, other.publishedAt) || isSameDate(y.date, x.date, one.publishedAt);
  }
  if (x.kind === 'name' && y.kind === 'name') return isSameName(x.words, y.words);
  if (x.kind === 'stop' && y.kind === 'stop') return x.token.folded === y.token.folded;
  if (x.kind === 'content' && y.kind === 'content') {
    const [own, theirs] = [x.token, y.token];
    return (
      own.folded === theirs.folded ||
      own.base === theirs.base ||
      own.concepts.some((concept) => theirs.concepts.includes(concept)) ||
      nearWords(own, [theirs], other.statement.language).length > 0
    );
  }
  // The first word of a sentence has a capital, whatever it is.
  const [name, word] = x.kind === 'name' ? [x, y] : [y, x];
  return (
    name.kind === 'name' &&
    word.kind === 'content' &&
    name.words.length === 1 &&
    name.words[0] === word.token.folded
  );
}

/** « Macron », « Emmanuel Macron » and « E. Macron »: all words of the shorter one stand in the longer one. */
function isSameName(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) =>
    long.some((other) => other === word || (isInitial(word, other) && short.length > 1)),
  );
}

function isInitial(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** Whether two facts answer the same « how much », « when » or « who » differently. */
export function areRivals(x: Item, y: Item): boolean {
  if (x.kind === 'number' && y.kind === 'number') {
    const [unit, otherUnit] = [x.number.unit, y.number.unit];
    return areOfOneKind(x.number, y.number) && (unit === null || otherUnit === null || unit === otherUnit);
  }
  return (x.kind === 'date' && y.kind === 'date') || (x.kind === 'name' && y.kind === 'name');
}

/** A longest common subsequence, as pairs of indexes. Quadratic: sentences are short. */
function longestCommon(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (x: Item, y: Item) => boolean,
): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const weights = new Float64Array((a.length + 1) * width);
  const at = (i: number, j: number): number => weights[i * width + j] ?? 0;
  const weightOf = (i: number, j: number): number => {
    const [x, y] = [a[i], b[j]];
    if (x === undefined || y === undefined || !isSame(x, y)) return 0;
    return x.kind === 'stop' ? STOP_WEIGHT : 1;
  };
  const same = new Float64Array(a.length * b.length);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const weight = weightOf(i, j);
      same[i * b.length + j] = weight;
      const taken = weight === 0 ? 0 : weight + at(i + 1, j + 1);
      weights[i * width + j] = Math.max(taken, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const weight = same[i * b.length + j] ?? 0;
    if (weight > 0 && at(i, j) === weight + at(i + 1, j + 1)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Words such as « de » stand everywhere: they align only what lies between two words that say something. */
const STOP_WEIGHT = 0.05;
