import { z } from 'zod';
import { statementAsked } from '../../src/answering/question/closed-question.ts';
import { readText } from '../../src/text/reading.ts';
import { evenWeights, givenEvidence } from '../../src/verifying/given-evidence.ts';
import type { Verdict } from '../../src/verifying/verdict.ts';
import { type VerifyingOptions, verifyStatement } from '../../src/verifying/verify-statement.ts';
import { type Estimate, estimate } from './bootstrap.ts';
import { parseLines } from './questions.ts';

/** A statement whose right verdict is known. */
export interface LabelledStatement {
  readonly id: string;
  readonly statement: string;
  readonly evidence: readonly string[];
  /** Of the evidence, `YYYY-MM-DD`. */
  readonly publishedAt: string | null;
  readonly verdict: Verdict;
  /** What it is a test of; figures are given for each. */
  readonly kind: string;
  /** Statements of one cluster are resampled together: those about one article. */
  readonly cluster: string;
}

export interface JudgedStatement extends LabelledStatement {
  readonly called: Verdict;
  readonly support: number;
  readonly contradiction: number;
}

/** Shares from 0 to 1 with their intervals; null where no statement concerns them. */
export interface StatementFigures {
  readonly statements: number;
  /** Supported ones that are shown: called supported. */
  readonly supportedShown: Estimate | null;
  /** Others that are shown all the same. */
  readonly unsupportedShown: Estimate | null;
  readonly contradictedFound: Estimate | null;
  /** Mean of what is rightly shown and what is rightly left out: 0 to 1, 0.5 for a coin. */
  readonly balancedAccuracy: number | null;
}

export interface StatementsReport {
  readonly all: StatementFigures;
  readonly kinds: Readonly<Record<string, StatementFigures>>;
  readonly judged: readonly JudgedStatement[];
}

const statementSchema = z
  .object({
    id: z.string(),
    statement: z.string().min(1),
    evidence: z.array(z.string()).min(1),
    publishedAt: z.iso.date().nullish(),
    verdict: z.enum(['supported', 'partly', 'contradicted', 'unknown']),
    kind: z.string().default('all'),
    cluster: z.string().optional(),
  })
  .transform(
    (row): LabelledStatement => ({
      ...row,
      publishedAt: row.publishedAt ?? null,
      cluster: row.cluster ?? row.evidence[0] ?? row.id,
    }),
  );

/**
 * The statements of a JSONL text: `{id, statement, evidence, verdict, kind, cluster, publishedAt}` a line.
 * @throws EvaluationFileError
 */
export function parseStatements(jsonl: string, file: string): readonly LabelledStatement[] {
  return parseLines(jsonl, file, statementSchema);
}

/** Verifies every statement against its own evidence, in order. */
export async function judgeStatements(
  statements: readonly LabelledStatement[],
  how: VerifyingOptions,
  onProgress: (done: number) => void = () => undefined,
): Promise<StatementsReport> {
  const judged: JudgedStatement[] = [];
  for (const given of statements) {
    const asked = statementAsked(readText(given.statement)) ?? given.statement;
    const evidence = givenEvidence(given.evidence, given.publishedAt);
    const { verdict, support, contradiction } = await verifyStatement(asked, evidence, evenWeights, how);
    judged.push({ ...given, called: verdict, support, contradiction });
    onProgress(judged.length);
  }
  const kinds = [...new Set(judged.map(({ kind }) => kind))].sort();
  return {
    all: figuresOf(judged),
    kinds: Object.fromEntries(
      kinds.map((kind) => [kind, figuresOf(judged.filter((each) => each.kind === kind))]),
    ),
    judged,
  };
}

/** Wrong ones, those first that show what nobody said. */
export function worstStatements(
  judged: readonly JudgedStatement[],
  count: number,
): readonly JudgedStatement[] {
  const severity = ({ verdict, called }: JudgedStatement): number =>
    called === verdict ? 0 : called === 'supported' ? 3 : verdict === 'supported' ? 2 : 1;
  return judged
    .filter((each) => severity(each) > 0)
    .toSorted((a, b) => severity(b) - severity(a) || b.support - a.support)
    .slice(0, count);
}

function figuresOf(judged: readonly JudgedStatement[]): StatementFigures {
  const share = (of: readonly Verdict[], called: Verdict): Estimate | null =>
    estimate(
      judged
        .filter(({ verdict }) => of.includes(verdict))
        .map((each) => ({ cluster: each.cluster, value: Number(each.called === called) })),
    );
  const supportedShown = share(['supported'], 'supported');
  const unsupportedShown = share(['partly', 'contradicted', 'unknown'], 'supported');
  return {
    statements: judged.length,
    supportedShown,
    unsupportedShown,
    contradictedFound: share(['contradicted'], 'contradicted'),
    balancedAccuracy:
      supportedShown === null || unsupportedShown === null
        ? null
        : (supportedShown.mean + 1 - unsupportedShown.mean) / 2,
  };
}
