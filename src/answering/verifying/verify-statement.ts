import type { Reader } from '../../models/reader/reader.ts';
import {
  type CheckContext,
  type ClaimCheck,
  checkClaim,
  type Evidence,
  verbatimCheck,
} from '../checking/claim-check.ts';
import { type ReadClaim, readClaim } from '../checking/read-claim.ts';
import { type DecidingWords, decidingWords } from './deciding-words.ts';
import { partsSaid } from './parts-said.ts';
import { type AskSupport, askSupport, readWindows } from './read-support.ts';
import { readerWindows } from './reader-windows.ts';
import { type Judgement, judge, type Verdict } from './verdict.ts';
import { decidingWindow, signsOf, type WindowReading } from './window-reading.ts';

export interface StatementVerdict extends Judgement {
  /** What the statement says and the evidence does not, as written in the statement; empty where all of it is said. */
  readonly missing: readonly string[];
  /** The words that say it, some of it, or otherwise; null where nothing does. */
  readonly words: DecidingWords | null;
}

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
export async function verifyStatement(
  statement: string,
  evidence: readonly Evidence[],
  context: CheckContext,
  { reader, signal }: VerifyingOptions = {},
): Promise<StatementVerdict> {
  const verbatim = verbatimCheck(statement, evidence);
  if (verbatim !== null) return byRules(verbatim);
  const rules = checkClaim(statement, evidence, context);
  const claim = readClaim(statement);
  const ask = reader === undefined ? null : askSupport(reader, signal);
  if (ask === null || claim === null || claim.statement.tokens.length === 0) return byRules(rules);
  const text = claim.statement.text.replaceAll(/\s+/gu, ' ').trim();
  const windows = readerWindows(claim, evidence, context);
  const readings = windows.length === 0 ? null : await readWindows(text, claim, windows, evidence, ask);
  if (readings === null) return byRules(rules);
  return byBoth({ text, claim, rules, readings, evidence, ask });
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

interface Both {
  readonly text: string;
  readonly claim: ReadClaim;
  readonly rules: ClaimCheck;
  readonly readings: readonly WindowReading[];
  readonly evidence: readonly Evidence[];
  readonly ask: AskSupport;
}

async function byBoth(both: Both): Promise<StatementVerdict> {
  const { text, claim, rules, readings, evidence, ask } = both;
  const window = decidingWindow(readings);
  if (window === null) return byRules(rules);
  const read = signsOf(window);
  const signs = {
    rules: { support: rules.support, isContradicted: rules.contradiction !== null },
    // Where rules found every fact in some window, this one lacks none that matters.
    reader: { ...read, hasGap: rules.support === 'none' && read.hasGap },
  };
  const whole = judge(signs);
  const isWhole = whole.verdict === 'supported' || whole.verdict === 'contradicted';
  const parts = isWhole ? null : await partsSaid(claim, readings, evidence, ask);
  if (parts !== null) {
    const judgement = judge({ ...signs, reader: { ...signs.reader, isPartSaid: true } });
    return { ...judgement, missing: parts.missing, words: parts.words };
  }
  const missing = whole.verdict === 'supported' ? [] : window.lacks.length > 0 ? window.lacks : rules.missing;
  if (whole.verdict === 'unknown') return { ...whole, missing, words: null };
  const side = whole.verdict === 'contradicted' ? 'contradicts' : 'supports';
  const words =
    wordsByRules(rules, whole.verdict) ?? (await decidingWords(text, window, side, evidence, ask));
  return { ...whole, missing, words };
}
