import { AUXILIARIES } from '../../lexicon/auxiliaries.ts';
import type { Token } from '../../text/token.ts';
import type { Coverage } from '../rules/coverage.ts';
import { isIn } from '../rules/find-match.ts';
import type { ReadClaim } from '../rules/read-claim.ts';
import { type ClaimWindow, textsOf } from '../rules/windows.ts';
import { saysWhere } from './who-and-where.ts';

/**
 * All words but the deed's own, which another may name (« dirige », « directeur »); what lacks « aux voitures » says
 * nothing of them.
 */
export function lacksAtMostDeed(claim: ReadClaim, { missing, isWhole }: Coverage): boolean {
  if (isWhole) return true;
  // Without the deed nothing tells that it is done there: « tenue à Moscou », « l’isolement de Moscou ».
  if (isImpersonal(claim) || saysWhere(claim)) return false;
  return missing.every((word) => deedOf(claim).has(word));
}

/** « Il y a eu des blessés »: what there is takes the place of a deed, and no other word stands for it. */
function isImpersonal({ reading: { tokens } }: ReadClaim): boolean {
  return tokens.slice(0, IMPERSONAL_TOKENS).some(({ folded }) => folded === 'y' || folded === 'there');
}

const IMPERSONAL_TOKENS = 3;

/**
 * Whether what the deed is done to stands only before the words: « il lui a aussi offert le gant » behind « un fusil
 * russe » offers no rifle. Whoever does it may stand there, since a pronoun points to them.
 */
export function lendsObject(claim: ReadClaim, window: ClaimWindow): boolean {
  const { tokens } = claim.reading;
  const own = textsOf(window);
  const around = [...window.before, window.evidence.reading.title];
  return tokens
    .slice(deedPlace(claim).to)
    .some((token) => token.role === 'content' && !isIn(token, own) && isIn(token, around));
}

/** The verb of a statement with its auxiliaries, as written. */
export function deedOf(claim: ReadClaim): ReadonlySet<string> {
  const { from, to } = deedPlace(claim);
  return new Set(claim.reading.tokens.slice(from, to).map(({ text }) => text));
}

/** Where it stands among the tokens, `to` not included: up to the first word that is no auxiliary. */
function deedPlace({ reading: { tokens, language } }: ReadClaim): {
  readonly from: number;
  readonly to: number;
} {
  const isAuxiliary = ({ folded, text }: Token): boolean => AUXILIARIES[language].has(folded) && text !== 'à';
  const auxiliary = tokens.findIndex(isAuxiliary);
  const from = auxiliary === -1 ? tokens.findIndex(({ role }) => role === 'content') : auxiliary;
  const verb = tokens.findIndex((token, at) => at >= from && token.role === 'content' && !isAuxiliary(token));
  return { from: Math.max(0, from), to: verb + 1 };
}
