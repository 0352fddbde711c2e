import type { DateFact } from '../../text/date-facts.ts';
import { opposites } from '../rules/opposites.ts';
import { findSpeakers } from '../rules/speakers.ts';
import { type Alignment, areRivals, type Gap } from './match-items.ts';
import { countOtherwise } from './say-otherwise.ts';
import { type DatedStatement, type Item, isName, isWord, mayBeVerb, tokensOf } from './statement-items.ts';

/**
 * Whether two sentences of much the same words name others, such as the swimming pools of two towns. One name in the
 * place of another makes another version only where a name that both have says what they speak of, and nothing else is
 * another too.
 */
export function nameOthers(alignment: Alignment, one: DatedStatement, other: DatedStatement): boolean {
  const { a, b, pairs, gaps } = alignment;
  const isNamed = pairs.some(([i, j]) => [a[i], b[j]].some((item) => item !== undefined && isName(item)));
  const places = isNamed ? gaps.map((gap) => withoutSpeakers(gap, one, other)) : gaps;
  const [leftA, leftB] = [places.flatMap((place) => place.a), places.flatMap((place) => place.b)];
  const [namesA, namesB] = [leftA.filter(isName), leftB.filter(isName)];
  if (namesA.length === 0 || namesB.length === 0) return false;
  if (!isNamed || namesA.length + namesB.length > 2) return true;
  const tellWhich =
    namesA.some((name) => tellsWhich(name, a, one)) && namesB.some((name) => tellsWhich(name, b, other));
  return tellWhich || leftA.some((x) => !isWord(x) && leftB.some((y) => areRivals(x, y)));
}

/** Who tells it is no part of what is told: « 12 blessés, selon les pompiers de Pau ». */
function withoutSpeakers(gap: Gap, one: DatedStatement, other: DatedStatement): Gap {
  return { a: gap.a.filter(isNoSpeaker(one)), b: gap.b.filter(isNoSpeaker(other)) };
}

function isNoSpeaker({ statement }: DatedStatement): (item: Item) => boolean {
  const starts = new Set(findSpeakers(statement).flatMap(({ tokens }) => tokens.map(({ start }) => start)));
  return ({ start }) => !starts.has(start);
}

/** « La piscine de Pau »: a name behind a noun and « de » says which one is spoken of. */
function tellsWhich(name: Item, items: readonly Item[], statement: DatedStatement): boolean {
  const at = items.indexOf(name);
  const [noun, link] = [items[at - 2], items[at - 1]];
  if (noun?.kind !== 'content' || link?.kind !== 'stop') return false;
  return LINKS.has(link.token.folded) && !mayBeVerb(noun, statement);
}

const LINKS: ReadonlySet<string> = new Set(['de', 'd', 'du', 'of']);

/**
 * Whether each tells what was at a time of its own, so that both can be true: the workers of 2019 and those of 2024.
 */
export function areOfOtherTimes(alignment: Alignment): boolean {
  const [leftA, leftB] = [alignment.gaps.flatMap(({ a }) => a), alignment.gaps.flatMap(({ b }) => b)];
  const days = leftA.flatMap((x) =>
    leftB.flatMap((y): readonly (readonly [DateFact, DateFact])[] =>
      x.kind === 'date' && y.kind === 'date' ? [[x.date, y.date]] : [],
    ),
  );
  if (days.length === 0) return false;
  const areApart = days.every(([x, y]) => isYear(x) !== isYear(y) && !areOfOtherYears(x, y));
  if (areApart || (days.some(([x, y]) => areOfOtherYears(x, y)) && countOtherwise(alignment))) return true;
  // What rose in March may have fallen in April.
  return tokensOf(leftA).some((token) => opposites(token, tokensOf(leftB)).length > 0);
}

function areOfOtherYears(x: DateFact, y: DateFact): boolean {
  return x.year !== null && y.year !== null && x.year !== y.year;
}

/** « En 2019 » is not said of what happened « mercredi 13 septembre ». */
function isYear({ month, day, weekday, relativeDays }: DateFact): boolean {
  return month === null && day === null && weekday === null && relativeDays === null;
}
