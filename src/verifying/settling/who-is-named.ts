import { SEATS_OF_GOVERNMENT } from '../../lexicon/places.ts';
import type { NameGroup } from '../../text/find-names.ts';
import type { TextReading } from '../../text/reading.ts';
import { isIn } from '../rules/find-match.ts';
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
 * « À Moscou », « du Kremlin »: a capital that stands for its government is not the country, nor somewhere in it. In its own
 * language it is met by its own name.
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

const SEATS: ReadonlySet<string> = new Set(Object.values(SEATS_OF_GOVERNMENT).join(' ').split(' '));

/** Whether a name stands in the words themselves or where their pronouns point: the headline names more than they tell of. */
export function isNamed(
  { reading }: ReadClaim,
  { from, to, place }: NameGroup,
  window: ClaimWindow,
): boolean {
  const parts = reading.tokens.slice(from, to).filter(({ role }) => role === 'name');
  const texts = [...textsOf(window), ...window.before];
  const isPlaceIn = (text: TextReading): boolean =>
    text.names.some((other) => other.place === place && isSeat(text, other) === isSeat(reading, { from, to }));
  return (place !== null && texts.some(isPlaceIn)) || parts.some((part) => isIn(part, texts));
}
