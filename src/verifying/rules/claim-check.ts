import { mostBy } from '../most-by.ts';
import type { CheckContext } from './check-context.ts';
import { type Comparison, compare } from './compare.ts';
import type { Evidence } from './evidence.ts';
import type { ContradictionReason, Support } from './findings.ts';
import type { GivenClaim, ReadClaim } from './read-claim.ts';
import { type ClaimWindow, type EvidenceWords, placeOf, windowsOf } from './windows.ts';

/** A sentence about the same thing that says otherwise. */
interface Contradiction extends EvidenceWords {
  readonly reason: ContradictionReason;
}

export interface ClaimCheck {
  readonly support: Support;
  /** The exact words that support the claim best; null without support. */
  readonly words: EvidenceWords | null;
  /** What the claim says that the evidence does not, as written in the claim: for logs and marks. */
  readonly missing: readonly string[];
  /** Null when no sentence is about the same thing, or when the claim is supported. */
  readonly contradiction: Contradiction | null;
}

/**
 * Whether one of the passages says what a sentence claims: its words stand in one sentence or two neighbouring ones,
 * with every number, date and name, the same speaker, and no negation between. No model is asked: equal input gives an
 * equal answer.
 */
export function checkGiven(
  given: GivenClaim,
  evidence: readonly Evidence[],
  context: CheckContext,
): ClaimCheck {
  return verbatimCheck(given, evidence) ?? checkReworded(given, evidence, context);
}

/** The check of a claim that no sentence says word for word. */
export function checkReworded(
  { claim }: GivenClaim,
  evidence: readonly Evidence[],
  context: CheckContext,
): ClaimCheck {
  if (claim === null) return NOTHING;
  const compared = evidence
    .flatMap(windowsOf)
    .filter((window) => !window.isLoose || isSummary(claim, window, context))
    .map((window) => ({ ...compare(claim, window, context), window }));
  const best = bestOf(compared);
  if (best === null) return NOTHING;
  const { support, missing, window } = best;
  if (support === 'none') return { ...NOTHING, missing, contradiction: contradictionIn(compared) };
  return { support, words: placeOf(window), missing, contradiction: null };
}

/** The check of a claim that a sentence says word for word; null of any other. */
export function verbatimCheck({ sequences }: GivenClaim, evidence: readonly Evidence[]): ClaimCheck | null {
  for (const each of evidence) {
    const same = each.sentences.find(
      ({ sequence, isQuestion }) => !isQuestion && sequences.includes(sequence),
    );
    if (same === undefined) continue;
    return { ...NOTHING, support: 'strong', words: placeOf({ ...same, evidence: each }) };
  }
  return null;
}

/** A sentence of more parts sums up no two sentences. */
const MAX_PARTS = 4;

/** Whether each part of a claim stands in one of two sentences that do not speak of one thing for certain. */
function isSummary({ parts }: ReadClaim, window: ClaimWindow, context: CheckContext): boolean {
  const singles = window.sentences.map((sentence) => ({ ...window, sentences: [sentence], isLoose: false }));
  return (
    parts.length > 1 &&
    parts.length <= MAX_PARTS &&
    parts.every(
      ({ claim }) =>
        claim === null || singles.some((single) => compare(claim, single, context).support !== 'none'),
    )
  );
}

interface Compared extends Comparison {
  readonly window: ClaimWindow;
}

const NOTHING: ClaimCheck = { support: 'none', words: null, missing: [], contradiction: null };
const BEST_FIRST: readonly Support[] = ['strong', 'partial', 'none'];
/** A longer quote must support this much better: a reader looks through one sentence at a glance. */
const PAIR_PENALTY = 0.02;

function bestOf(compared: readonly Compared[]): Compared | null {
  const best = BEST_FIRST.find((support) => compared.some((each) => each.support === support));
  return mostBy(
    compared.filter(({ support }) => support === best),
    ({ score, window }) => score - PAIR_PENALTY * (window.sentences.length - 1),
  );
}

function contradictionIn(compared: readonly Compared[]): Contradiction | null {
  const best = bestOf(compared.filter(({ conflict }) => conflict !== null));
  return best === null || best.conflict === null ? null : { ...placeOf(best.window), reason: best.conflict };
}
