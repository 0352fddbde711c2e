import type { ChangedParagraph } from './report.ts';

/**
 * The paragraphs that only one of two texts has: those of the earlier one in its order, each altered into the nearest
 * of the later one or removed, then what was added. One that only moved is none of these.
 */
export function compareParagraphs(
  before: readonly string[],
  after: readonly string[],
): readonly ChangedParagraph[] {
  const gone = without(before, after);
  const fresh = without(after, before);
  const pairs = gone.length * fresh.length > MAX_PAIRS ? new Map<number, number>() : nearest(gone, fresh);
  const taken = new Set(pairs.values());
  return [
    ...gone.map((words, at): ChangedParagraph => {
      const pair = pairs.get(at);
      return pair === undefined
        ? { kind: 'removed', before: words, after: null }
        : { kind: 'altered', before: words, after: fresh[pair] ?? null };
    }),
    ...fresh.flatMap((words, at): readonly ChangedParagraph[] =>
      taken.has(at) ? [] : [{ kind: 'added', before: null, after: words }],
    ),
  ];
}

/** The words of an altered paragraph that differ, without those that both versions begin and end with. */
export function changedWords(
  before: string,
  after: string,
): { readonly before: string; readonly after: string } {
  const [old, young] = [before.split(BETWEEN_WORDS), after.split(BETWEEN_WORDS)];
  const shorter = Math.min(old.length, young.length);
  let head = 0;
  while (head < shorter && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  const between = (words: readonly string[]): string => words.slice(head, words.length - tail).join(' ');
  return { before: between(old), after: between(young) };
}

/** Not the space within a number: « 640 000 » is one word. */
const BETWEEN_WORDS = /(?<!\d)\s+|\s+(?!\d{3}(?!\d))/u;
/** Beyond, everything was written anew: comparing each with each would take seconds. */
const MAX_PAIRS = 40_000;
/** Half of the words of both together: a paragraph that shares fewer is another one. */
const MIN_SHARED = 0.5;

/** Those of a list that the other one has not, each as often as it is there more. */
function without(these: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(spaceWords(other), (left.get(spaceWords(other)) ?? 0) + 1);
  return these.filter((paragraph) => {
    const count = left.get(spaceWords(paragraph)) ?? 0;
    left.set(spaceWords(paragraph), count - 1);
    return count <= 0;
  });
}

/** Another space between two words makes no other words. */
function spaceWords(paragraph: string): string {
  return paragraph.replaceAll(/\s+/gu, ' ');
}

/** For each of the first list the one of the second that it became: those that share most words first. */
function nearest(gone: readonly string[], fresh: readonly string[]): ReadonlyMap<number, number> {
  const words = fresh.map(wordsOf);
  const candidates = gone.flatMap((paragraph, from) => {
    const own = wordsOf(paragraph);
    return words.map((other, to) => ({ from, to, shared: sharedPart(own, other) }));
  });
  const near = candidates.filter(({ shared }) => shared >= MIN_SHARED);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of near.toSorted((one, other) => other.shared - one.shared)) {
    if (pairs.has(from) || taken.has(to)) continue;
    pairs.set(from, to);
    taken.add(to);
  }
  return pairs;
}

function wordsOf(paragraph: string): ReadonlySet<string> {
  return new Set(paragraph.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Dice's coefficient of two sets of words, 0 to 1. */
function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
