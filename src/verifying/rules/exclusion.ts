import { lackingFacts } from './missing-facts.ts';
import { polarityConflict } from './polarity.ts';
import type { ReadClaim } from './read-claim.ts';
import { type ClaimWindow, type EvidenceWords, windowAt } from './windows.ts';

/**
 * Whether words of an article can deny a claim: they give all of it, or another number or date in its place, or they negate it
 * where a name of the same article is understood. Whoever met one person may have met another, elsewhere too: another name
 * denies nothing.
 */
export function canDeny(claim: ReadClaim, words: EvidenceWords): boolean {
  const window = windowOf(words);
  if (window === null) return true;
  const lacking = lackingFacts(claim, window);
  const isNegation = lacking.length > 0 && polarityConflict(claim, window) === 'negation';
  return lacking.every(({ kind, hasRival, text }) =>
    hasRival
      ? kind === 'number' || kind === 'date'
      : kind === 'name' && isNegation && words.evidence.article.text.includes(text),
  );
}

function windowOf({ evidence, start, end }: EvidenceWords): ClaimWindow | null {
  const { sentences } = evidence;
  const within = sentences.filter((sentence) => sentence.end > start && sentence.start < end);
  const [first] = within;
  return first === undefined ? null : windowAt(evidence, sentences, sentences.indexOf(first), within.length);
}
