import type { TextReading } from '../../text/reading.ts';
import type { Span } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
import { matchesOf } from './find-match.ts';

/** A word that says what a number counts, or what a name does, is not farther from it (words). */
const NEAR_TOKENS = 3;
/** Crossing a comma is as far as so many words. */
const CLAUSE_TOKENS = 3;

/** The words of a claim that a number, date or name of it belongs to. */
export function wordsOf(
  { tokens }: TextReading,
  place: Span,
  direction: 'after' | 'around',
  reachTokens = NEAR_TOKENS,
): readonly Token[] {
  const first = tokens.findIndex(({ end }) => end > place.start);
  const from = Math.max(0, first - NEAR_TOKENS - 1);
  const reach = tokens.slice(from, Math.max(0, first) + 2 * NEAR_TOKENS + 2);
  return reach.filter(
    (token) =>
      (token.role === 'content' || (direction === 'around' && token.role === 'name')) &&
      distance(reach, place, token, direction) <= reachTokens,
  );
}

/**
 * Whether the words that a number, date or name belongs to in the claim belong to another one in the sentence: « 3
 * morts et 12 blessés » does not say « 12 morts », although both words are there.
 *
 * @param near words that stand by it in the claim
 * @param direction where the word stands from it: right after a number, on either side of a date
 * @param own where the claimed thing stands in the sentence
 * @param rivals others of its kind in the sentence that the claim does not speak of
 */
export function isBoundElsewhere(
  near: readonly Token[],
  direction: 'after' | 'around',
  sentence: TextReading,
  own: readonly Span[],
  rivals: readonly Span[],
): boolean {
  if (own.length === 0 || rivals.length === 0) return false;
  return near.some((token) => {
    const places = matchesOf(token, sentence);
    const toOwn = nearest(sentence, own, places, direction);
    const toRival = nearest(sentence, rivals, places, direction);
    // A place belongs to the date next to it: « à Paris le 14 et à Lyon le 17 ».
    const slack = token.role === 'name' ? 0 : 1;
    return toRival <= NEAR_TOKENS && toOwn > toRival + slack;
  });
}

function nearest(
  { tokens: all }: TextReading,
  places: readonly Span[],
  tokens: readonly Token[],
  direction: 'after' | 'around',
): number {
  return Math.min(
    ...places.flatMap((place) => tokens.map((token) => distance(all, place, token, direction))),
    Number.POSITIVE_INFINITY,
  );
}

/** Words from a place to a token, commas counted; infinite when the token stands on the wrong side. */
function distance(
  tokens: readonly Token[],
  place: Span,
  token: Token,
  direction: 'after' | 'around',
): number {
  if (direction === 'after' && token.start < place.end) return Number.POSITIVE_INFINITY;
  const [from, to] = token.start >= place.end ? [place.end, token.start] : [token.end, place.start];
  if (to - from > MAX_GAP_CHARS) return Number.POSITIVE_INFINITY;
  const between = tokens.filter(({ start, end }) => start >= from && end <= to);
  const ends = tokens.filter(({ start, end }) => start < place.end && end > place.start);
  const clauses = Math.min(...ends.map((end) => Math.abs(end.clause - token.clause)), NEAR_TOKENS);
  return between.length + 1 + clauses * CLAUSE_TOKENS;
}

/** No three words are longer than this together. */
const MAX_GAP_CHARS = 120;

/**
 * Whether claim and sentence let two names do the same in opposite directions: « Lyon a battu Nantes » against
 * « Nantes a battu Lyon ». A passive (« par », “by”) turns the direction.
 */
export function areNamesSwapped(claim: TextReading, sentence: TextReading): boolean {
  for (const [index, first] of claim.names.entries()) {
    const second = claim.names[index + 1];
    if (second === undefined) break;
    const verb = claim.tokens.slice(first.to, second.from).find(({ role }) => role === 'content');
    const [a, b] = [claim.tokens[first.to - 1], claim.tokens[second.to - 1]];
    if (verb === undefined || a === undefined || b === undefined) continue;
    const [actor, ...actors] = matchesOf(a, sentence);
    const [other, ...others] = matchesOf(b, sentence);
    if (actor === undefined || other === undefined || actors.length + others.length > 0) continue;
    for (const acted of matchesOf(verb, sentence)) {
      const isForward = actor.start < acted.start && acted.start < other.start;
      const isBackward = other.start < acted.start && acted.start < actor.start;
      if (!isForward && !isBackward) continue;
      const isSameVoice = isPassive(claim, verb, b) === isPassive(sentence, acted, isForward ? other : actor);
      if (isForward !== isSameVoice) return true;
    }
  }
  return false;
}

/** Whether a verb is done by what stands behind it: « battu par Nantes ». */
export function isPassive({ tokens }: TextReading, verb: Token, last: Token): boolean {
  return tokens.some(
    ({ folded, start }) => start > verb.start && start < last.start && (folded === 'par' || folded === 'by'),
  );
}
