import { compareText } from '../index/hit-order.ts';
import type { PassageStore, TermFrequency } from '../index/passage-store.ts';
import type { Language } from '../messages/bilingual.ts';
import { distance } from '../text/edit-distance.ts';
import { nameKey } from '../text/name-key.ts';

/** Shorter terms collide with unrelated ones. */
const MIN_TERM_CHARS = 4;
/** From this length one slip (letter added, dropped, changed, or two swapped) still names the same word. */
const ONE_SLIP_CHARS = 6;
/** From this length two slips do. */
const TWO_SLIPS_CHARS = 10;
/** English and French forms of one Latin word share at least this many first letters… */
const COGNATE_PREFIX_CHARS = 5;
/** …and at least this share of the longer form. */
const COGNATE_PREFIX_SHARE = 0.65;
const MAX_VARIANTS = 3;

/** First letters by which other languages begin what begins with the given one. */
const INITIALS: Readonly<Record<string, string>> = {
  c: 'cskqtz',
  d: 'dj',
  f: 'fp',
  g: 'gj',
  i: 'iyj',
  j: 'jdzgyi',
  k: 'kcq',
  o: 'oa',
  p: 'pf',
  q: 'qkc',
  s: 'sct',
  t: 'tcs',
  u: 'uow',
  v: 'vw',
  w: 'wvou',
  y: 'yij',
  z: 'zjs',
};

/**
 * Index terms that may be meant by a term which the index does not know: the same name in another
 * transliteration, a slip of the keyboard, and for English questions the French cognate. At most three, the
 * nearest first, then the commonest.
 */
export async function termVariants(
  store: PassageStore,
  term: string,
  language: Language,
): Promise<readonly TermFrequency[]> {
  if (term.length < MIN_TERM_CHARS || /\d/u.test(term)) return [];
  const initial = term.charAt(0);
  const key = nameKey(term);
  const near: (TermFrequency & { readonly away: number })[] = [];
  for (const prefix of INITIALS[initial] ?? initial) {
    for (const form of await store.vocabulary(prefix)) {
      const away = variantDistance(term, key, form.term, language);
      if (away !== null) near.push({ ...form, away });
    }
  }
  near.sort((a, b) => a.away - b.away || b.passages - a.passages || compareText(a.term, b.term));
  return near.filter(({ away }) => away === near[0]?.away).slice(0, MAX_VARIANTS);
}

/** 0: sounds alike; 1 or 2: so many slips; 3: a cognate; null: another word. */
function variantDistance(term: string, key: string, candidate: string, language: Language): number | null {
  if (candidate.length < MIN_TERM_CHARS) return null;
  if (nameKey(candidate) === key) return 0;
  const slips = term.length >= TWO_SLIPS_CHARS ? 2 : term.length >= ONE_SLIP_CHARS ? 1 : 0;
  if (slips > 0 && Math.abs(candidate.length - term.length) <= slips) {
    const away = distance(term, candidate, slips);
    if (away <= slips) return away;
  }
  return language === 'en' && isCognate(term, candidate) ? 3 : null;
}

function isCognate(english: string, french: string): boolean {
  let shared = 0;
  while (shared < english.length && shared < french.length && english[shared] === french[shared]) shared += 1;
  return (
    shared >= COGNATE_PREFIX_CHARS && shared >= COGNATE_PREFIX_SHARE * Math.max(english.length, french.length)
  );
}
