import { DAY_MS } from '../calendar/durations.ts';
import type { WantedPage } from './fetch-page.ts';
import type { KnownPages } from './known-pages.ts';
import type { ListedPage } from './lists/listed-page.ts';
import { plainly } from './plain-address.ts';
import type { Sources } from './sources.ts';

/**
 * Which pages are asked for: those that a person named, then those of the lists in turn, so that a long list leaves
 * room for the others; each once. Also how many need no look now (`fresh`), and for how many this run has no room
 * (`left`).
 */
export function wantedPages(
  { pages: named, max }: Sources,
  lists: readonly { readonly pages: readonly ListedPage[] }[],
  known: KnownPages,
  nowMs: number,
) {
  const wanted = new Map<string, WantedPage>();
  for (const address of named) {
    const plain = plainly(address);
    wanted.set(plain, { address: plain, listed: null });
  }
  /** Whether a page has been looked at, in this run by now or within a day. */
  const isSettled = ({ address, stamp }: ListedPage): boolean => {
    const before = known.get(plainly(address));
    return before !== null && before.stamp === stamp && nowMs - before.checkedAt < RECHECK_MS;
  };
  const fresh = new Set<string>();
  for (const page of inTurn(lists.map(({ pages }) => pages))) {
    const address = plainly(page.address);
    if (isSettled(page)) fresh.add(address);
    else if (!wanted.has(address)) wanted.set(address, { address, listed: page });
  }
  const all = [...wanted.values()];
  return { wanted: all.slice(0, max), fresh: fresh.size, left: Math.max(0, all.length - max), isSettled };
}

/** Corrections come within a day, and lists seldom tell of them. */
const RECHECK_MS = DAY_MS;

function inTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
