import type { Support } from '../checking/claim-check.ts';

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

export interface ReaderSigns {
  /** Probability of the window that supports best, 0 to 1. */
  readonly supports: number;
  /** The same of the one that contradicts most. */
  readonly contradicts: number;
  /** The window that supports best lacks a number, date, name or speaker of the statement. */
  readonly hasGap: boolean;
  /** A part of the statement is said, though the whole is not. */
  readonly isPartSaid: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Estimated probability that the evidence says the statement, 0 to 1. */
  readonly support: number;
  /** Estimated probability that it says otherwise, 0 to 1. */
  readonly contradiction: number;
}

/** What the signs of rules alone are worth as probabilities; docs/verifying.md has the figures. */
const BY_RULES = { strong: 0.95, partial: 0.6, none: 0.1, contradicted: 0.8, notContradicted: 0.05 } as const;

/** Weights of the signs in the logarithm of the odds, where a reader has read. */
const SUPPORT = { intercept: -0.5, reader: 1, strong: 2, partial: 0.8 } as const;
const CONTRADICTION = { intercept: -0.3, reader: 1, rules: 2 } as const;

/** Precision first: what is called supported must be so nine times of ten. */
const LEAST_SUPPORT = 0.7;
/** From here on some of it is said. */
const LEAST_PARTLY = 0.4;
const LEAST_CONTRADICTION = 0.5;
/** What is lacking can be no support, however like the words are. */
const MOST_WITH_GAP = 0.5;
/** A probability of 0 or 1 by a reader is no certainty. */
const LEAST_SHARE = 0.001;

/** The verdict on a statement: the reader's reading, moved by the rules, which veto where a fact is missing. */
export function judge({ rules, reader }: VerdictSigns): Judgement {
  if (reader === null) return judgeByRules(rules);
  const { strong, partial } = SUPPORT;
  const said = share(
    SUPPORT.intercept +
      SUPPORT.reader * odds(reader.supports) +
      (rules.support === 'strong' ? strong : rules.support === 'partial' ? partial : 0),
  );
  const contradiction = share(
    CONTRADICTION.intercept +
      CONTRADICTION.reader * odds(reader.contradicts) +
      (rules.isContradicted ? CONTRADICTION.rules : 0),
  );
  const support = reader.hasGap ? Math.min(said, MOST_WITH_GAP) : said;
  return { verdict: verdictOf(said, support, contradiction, reader), support, contradiction };
}

function verdictOf(
  said: number,
  support: number,
  contradiction: number,
  { isPartSaid }: ReaderSigns,
): Verdict {
  if (contradiction >= LEAST_CONTRADICTION && contradiction > support) return 'contradicted';
  if (support >= LEAST_SUPPORT) return 'supported';
  return said >= LEAST_PARTLY || isPartSaid ? 'partly' : 'unknown';
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
  return Math.log(bounded / (1 - bounded));
}

function share(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
