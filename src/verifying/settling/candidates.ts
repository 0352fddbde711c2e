import type { SupportReading } from '../../models/reader/reader.ts';
import { type AskSupport, evidenceText, runsOf } from '../read-support.ts';
import { attributionVerdict } from '../rules/attribution.ts';
import type { CheckContext } from '../rules/check-context.ts';
import { type Comparison, compare } from '../rules/compare.ts';
import { type Coverage, coverageOf } from '../rules/coverage.ts';
import type { Evidence } from '../rules/evidence.ts';
import type { MissingFact } from '../rules/findings.ts';
import { lackingFacts } from '../rules/missing-facts.ts';
import { polarityConflict } from '../rules/polarity.ts';
import type { ReadClaim } from '../rules/read-claim.ts';
import type { ClaimWindow } from '../rules/windows.ts';

/** A sentence that may settle a statement, as rules over words see it. */
export interface Candidate {
  readonly window: ClaimWindow;
  readonly comparison: Comparison;
  readonly coverage: Coverage;
  /** What it lacks of the statement's numbers, dates, names and deeds; what may be taken for granted left out. */
  readonly lacking: readonly MissingFact[];
  readonly polarity: ReturnType<typeof polarityConflict>;
  readonly attribution: ReturnType<typeof attributionVerdict>;
}

/** And as the reader does. */
export interface ReadCandidate extends Candidate {
  readonly alone: SupportReading;
  /** Behind the sentences before it. */
  readonly after: SupportReading;
}

/** Each takes the reader twice. */
const MOST_CANDIDATES = 5;
/** What a lacking number, date or name costs in their order, of a share of the statement's words. */
const LACKING_COST = 0.4;

/** The sentences that have most of the statement, its facts before all; what is only asked says nothing. */
export function candidatesFor(
  claim: ReadClaim,
  evidence: readonly Evidence[],
  context: CheckContext,
): readonly Candidate[] {
  return evidence
    .flatMap((each) => runsOf(1, each))
    .filter(({ sentences }) => sentences.every(({ isQuestion }) => !isQuestion))
    .map((window) => {
      const [coverage, lacking] = [coverageOf(claim, window, context), lackingFacts(claim, window)];
      return { window, coverage, lacking, order: coverage.coverage - LACKING_COST * lacking.length };
    })
    .sort((a, b) => b.order - a.order)
    .slice(0, MOST_CANDIDATES)
    .map(({ window, coverage, lacking }) => ({
      window,
      comparison: compare(claim, window, context),
      coverage,
      lacking,
      polarity: polarityConflict(claim, window),
      attribution: attributionVerdict(claim, window),
    }));
}

/** Sentences before it that a sentence is read with: what « il » and « cette offre » point to. */
const SENTENCES_BEFORE = 2;

/** What the reader makes of them, each by itself and behind the sentences before it; null when it cannot read. */
export async function readCandidates(
  statement: string,
  candidates: readonly Candidate[],
  ask: AskSupport,
): Promise<readonly ReadCandidate[] | null> {
  const readings = await ask(
    statement,
    candidates.flatMap(({ window }) => [
      evidenceText(window),
      evidenceText({ ...window, start: startBefore(window) }),
    ]),
  );
  if (readings === null) return null;
  return candidates.flatMap((candidate, index) => {
    const [alone, after] = readings.slice(2 * index, 2 * index + 2);
    if (alone === undefined || after === undefined) return [];
    return [{ ...candidate, alone, after }];
  });
}

function startBefore({ evidence, start }: ClaimWindow): number {
  const { sentences, article } = evidence;
  const at = sentences.findIndex((sentence) => sentence.start === start);
  const first = sentences[Math.max(0, at - SENTENCES_BEFORE)];
  return first === undefined || first.start < article.bodyStart ? start : first.start;
}
