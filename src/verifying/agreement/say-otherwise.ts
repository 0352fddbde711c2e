import type { Token } from '../../text/token.ts';
import { opposites } from '../rules/opposites.ts';
import { type Alignment, areRivals, type DatedStatement } from './match-items.ts';
import { type Item, isDate, isTelling, isWord } from './statement-items.ts';

/**
 * Whether one of two sentences of the same thing denies what the other says, or says it with another number, day, place,
 * name or verb. Of two that are freely worded this cannot be told: they are left alone.
 */
export function sayOtherwise(alignment: Alignment, one: DatedStatement, other: DatedStatement): boolean {
  if (countOtherwise(alignment)) return true;
  const places = placesOf(alignment);
  const [leftA, leftB] = [places.flatMap(({ a }) => a), places.flatMap(({ b }) => b)];
  const words = Math.max(alignment.a.filter(isWord).length, alignment.b.filter(isWord).length);
  const left = Math.max(leftA.filter(isWord).length, leftB.filter(isWord).length);
  if (left > MOST_LEFT_SHARE * words) return false;
  if (isDenied(alignment) || (leftA.some(isDate) && leftB.some(isDate))) return true;
  if (sayContraries(leftA, leftB)) return true;
  if (places.some(haveOtherFacts)) return true;
  const [place] = places;
  return place !== undefined && places.length === 1 && haveOtherVerbs(place, one, other);
}

/** Only numbers, days and names stand there: « à Rennes » is no other place than « avec l’équipe de France ». */
function haveOtherFacts({ a, b }: Difference): boolean {
  const areFacts = [...a, ...b].every(({ kind }) => kind !== 'content');
  return areFacts && a.some((x) => b.some((y) => areRivals(x, y)));
}

/** « 12 blessés » and « 23 blessés »: however freely the rest is worded, one thing is counted. */
function countOtherwise({ a, b, gaps }: Alignment): boolean {
  return gaps.some((gap) => {
    const [x, y] = [gap.a.filter(isTelling).at(-1), gap.b.filter(isTelling).at(-1)];
    return x?.kind === 'number' && y?.kind === 'number' && areRivals(x, y) && countSame(a, x, b, y);
  });
}

function countSame(a: readonly Item[], x: Item, b: readonly Item[], y: Item): boolean {
  const [counted, other] = [a[a.indexOf(x) + 1], b[b.indexOf(y) + 1]];
  return counted?.kind === 'content' && other?.kind === 'content' && counted.token.base === other.token.base;
}

/** Beyond this share of words that only one of them has two sentences are no versions of one. */
const MOST_LEFT_SHARE = 0.5;
/** In the one place where two versions differ there are no more items on either side. */
const MAX_ITEMS_IN_PLACE = 3;

/** What only one of them says, by the place where it stands. */
interface Difference {
  readonly a: readonly Item[];
  readonly b: readonly Item[];
}

function placesOf({ gaps }: Alignment): readonly Difference[] {
  return gaps
    .map(({ a, b }) => ({ a: a.filter(isTelling), b: b.filter(isTelling) }))
    .filter(({ a, b }) => a.length + b.length > 0);
}

/** Whether what one negates is what the other affirms. */
function isDenied({ a, b, pairs }: Alignment): boolean {
  const common = pairs.flatMap(([i, j]): (readonly [Token, Token])[] => {
    const [x, y] = [a[i], b[j]];
    return x?.kind === 'content' && y?.kind === 'content' ? [[x.token, y.token]] : [];
  });
  const turned = common.filter(([x, y]) => x.isNegated !== y.isNegated);
  if (turned.length === 0) return false;
  const hasHead = turned.some(([x, y]) => x.isNegationHead || y.isNegationHead);
  return hasHead || turned.length >= DENIED_SHARE * common.length;
}

/** From this share of the common words in the reach of a negation the whole is denied. */
const DENIED_SHARE = 0.5;

function sayContraries(a: readonly Item[], b: readonly Item[]): boolean {
  const tokensB = b.flatMap((item) => (item.kind === 'content' ? [item.token] : []));
  return a.some((item) => item.kind === 'content' && opposites(item.token, tokensB).length > 0);
}

/** The only place where they differ holds different words, and no nouns, which may name one thing in two ways. */
function haveOtherVerbs({ a, b }: Difference, one: DatedStatement, other: DatedStatement): boolean {
  const [x, y] = [a[0], b[0]];
  if (Math.max(a.length, b.length) > MAX_ITEMS_IN_PLACE) return false;
  return x?.kind === 'content' && y?.kind === 'content' && mayBeVerb(x, one) && mayBeVerb(y, other);
}

/**
 * A determiner or preposition, after which a noun stands. What stands in the same place elsewhere is a verb or tells what
 * kind: « a visité » and « a fermé », « public » and « privé ».
 */
const NOUN_MARKS = {
  fr: /(?:^|[\s('’«“])(?:l['’]|d['’]|(?:le|la|les|un|une|des|du|de|au|aux|à|en|dans|par|sur|sous|pour|avec|sans|vers|chez|ce|cet|cette|ces|son|sa|ses|leurs?)\s)$/iu,
  en: /(?:^|[\s('’«“])(?:the|an?|of|in|on|at|by|for|with|his|her|its|their|this|that)\s$/iu,
} as const;
const NOUN_MARK_CHARS = 8;

/** A comma begins something that is said beside: « , malgré la pluie ». */
const MARK_BEFORE = /[,;:()«»“”"–—]\s*$/u;

function mayBeVerb({ start }: Item, { statement: { text, language } }: DatedStatement): boolean {
  const before = text.slice(Math.max(0, start - NOUN_MARK_CHARS), start);
  return start > 0 && !NOUN_MARKS[language].test(before) && !MARK_BEFORE.test(before);
}
