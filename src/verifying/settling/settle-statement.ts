import { mostBy } from '../most-by.ts';
import { askSupport } from '../read-support.ts';
import type { CheckContext } from '../rules/check-context.ts';
import { verbatimCheck } from '../rules/claim-check.ts';
import type { Evidence } from '../rules/evidence.ts';
import type { GivenClaim, ReadClaim } from '../rules/read-claim.ts';
import { type EvidenceWords, placeOf } from '../rules/windows.ts';
import type { VerifyingOptions } from '../verify-statement.ts';
import { type Candidate, candidatesFor, type ReadCandidate, readCandidates } from './candidates.ts';
import {
  deniesByRules,
  saysOtherwise,
  saysSo,
  saysSoByRules,
  supportOf,
  tellsOfSameDeed,
  toldBy,
} from './what-it-says.ts';

/**
 * What words of an article make of a statement. `yes`: they say it. `no`: they say otherwise. `near`: they tell of the
 * same people and the same deed, and settle nothing.
 */
export interface Settlement {
  readonly kind: 'yes' | 'no' | 'near';
  readonly words: EvidenceWords;
  /** That they tell of it at all, 0 to 1; 1 by rules alone. */
  readonly sureness: number;
}

/** A statement to be settled. */
export interface Settling {
  readonly given: GivenClaim;
  /** As the reader is told it. */
  readonly told: string;
}

/**
 * What settles a statement with a plain yes or no, which is believed more than a verdict beside its sentence; or what
 * comes nearest to it. Null where the evidence does not tell of it.
 *
 * @throws the signal's reason when it was aborted.
 */
export async function settleStatement(
  { given, told }: Settling,
  evidence: readonly Evidence[],
  context: CheckContext,
  { reader, signal }: VerifyingOptions,
): Promise<Settlement | null> {
  const verbatim = verbatimCheck(given, evidence);
  if (verbatim !== null && verbatim.words !== null)
    return { kind: 'yes', words: verbatim.words, sureness: 1 };
  const { claim } = given;
  if (claim === null) return null;
  const candidates = candidatesFor(claim, evidence, context);
  const read =
    reader === undefined ? null : await readCandidates(told, candidates, askSupport(reader, signal));
  return read === null ? byRules(claim, candidates) : byReading(claim, read);
}

function byReading(claim: ReadClaim, candidates: readonly ReadCandidate[]): Settlement | null {
  const yes = mostBy(
    candidates.filter((candidate) => saysSo(claim, candidate)),
    supportOf,
  );
  const no = mostBy(
    candidates.filter((candidate) => saysOtherwise(claim, candidate)),
    ({ alone, after }) => Math.max(alone.contradicts, after.contradicts),
  );
  // Of both the sentence that has more of it; one that says so in all its words knows of what the other only seems to
  // deny.
  if (no !== null && (yes === null || no.coverage.own > yes.coverage.own))
    return settled('no', no, toldBy(no));
  if (yes !== null) return settled('yes', yes, toldBy(yes));
  const near = mostBy(
    candidates.filter((candidate) => tellsOfSameDeed(claim, candidate)),
    ({ coverage, lacking }) => coverage.own - lacking.length,
  );
  return near === null ? null : settled('near', near, toldBy(near));
}

function byRules(claim: ReadClaim, candidates: readonly Candidate[]): Settlement | null {
  const yes = candidates.find((candidate) => saysSoByRules(claim, candidate));
  if (yes !== undefined) return settled('yes', yes, 1);
  const no = candidates.find((candidate) => deniesByRules(claim, candidate));
  return no === undefined ? null : settled('no', no, 1);
}

function settled(kind: Settlement['kind'], { window }: Candidate, sureness: number): Settlement {
  return { kind, words: placeOf(window), sureness };
}
