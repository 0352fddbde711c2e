import type { FoundNumber } from '../../text/found-number.ts';

/** What « environ » and “nearly” may hide, as a share of the number. */
const ABOUT_SHARE = 0.05;
/** « plus de 11 000 » is no more said of twice as many. */
const ABOVE_SHARE = 0.15;

/** Whether a written number is within the asked bound, of whatever size: « plus de 100 ? » is so of 3 000. */
export function isWithinBound(asked: FoundNumber, written: FoundNumber): boolean {
  if (!areOfOneKind(asked, written) || asked.kind === 'score' || asked.unit !== written.unit) return false;
  if (asked.bound === 'above') return written.value > asked.value && written.bound !== 'below';
  return asked.bound === 'below' && written.value < asked.value && written.bound !== 'above';
}

/** Whether a written number is the claimed one: equal, or as near as « environ », « plus de » and rounding allow. */
export function isSameNumber(claimed: FoundNumber, written: FoundNumber): boolean {
  if (!areOfOneKind(claimed, written)) return false;
  if (claimed.kind === 'score') return isSameScore(claimed, written);
  if (claimed.unit !== null && written.unit !== null && claimed.unit !== written.unit) return false;
  if (claimed.bound === 'above' && written.bound === 'below') return false;
  if (claimed.bound === 'below' && written.bound === 'above') return false;
  const away = Math.abs(claimed.value - written.value);
  const size = Math.max(claimed.value, written.value);
  if (away <= size * 1e-9 || away <= claimed.slack) return true;
  if (claimed.bound === 'about') return away <= size * ABOUT_SHARE;
  if (claimed.bound === 'above') return written.value > claimed.value && away <= size * ABOVE_SHARE;
  if (claimed.bound === 'below') return written.value < claimed.value && away <= size * ABOVE_SHARE;
  return false;
}

/** Whether two numbers may contradict each other: both count, or both are percentages. */
export function areOfOneKind(a: FoundNumber, b: FoundNumber): boolean {
  return a.kind === b.kind;
}

/** A loser's 1-3 is the winner's 3-1. */
function isSameScore(a: FoundNumber, b: FoundNumber): boolean {
  return (a.value === b.value && a.against === b.against) || (a.value === b.against && a.against === b.value);
}
