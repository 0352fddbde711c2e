import type { Reader } from '../models/reader/reader.ts';
import {
  type AskSupport,
  askSupport,
  decidingWindow,
  decidingWords,
  readerWindows,
  readWindows,
} from './read-support.ts';
import type { CheckContext } from './rules/check-context.ts';
import { type ClaimCheck, checkReworded, verbatimCheck } from './rules/claim-check.ts';
import type { Evidence } from './rules/evidence.ts';
import { type GivenClaim, type ReadClaim, readClaim } from './rules/read-claim.ts';
import type { EvidenceWords } from './rules/windows.ts';
import { judge, type StatementVerdict, type Verdict } from './verdict.ts';

export interface VerifyingOptions {
  /** Judges by meaning; without one, rules over words do. */
  readonly reader?: Reader | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Whether evidence says a statement. Rules find what is lacking, and the words that are the same; the reader, if there
 * is one, judges by meaning.
 * @throws the signal's reason when it was aborted.
 */
export function verifyStatement(
  statement: string,
  evidence: readonly Evidence[],
  context: CheckContext,
  how: VerifyingOptions = {},
): Promise<StatementVerdict> {
  return verifyGiven(readClaim(statement), evidence, context, how);
}

/**
 * The verdict on a statement that has been read.
 * @throws the signal's reason when it was aborted.
 */
export async function verifyGiven(
  given: GivenClaim,
  evidence: readonly Evidence[],
  context: CheckContext,
  { reader, signal }: VerifyingOptions,
): Promise<StatementVerdict> {
  const ask = reader === undefined ? null : askSupport(reader, signal);
  const verify = (each: GivenClaim): Promise<StatementVerdict> => verifyWhole(each, evidence, context, ask);
  const whole = await verify(given);
  const { claim } = given;
  const isSettled = whole.verdict === 'supported' || whole.verdict === 'contradicted';
  if (ask === null || claim === null || isSettled) return whole;
  const parts = await partsSaid(claim, verify);
  return parts === null ? whole : { ...whole, verdict: 'partly', ...parts };
}

/** @param ask null without a reader */
async function verifyWhole(
  given: GivenClaim,
  evidence: readonly Evidence[],
  context: CheckContext,
  ask: AskSupport | null,
): Promise<StatementVerdict> {
  const verbatim = verbatimCheck(given, evidence);
  if (verbatim !== null) return byRules(verbatim);
  const rules = checkReworded(given, evidence, context);
  const { claim } = given;
  if (ask === null || claim === null) return byRules(rules);
  const text = claim.reading.text.replaceAll(/\s+/gu, ' ').trim();
  const windows = readerWindows(claim, evidence, context);
  const readings = windows.length === 0 ? null : await readWindows(text, claim, windows, ask);
  const window = readings === null ? null : decidingWindow(readings);
  if (window === null) return byRules(rules);
  const judgement = judge({
    rules: { support: rules.support, isContradicted: rules.contradiction !== null },
    // Where rules found every fact in some window, this one lacks none that matters.
    reader: { ...window, hasGap: rules.support === 'none' && window.lacks.length > 0 },
  });
  const { verdict } = judgement;
  const missing = verdict === 'supported' ? [] : window.lacks.length > 0 ? window.lacks : rules.missing;
  if (verdict === 'unknown') return { ...judgement, missing, words: null };
  const side = verdict === 'contradicted' ? 'contradicts' : 'supports';
  const words = wordsByRules(rules, verdict) ?? (await decidingWords(text, window, side, ask));
  return { ...judgement, missing, words };
}

function byRules(rules: ClaimCheck): StatementVerdict {
  const { support, missing, contradiction } = rules;
  const judgement = judge({ rules: { support, isContradicted: contradiction !== null }, reader: null });
  const { verdict } = judgement;
  return {
    ...judgement,
    missing: verdict === 'supported' ? [] : missing,
    words: wordsByRules(rules, verdict),
  };
}

function wordsByRules({ words, contradiction }: ClaimCheck, verdict: Verdict): EvidenceWords | null {
  if (verdict === 'unknown') return null;
  return verdict === 'contradicted' ? contradiction : words;
}

/** Fewer words say nothing by themselves (« et la ville »). */
const LEAST_PART_WORDS = 3;

/** What a statement says beside a part of it that is said; null where no part is, or it has none. */
async function partsSaid(
  { parts }: ReadClaim,
  verify: (part: GivenClaim) => Promise<StatementVerdict>,
): Promise<Pick<StatementVerdict, 'missing' | 'words'> | null> {
  if (parts.length < 2 || !parts.every(isStatement)) return null;
  const missing: string[] = [];
  let words: EvidenceWords | null = null;
  for (const part of parts) {
    const found = await verify(part);
    // All its words stand there, and the reader alone is not sure: that is enough for a part.
    const isSaid =
      found.verdict === 'supported' || (found.verdict === 'partly' && found.missing.length === 0);
    if (isSaid) words ??= found.words;
    else missing.push(part.text);
  }
  return words === null || missing.length === 0 ? null : { missing, words };
}

function isStatement({ claim }: GivenClaim): boolean {
  const tokens = claim?.reading.tokens ?? [];
  return tokens.filter(({ role }) => role !== 'stop').length >= LEAST_PART_WORDS;
}
