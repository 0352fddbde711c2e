import { logOdds, probabilityOf } from './log-odds.ts';
import type { Support } from './rules/findings.ts';
import type { EvidenceWords } from './rules/windows.ts';

/**
 * `supported`: all of it is said. `partly`: some of it is, or it lacks a number, date or name. `contradicted`: the
 * evidence says otherwise. `unknown`: the evidence does not speak of it.
 */
export type Verdict = 'supported' | 'partly' | 'contradicted' | 'unknown';

/** What rules over words, and a reader, make of a statement. */
export interface VerdictSigns {
  readonly rules: { readonly support: Support; readonly isContradicted: boolean };
  /** Null without a reader: then the rules alone decide. */
  readonly reader: ReaderSigns | null;
}

/** Of the window that decides. */
export interface ReaderSigns {
  /** Probabilities by the reader, 0 to 1. */
  readonly supports: number;
  readonly contradicts: number;
  /** It lacks a number, date or name of the statement. */
  readonly hasGap: boolean;
  /** One of window and statement denies what the other affirms, or uses the contrary word. */
  readonly isDenied: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Estimated probability that the evidence says the statement, 0 to 1. */
  readonly support: number;
  /** Estimated probability that it says otherwise, 0 to 1. */
  readonly contradiction: number;
}

export interface StatementVerdict extends Judgement {
  /** What the statement says and the evidence does not, as written in the statement; empty where all of it is said. */
  readonly missing: readonly string[];
  /** The words that say it, some of it, or otherwise; null where nothing does. */
  readonly words: EvidenceWords | null;
}

/** What the signs of rules alone stand for as probabilities. Nobody read: these are no more than an order. */
const BY_RULES = { strong: 0.8, partial: 0.5, none: 0.1, contradicted: 0.8, notContradicted: 0.1 } as const;

/**
 * Weights in the logarithm of the odds, searched on statements that taught the reader nothing: far from their article's
 * words, near to them, translations, and those of a chat model (docs/verifying.md). All words found weighs more the
 * nearer statements are, and misleads where they were made to mislead: between both.
 */
const SUPPORT = {
  intercept: 0.1,
  strong: 1.6,
  // Most words stand there: those that don't are more often a change than another wording, and a reader overlooks them.
  partial: -0.5,
  none: 0,
  denied: -0.3,
  reader: { strong: 0.8, partial: 1.1, none: 0.8 },
} as const;
/**
 * Given that the window speaks of the thing. `direction` is how much more the reader finds it to support than to
 * contradict. Chosen on the same, and on the DACCORD pairs.
 */
const CONTRADICTION = {
  intercept: -0.9,
  direction: -0.45,
  strong: -2.4,
  partial: -0.6,
  none: 0,
  denied: 0.5,
  contradicted: 2.3,
} as const;

/** From here on a statement is called supported (docs/verifying.md has what other values cost). */
const LEAST_SUPPORT = 0.5;
const LEAST_CONTRADICTION = 0.5;
/** Where a fact is lacking, or another stands in its place, there is no support, however alike the words are. */
const MOST_WHEN_VETOED = 0.45;
/** A probability of 0 or 1 by a reader is no certainty. */
const LEAST_SHARE = 0.001;

/** The verdict on a statement: the reader's reading, moved by the rules, which veto where a fact is missing. */
export function judge({ rules, reader }: VerdictSigns): Judgement {
  if (reader === null) return judgeByRules(rules);
  const direction = odds(reader.supports) - odds(reader.contradicts);
  const isDenied = reader.isDenied ? 1 : 0;
  // Rules that find all the words, or another number in its place, know that the evidence speaks of it.
  const isAbout =
    rules.isContradicted || rules.support === 'strong'
      ? 1
      : Math.min(1, reader.supports + reader.contradicts);
  const said = probabilityOf(
    SUPPORT.intercept +
      SUPPORT.reader[rules.support] * odds(reader.supports) +
      SUPPORT[rules.support] +
      SUPPORT.denied * isDenied,
  );
  const contradiction =
    isAbout *
    probabilityOf(
      CONTRADICTION.intercept +
        CONTRADICTION.direction * direction +
        CONTRADICTION[rules.support] +
        CONTRADICTION.denied * isDenied +
        (rules.isContradicted ? CONTRADICTION.contradicted : 0),
    );
  const isVetoed = reader.hasGap || rules.isContradicted;
  const support = isVetoed ? Math.min(said, MOST_WHEN_VETOED) : said;
  const isPart = said >= LEAST_SUPPORT || rules.support !== 'none';
  const verdict =
    contradiction >= LEAST_CONTRADICTION && contradiction > support
      ? 'contradicted'
      : support >= LEAST_SUPPORT
        ? 'supported'
        : isPart
          ? 'partly'
          : 'unknown';
  return { verdict, support, contradiction };
}

function judgeByRules({ support, isContradicted }: VerdictSigns['rules']): Judgement {
  const verdict =
    support === 'strong'
      ? 'supported'
      : support === 'partial'
        ? 'partly'
        : isContradicted
          ? 'contradicted'
          : 'unknown';
  return {
    verdict,
    support: BY_RULES[support],
    contradiction: isContradicted ? BY_RULES.contradicted : BY_RULES.notContradicted,
  };
}

function odds(probability: number): number {
  const bounded = Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, probability));
  return logOdds(bounded);
}
