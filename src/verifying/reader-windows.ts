import type { CheckContext } from './rules/check-context.ts';
import { coverageOf } from './rules/coverage.ts';
import type { Evidence } from './rules/evidence.ts';
import type { ReadClaim } from './rules/read-claim.ts';
import { bodyOf, type ClaimWindow, windowAt } from './rules/windows.ts';

/** Up to three neighbouring sentences of a passage that a statement is read with. */
export interface ReaderWindow {
  readonly window: ClaimWindow;
  /** Share of the statement's words that it has, by rarity: 0 to 1. */
  readonly coverage: number;
}

/** Three sentences hold what a pronoun points to, and little else; one by itself is read with less doubt. */
const WINDOW_SENTENCES = [1, 3] as const;
/** Of each length: more windows bring more chances of an odd reading, and each takes the reader as long as a passage. */
const MOST_WINDOWS = 4;

/** The windows that a statement should be read with: those that share most with it, the earlier ones first among equals. */
export function readerWindows(
  claim: ReadClaim,
  evidence: readonly Evidence[],
  context: CheckContext,
): readonly ReaderWindow[] {
  return WINDOW_SENTENCES.flatMap((length) =>
    evidence
      .flatMap((each) => runsOf(length, each))
      .map((window) => ({ window, coverage: coverageOf(claim, window, context).lexical }))
      .sort((a, b) => b.coverage - a.coverage)
      .slice(0, MOST_WINDOWS),
  );
}

/** All runs of so many sentences of a passage, or the whole of a shorter one. The headline is what they are read under. */
function runsOf(length: number, evidence: Evidence): readonly ClaimWindow[] {
  const sentences = bodyOf(evidence);
  // A passage of one sentence is read once.
  const runs = sentences.length === 1 && length > 1 ? 0 : Math.max(1, sentences.length - length + 1);
  return Array.from({ length: sentences.length === 0 ? 0 : runs }, (_, from) =>
    windowAt(evidence, sentences, from, length),
  );
}
