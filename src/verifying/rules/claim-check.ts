import type { Span } from '../../text/sentences.ts';
import type { CheckContext } from './check-context.ts';
import { type Comparison, compare } from './compare.ts';
import type { Evidence } from './evidence.ts';
import type { ContradictionReason, Support } from './findings.ts';
import { type GivenClaim, type ReadClaim, readClaim } from './read-claim.ts';
import { type ClaimWindow, windowsOf } from './windows.ts';

/** A sentence about the same thing that says otherwise. */
export interface Contradiction extends Span {
  /** Index into the given evidence. */
  readonly evidence: number;
  readonly reason: ContradictionReason;
}

export interface ClaimCheck {
  readonly support: Support;
  /** Index into the given evidence of the passage that supports the claim best; null when none does. */
  readonly best: number | null;
  /** The exact supporting words of that article, within the passage; null without support. */
  readonly quote: Span | null;
  /** What the claim says that the evidence does not, as written in the claim: for logs and marks. */
  readonly missing: readonly string[];
  /** Null when no sentence is about the same thing, or when the claim is supported. */
  readonly contradiction: Contradiction | null;
}

/**
 * Whether one of the passages says what a sentence claims: its words stand in one sentence or two neighbouring ones, with
 * every number, date and name, the same speaker, and no negation between. No model is asked: equal input gives an equal
 * answer.
 */
export function checkClaim(claim: string, evidence: readonly Evidence[], context: CheckContext): ClaimCheck {
  return checkGiven(readClaim(claim), evidence, context);
}

/** The check of a claim that has been read. */
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
  const compared = evidence.flatMap((each, index) =>
    windowsOf(each).flatMap((window): readonly Compared[] => {
      if (window.isLoose && !isSummary(claim, window, context)) return [];
      return [{ ...compare(claim, window, context), index, window }];
    }),
  );
  const best = bestOf(compared);
  if (best === null) return NOTHING;
  if (best.support === 'none') {
    return { ...NOTHING, missing: best.missing, contradiction: contradictionIn(compared) };
  }
  const { start, end } = best.window;
  return {
    support: best.support,
    best: best.index,
    quote: { start, end },
    missing: best.missing,
    contradiction: null,
  };
}

/** The check of a claim that a sentence says word for word; null of any other. */
export function verbatimCheck({ sequences }: GivenClaim, evidence: readonly Evidence[]): ClaimCheck | null {
  for (const [index, { sentences }] of evidence.entries()) {
    const same = sentences.find(({ sequence, isQuestion }) => !isQuestion && sequences.includes(sequence));
    if (same === undefined) continue;
    const quote = { start: same.start, end: same.end };
    return { support: 'strong', best: index, quote, missing: [], contradiction: null };
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
  readonly index: number;
  readonly window: ClaimWindow;
}

const NOTHING: ClaimCheck = { support: 'none', best: null, quote: null, missing: [], contradiction: null };
const RANK: Readonly<Record<Support, number>> = { none: 0, partial: 1, strong: 2 };
/** A longer quote must support this much better: a reader looks through one sentence at a glance. */
const PAIR_PENALTY = 0.02;

function bestOf(compared: readonly Compared[]): Compared | null {
  let best: Compared | null = null;
  for (const candidate of compared) if (best === null || isBetter(candidate, best)) best = candidate;
  return best;
}

function isBetter(a: Compared, b: Compared): boolean {
  return RANK[a.support] !== RANK[b.support]
    ? RANK[a.support] > RANK[b.support]
    : orderValue(a) > orderValue(b);
}

function orderValue({ score, window }: Compared): number {
  return score - PAIR_PENALTY * (window.sentences.length - 1);
}

function contradictionIn(compared: readonly Compared[]): Contradiction | null {
  const best = bestOf(compared.filter(({ conflict }) => conflict !== null));
  if (best === null || best.conflict === null) return null;
  const { start, end } = best.window;
  return { evidence: best.index, start, end, reason: best.conflict };
}
