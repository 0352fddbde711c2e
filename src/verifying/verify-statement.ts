import type { Reader } from '../models/reader/reader.ts';
import { decidingWords } from './deciding-words.ts';
import { partsSaid } from './parts-said.ts';
import { type AskSupport, askSupport, readWindows } from './read-support.ts';
import { readerWindows } from './reader-windows.ts';
import type { CheckContext } from './rules/check-context.ts';
import { type ClaimCheck, checkReworded, verbatimCheck } from './rules/claim-check.ts';
import type { Evidence } from './rules/evidence.ts';
import { type GivenClaim, readClaim } from './rules/read-claim.ts';
import { type DecidingWords, type Judgement, judge, type StatementVerdict, type Verdict } from './verdict.ts';
import { decidingWindow, signsOf, type WindowReading } from './window-reading.ts';

export interface VerifyingOptions {
  /** Judges by meaning; without one, rules over words do. */
  readonly reader?: Reader;
  readonly signal?: AbortSignal;
}

/**
 * Whether evidence says a statement. Rules find what is lacking, and the words that are the same; the reader, if there is
 * one, judges by meaning.
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
  const against: Against = {
    evidence,
    context,
    ask: reader === undefined ? null : askSupport(reader, signal),
  };
  const whole = await verifyWhole(given, against);
  const { claim } = given;
  if (
    reader === undefined ||
    claim === null ||
    whole.verdict === 'supported' ||
    whole.verdict === 'contradicted'
  )
    return whole;
  const parts = await partsSaid(claim, (part) => verifyWhole(part, against));
  return parts === null ? whole : { ...whole, verdict: 'partly', ...parts };
}

interface Against {
  readonly evidence: readonly Evidence[];
  readonly context: CheckContext;
  /** Null without a reader. */
  readonly ask: AskSupport | null;
}

async function verifyWhole(given: GivenClaim, against: Against): Promise<StatementVerdict> {
  const { evidence, context, ask } = against;
  const verbatim = verbatimCheck(given, evidence);
  if (verbatim !== null) return byRules(verbatim);
  const rules = checkReworded(given, evidence, context);
  const { claim } = given;
  if (ask === null || claim === null) return byRules(rules);
  const text = claim.reading.text.replaceAll(/\s+/gu, ' ').trim();
  const windows = readerWindows(claim, evidence, context);
  const readings = windows.length === 0 ? null : await readWindows(text, claim, windows, evidence, ask);
  const window = readings === null ? null : decidingWindow(readings);
  if (window === null) return byRules(rules);
  const judgement = judgeBoth(rules, window);
  const { verdict } = judgement;
  const missing = verdict === 'supported' ? [] : window.lacks.length > 0 ? window.lacks : rules.missing;
  if (verdict === 'unknown') return { ...judgement, missing, words: null };
  const side = verdict === 'contradicted' ? 'contradicts' : 'supports';
  const words = wordsByRules(rules, verdict) ?? (await decidingWords(text, window, side, evidence, ask));
  return { ...judgement, missing, words };
}

function judgeBoth(rules: ClaimCheck, window: WindowReading): Judgement {
  const read = signsOf(window);
  return judge({
    rules: { support: rules.support, isContradicted: rules.contradiction !== null },
    // Where rules found every fact in some window, this one lacks none that matters.
    reader: { ...read, hasGap: rules.support === 'none' && read.hasGap },
  });
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

function wordsByRules({ best, quote, contradiction }: ClaimCheck, verdict: Verdict): DecidingWords | null {
  if (verdict === 'unknown') return null;
  if (verdict === 'contradicted') return contradiction;
  return best === null || quote === null ? null : { evidence: best, ...quote };
}
