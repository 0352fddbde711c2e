import { partsOf } from '../../calendar/calendar.ts';
import type { DateFact } from '../../text/date-facts.ts';
import { fold } from '../../text/fold.ts';
import type { FoundNumber } from '../../text/found-number.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';
import { isBoundElsewhere, wordsOf } from './bindings.ts';
import { matchesOf } from './find-match.ts';
import { type MissingFact, missing } from './findings.ts';
import { missingNames } from './match-names.ts';
import type { ReadClaim } from './read-claim.ts';
import { areOfOneKind, isSameDate, isSameNumber, isWithinBound } from './same-facts.ts';
import { onlyPlanned } from './tense.ts';
import { type ClaimWindow, textsOf } from './windows.ts';

/** What the claim's numbers, dates and names lack in a window, and what it says is done that is only planned there. */
export function missingFacts(claim: ReadClaim, window: ClaimWindow): readonly MissingFact[] {
  return [
    ...missingNumbers(claim, window),
    ...missingDates(claim, window),
    ...missingNames(claim, window),
    ...onlyPlanned(claim, textsOf(window)).map((verb) => missing('tense', claim.reading.text, verb, false)),
  ];
}

/** Those of them that may not be taken for granted. */
export function lackingFacts(claim: ReadClaim, window: ClaimWindow): readonly MissingFact[] {
  return missingFacts(claim, window).filter(({ isTolerable }) => !isTolerable);
}

function missingNumbers(claim: ReadClaim, window: ClaimWindow): readonly MissingFact[] {
  const { numbers, text } = claim.reading;
  return numbers.flatMap((number, index): readonly MissingFact[] => {
    const near = claim.nearNumbers[index] ?? [];
    if (
      number.kind === 'count' &&
      number.value === 2 &&
      SOFT_TWO.test(fold(text.slice(Math.max(0, number.start - 8), number.start)))
    )
      return [];
    let isFound = false;
    let hasRival = false;
    for (const sentence of textsOf(window)) {
      const own = sentence.numbers.filter(
        (written) =>
          !countsSomethingElse(written, number, sentence) &&
          (isSameNumber(number, written) ||
            (claim.isAsked &&
              isWithinBound(number, written) &&
              isOfSameThing(number, written, near, sentence))),
      );
      // « 3 morts et 12 blessés »: a claimed number may still have another's noun, if it has one of its own.
      const hasNoun = own.some((written) => wordsOf(sentence, written, 'after', NOUN_TOKENS).length > 0);
      const rivals = sentence.numbers.filter(
        (written) =>
          areOfOneKind(number, written) &&
          !own.includes(written) &&
          !isSameNumber(number, written) &&
          (hasNoun || !numbers.some((claimed) => isSameNumber(claimed, written))),
      );
      if (own.length > 0 && !isBoundElsewhere(near, 'after', sentence, own, rivals)) isFound = true;
      if (own.length === 0 && isYearOf(number, sentence.dates)) isFound = true;
      const others = rivals.filter((rival) => !numbers.some((claimed) => isSameNumber(claimed, rival)));
      if (others.some((rival) => isOfSameThing(number, rival, near, sentence))) hasRival = true;
    }
    return isFound ? [] : [missing('number', text, number, hasRival)];
  });
}

/**
 * « dure quatre heures, ont dit les deux dirigeants » does not say « deux heures »: where another number has the
 * claimed unit, a bare one with a noun of its own is none of it; in « de 40 à 120 mètres » the first has no noun.
 */
function countsSomethingElse(written: FoundNumber, claimed: FoundNumber, sentence: TextReading): boolean {
  return (
    claimed.unit !== null &&
    written.unit === null &&
    sentence.numbers.some(({ unit }) => unit === claimed.unit) &&
    wordsOf(sentence, written, 'after', NOUN_TOKENS).length > 0
  );
}

/** A number's own noun is not farther (words). */
const NOUN_TOKENS = 2;

/** « les deux pays », “the two teams” count nothing that must be written elsewhere. */
const SOFT_TWO = /(?:les|ces|des|leurs|nos|the|both|these|their) $/u;

function isYearOf(number: FoundNumber, dates: readonly DateFact[]): boolean {
  return number.kind === 'count' && dates.some(({ year }) => year === number.value);
}

/** Another number of the same thing: of the same unit, or before the same noun. */
function isOfSameThing(
  claimed: FoundNumber,
  rival: FoundNumber,
  near: readonly Token[],
  sentence: TextReading,
): boolean {
  if (claimed.unit !== rival.unit) return false;
  if (claimed.unit !== null || claimed.kind !== 'count') return true;
  return near.some((token) =>
    matchesOf(token, sentence).some(({ start }) => start >= rival.end && start - rival.end <= NOUN_CHARS),
  );
}

/** A noun begins so near after its number (characters). */
const NOUN_CHARS = 25;

function missingDates(claim: ReadClaim, window: ClaimWindow): readonly MissingFact[] {
  const { dates, text } = claim.reading;
  const { publishedAt } = window.evidence.article;
  const written = textsOf(window).flatMap((sentence) => sentence.dates);
  const context = window.before.flatMap((sentence) => sentence.dates);
  return dates.flatMap((date, index): readonly MissingFact[] => {
    const near = claim.nearDates[index] ?? [];
    const isSame = (other: DateFact): boolean => isSameDate(date, other, publishedAt);
    const isFound = textsOf(window).some((sentence) => {
      const own = sentence.dates.filter(isSame);
      const rivals = sentence.dates.filter(
        (other) => !dates.some((claimed) => isSameDate(claimed, other, publishedAt)),
      );
      return own.length > 0 && !isBoundElsewhere(near, 'around', sentence, own, rivals);
    });
    if (isFound || (written.length === 0 && context.some(isSame))) return [];
    const published = publishedAt === null ? null : publicationFact(publishedAt);
    if (published !== null && isSameDate(date, published, publishedAt)) {
      if (isOfPublication(text, date)) return [];
      // « En février » of an article of February: the sentence says no other month or year.
      if (written.length === 0 && date.relativeDays === null)
        return [missing('date', text, date, false, true)];
    }
    if (date.relativeDays !== null) return [];
    const hasRival = written.some((other) => isRivalDate(date, other));
    return [missing('date', text, date, hasRival)];
  });
}

function isRivalDate(date: DateFact, other: DateFact): boolean {
  return (
    (date.year !== null && other.year !== null) ||
    (date.month !== null && other.month !== null) ||
    (date.weekday !== null && other.weekday !== null)
  );
}

function publicationFact(publishedAt: string): DateFact {
  const { year, month, dayOfMonth: day } = partsOf(publishedAt);
  return { start: 0, end: 0, year, month, day, weekday: null, relativeDays: null };
}

/** The date of the article rather than of what it tells: « un article du », “published on”, or in parentheses. */
function isOfPublication(text: string, { start, end }: DateFact): boolean {
  const before = fold(text.slice(Math.max(0, start - 60), start));
  return (
    /(?:publie|paru|parue|date du|article du|edition du|published|dated|edition of|article of|article from|rapport\p{L}*|ecri\p{L}*|wrote|reported)[^.;]{0,25}$/u.test(
      before,
    ) ||
    (/\([^()]*$/u.test(before) && /^[^()]*\)/u.test(text.slice(end, end + 60))) ||
    /(?:^|[\s(])(?:selon|d['’]apres|according to|as reported by)[^.;]{2,40}[,(]? ?(?:le|du|dans son edition du|on|of|in its) ?$/u.test(
      before,
    )
  );
}
