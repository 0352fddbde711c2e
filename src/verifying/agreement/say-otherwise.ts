import type { Token } from '../../text/token.ts';
import { opposites } from '../rules/opposites.ts';
import { type Alignment, areRivals, type Gap } from './match-items.ts';
import {
  type DatedStatement,
  type Item,
  isDate,
  isTelling,
  isWord,
  mayBeVerb,
  tokensOf,
} from './statement-items.ts';

/**
 * Whether one of two sentences of the same thing denies what the other says, or says it with another number, day,
 * place, name or verb. What is done to something else is another thing, and of two that are freely worded this cannot
 * be told: both are left alone.
 */
export function sayOtherwise(alignment: Alignment, one: DatedStatement, other: DatedStatement): boolean {
  if (countOtherwise(alignment)) return true;
  const places = placesOf(alignment);
  const [leftA, leftB] = [places.flatMap(({ a }) => a), places.flatMap(({ b }) => b)];
  const words = Math.max(alignment.a.filter(isWord).length, alignment.b.filter(isWord).length);
  const left = Math.max(leftA.filter(isWord).length, leftB.filter(isWord).length);
  if (left > MOST_LEFT_SHARE * words) return false;
  if (isDenied(alignment, one, other)) return true;
  const rest = withoutContraries(places);
  if (rest.some(tellOtherwise)) return rest === places && haveOtherVerbs(alignment, places, one, other);
  return rest !== places || (leftA.some(isDate) && leftB.some(isDate)) || places.some(haveOtherFacts);
}

/** Whether something is told there in other words, which may be another thing: « le bail » and « l’école ». */
function tellOtherwise({ a, b }: Gap): boolean {
  return [a, b].every((items) => items.some(({ kind }) => kind === 'content'));
}

/** Only numbers, days and names stand there: « à Rennes » is no other place than « avec l’équipe de France ». */
function haveOtherFacts({ a, b }: Gap): boolean {
  const areFacts = [...a, ...b].every(({ kind }) => kind !== 'content');
  return areFacts && a.some((x) => b.some((y) => areRivals(x, y)));
}

/** « 12 blessés » and « 23 blessés »: however freely the rest is worded, one thing is counted. */
export function countOtherwise({ a, b, gaps }: Alignment): boolean {
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

/** What only one of them says, by the place where it stands. */
function placesOf({ gaps }: Alignment): readonly Gap[] {
  return gaps
    .map(({ a, b }) => ({ a: a.filter(isTelling), b: b.filter(isTelling) }))
    .filter(({ a, b }) => a.length + b.length > 0);
}

/** Whether what one negates is what the other affirms. */
function isDenied({ a, b, pairs }: Alignment, one: DatedStatement, other: DatedStatement): boolean {
  const common = pairs.flatMap(([i, j]): (readonly [Token, Token, boolean])[] => {
    const [x, y] = [a[i], b[j]];
    if (x?.kind !== 'content' || y?.kind !== 'content') return [];
    return [[x.token, y.token, haveOtherObjects([a, i, one], [b, j, other], pairs)]];
  });
  const turned = common.filter(([x, y, isOfOther]) => x.isNegated !== y.isNegated && !isOfOther);
  if (turned.length === 0) return false;
  const hasHead = turned.some(([x, y]) => x.isNegationHead || y.isNegationHead);
  return hasHead || turned.length >= DENIED_SHARE * common.length;
}

type ItemPlace = readonly [items: readonly Item[], at: number, statement: DatedStatement];

/** « A reçu les syndicats » is not denied by « n’a pas reçu les parents ». */
function haveOtherObjects(own: ItemPlace, theirs: ItemPlace, pairs: Alignment['pairs']): boolean {
  const isOwn = (item: number, side: 0 | 1): boolean => pairs.every((pair) => pair[side] !== item);
  return [own, theirs].every(([items, at, statement], side) => {
    const next = items.findIndex((item, index) => index > at && isTelling(item));
    const object = items[next];
    return object?.kind === 'content' && isOwn(next, side === 0 ? 0 : 1) && !mayBeVerb(object, statement);
  });
}

/** From this share of the common words in the reach of a negation the whole is denied. */
const DENIED_SHARE = 0.5;

/** The places without words that say the contrary of each other; the very same places where there are none. */
function withoutContraries(places: readonly Gap[]): readonly Gap[] {
  const [tokensA, tokensB] = [tokensOf(places.flatMap(({ a }) => a)), tokensOf(places.flatMap(({ b }) => b))];
  const isContrary = (item: Item, others: readonly Token[]): boolean =>
    item.kind === 'content' && opposites(item.token, others).length > 0;
  if (!places.some(({ a }) => a.some((item) => isContrary(item, tokensB)))) return places;
  return places.map(({ a, b }) => ({
    a: a.filter((item) => !isContrary(item, tokensB)),
    b: b.filter((item) => !isContrary(item, tokensA)),
  }));
}

/** One verb stands in the place of another, they differ nowhere else, and both are done to the same thing. */
function haveOtherVerbs(
  { a, pairs }: Alignment,
  places: readonly Gap[],
  one: DatedStatement,
  other: DatedStatement,
): boolean {
  const [place, ...more] = places;
  if (place === undefined || more.length > 0 || place.a.length > 1 || place.b.length > 1) return false;
  const [x, y] = [place.a[0], place.b[0]];
  if (x?.kind !== 'content' || y?.kind !== 'content') return false;
  const isDoneToSame = pairs.some(([i]) => a[i]?.kind === 'content' && (a[i]?.start ?? 0) > x.start);
  return isDoneToSame && mayBeVerb(x, one) && mayBeVerb(y, other);
}
