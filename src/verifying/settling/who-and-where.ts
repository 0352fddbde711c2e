import { listed } from '../../lexicon/listed.ts';
import { SEATS_OF_GOVERNMENT } from '../../lexicon/places.ts';
import type { NameGroup } from '../../text/find-names.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';
import { isIn, matchesOf } from '../rules/find-match.ts';
import { isWhere } from '../rules/match-names.ts';
import { isClaimed, isForeignTo, type ReadClaim } from '../rules/read-claim.ts';
import { type ClaimWindow, textsOf } from '../rules/windows.ts';

/** Whether they name somebody whom the statement does not. */
export function namesAnother(claim: ReadClaim, window: ClaimWindow): boolean {
  return textsOf(window).some(({ names, tokens }) =>
    names.some(
      ({ from, to, place }) =>
        place === null &&
        !isWhere({ tokens }, from) &&
        !tokens.slice(from, to).some((token) => isClaimed(claim, token)),
    ),
  );
}

/**
 * « À Moscou », « du Kremlin »: a capital that stands for its government is not the country, nor somewhere in it. In
 * its own language it is met by its own name.
 */
export function namesSame(claim: ReadClaim, window: ClaimWindow): boolean {
  if (isForeignTo(claim, window.evidence.article)) return true;
  const texts = [...textsOf(window), ...window.before];
  return claim.reading.names.every(({ from, to }) => {
    const parts = claim.reading.tokens.slice(from, to).filter(({ folded }) => SEATS.has(folded));
    return parts.every((part) =>
      texts.some(({ tokens }) => tokens.some(({ folded }) => folded === part.folded)),
    );
  });
}

function isSeat({ tokens }: TextReading, { from, to }: Pick<NameGroup, 'from' | 'to'>): boolean {
  return tokens.slice(from, to).some(({ folded }) => SEATS.has(folded));
}

const SEATS = listed(Object.values(SEATS_OF_GOVERNMENT).join(' '));

/**
 * Whether a name stands in the words themselves or where their pronouns point: the headline names more than they tell
 * of.
 */
export function isNamed(
  { reading }: ReadClaim,
  { from, to, place }: NameGroup,
  window: ClaimWindow,
): boolean {
  const parts = reading.tokens.slice(from, to).filter(({ role }) => role === 'name');
  const texts = [...textsOf(window), ...window.before];
  const isPlaceIn = (text: TextReading): boolean =>
    text.names.some(
      (other) => other.place === place && isSeat(text, other) === isSeat(reading, { from, to }),
    );
  return (place !== null && texts.some(isPlaceIn)) || parts.some((part) => isIn(part, texts));
}

/** The names of a text that say where, and the word they say it of: « née à Bruxelles ». */
function placingsOf(reading: TextReading) {
  const { tokens, names } = reading;
  return names.flatMap((name) => {
    if (!isWhere(reading, name.from)) return [];
    const deed = tokens
      .slice(0, name.from)
      .findLast(({ role, clause }) => role === 'content' && clause === tokens[name.from]?.clause);
    return deed === undefined ? [] : [{ name, deed }];
  });
}

/** Whether a claim says where something is done. */
export function saysWhere({ reading }: ReadClaim): boolean {
  return placingsOf(reading).length > 0;
}

/**
 * Whether the words that place a deed of the claim stand in another clause than the deed: « née à Vaubrac, elle vit à
 * Bruxelles » does not say « née à Bruxelles ».
 */
export function isPlacedApart({ reading }: ReadClaim, window: ClaimWindow): boolean {
  return placingsOf(reading).some(({ name, deed }) => {
    const place = reading.tokens[name.to - 1];
    return textsOf(window).some((text) => {
      const places = place === undefined ? [] : matchesOf(place, text);
      const deeds = matchesOf(deed, text);
      const isTogether = deeds.some(({ clause }) => places.some((other) => other.clause === clause));
      return places.length > 0 && deeds.length > 0 && !isTogether;
    });
  });
}

/**
 * Whether the words give another place to what has one only: a birth, a death, the event that is spoken of (« le sommet
 * s’est tenu à… »). What is done in one place may be done in another too.
 */
export function isPlacedOtherwise({ reading }: ReadClaim, window: ClaimWindow): boolean {
  const [placing, ...others] = placingsOf(reading);
  if (placing === undefined || others.length > 0 || !hasOnePlace(reading, placing.deed)) return false;
  const own = reading.tokens.slice(placing.name.from, placing.name.to);
  return textsOf(window).some((text) => {
    const deeds = matchesOf(placing.deed, text);
    const inClause = text.names.filter(({ from }) =>
      deeds.some(({ clause }) => clause === text.tokens[from]?.clause),
    );
    const isOwn = (name: NameGroup): boolean =>
      (placing.name.place !== null && name.place === placing.name.place) ||
      own.some((part) =>
        matchesOf(part, text).some(({ start, end }) => start >= name.start && end <= name.end),
      );
    return inClause.some((name) => isWhere(text, name.from)) && !inClause.some(isOwn);
  });
}

/** Of whoever it is said. */
const LIFE = /^(?:nee?s?|naqui(?:t|rent)|born|mort(?:e?s?)|mourut|decedee?s?|died)$/u;
/** Of what is known already: « le sommet », “the summit”. */
const EVENT = /^(?:tenue?s?|tiendra|tient|lieu|deroul\p{L}+|held|place)$/u;
const DEFINITE = /^(?:le|la|l|les|ce|cet|cette|ces|the|this|these)$/u;

function hasOnePlace({ tokens }: TextReading, { folded }: Token): boolean {
  if (LIFE.test(folded)) return true;
  return EVENT.test(folded) && tokens.slice(0, FIRST_TOKENS).some((token) => DEFINITE.test(token.folded));
}

/** An English auxiliary stands before the article. */
const FIRST_TOKENS = 2;
