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
import { isGap, strongest, supportOf, type WindowReading } from './window-reading.ts';

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
  const supporting = strongest(readings, supportOf);
  const contradicting = strongest(readings, ({ contradicts }) => contradicts);
  if (supporting === null || contradicting === null) return byRules(rules);
  const signs = {
    rules: { support: rules.support, isContradicted: rules.contradiction !== null },
    reader: {
      supports: supporting.supports,
      contradicts: contradicting.contradicts,
      // Rules that found every fact in one window or the other are not asked again for this one.
      hasGap: rules.support === 'none' && isGap(supporting),
      isPartSaid: false,
    },
  };
  const whole = judge(signs);
  if (whole.verdict === 'contradicted') {
    return { ...whole, missing: [], words: await contradictingWords(both, contradicting) };
  }
  if (whole.verdict === 'supported') {
    const byWords = wordsByRules(rules, whole.verdict);
    return {
      ...whole,
      missing: [],
      words: byWords ?? (await decidingWords(text, supporting, 'supports', evidence, ask)),
    };
  }
  const parts = await partsSaid(claim, readings, evidence, ask);
  const judgement = judge({ ...signs, reader: { ...signs.reader, isPartSaid: parts !== null } });
  if (judgement.verdict === 'unknown')
    return { ...judgement, missing: missingOf(rules, supporting), words: null };
  if (parts !== null) return { ...judgement, missing: parts.missing, words: parts.words };
  const words =
    wordsByRules(rules, judgement.verdict) ??
    (await decidingWords(text, supporting, 'supports', evidence, ask));
  return { ...judgement, missing: missingOf(rules, supporting), words };
}

function missingOf(rules: ClaimCheck, { lacks }: WindowReading): readonly string[] {
  return lacks.length > 0 ? lacks : rules.missing;
}

/** Where rules and reader both contradict, the rules' sentence is the narrower one. */
async function contradictingWords(
  { text, rules, evidence, ask }: Both,
  reading: WindowReading,
): Promise<DecidingWords> {
  return rules.contradiction ?? decidingWords(text, reading, 'contradicts', evidence, ask);
}
