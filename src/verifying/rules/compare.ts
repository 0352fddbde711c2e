import { attributionVerdict } from './attribution.ts';
import type { CheckContext } from './check-context.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { ContradictionReason, MissingFact, Support } from './findings.ts';
import { missingFacts } from './missing-facts.ts';
import { polarityConflict } from './polarity.ts';
import { isForeignTo, type ReadClaim } from './read-claim.ts';
import type { ClaimWindow } from './windows.ts';

/** From this share of its words, by rarity, the window says the claim… */
const STRONG_COVERAGE = 0.78;
/** …and from this share it may say it in other words. */
const PARTIAL_COVERAGE = 0.55;
/** The same for a claim in another language, whose words are met through a small vocabulary. */
const PARTIAL_COVERAGE_FOREIGN = 0.48;
/** From this share the window speaks of the same thing, and may say otherwise. */
const SAME_THING_COVERAGE = 0.6;

/** What a claim and a window have to do with each other. */
export interface Comparison {
  readonly support: Support;
  /** For the order of windows: share of the claim's words that are met, less for what is missing. */
  readonly score: number;
  readonly missing: readonly string[];
  /** Why the window says otherwise, or null. */
  readonly conflict: ContradictionReason | null;
}

export function compare(claim: ReadClaim, window: ClaimWindow, context: CheckContext): Comparison {
  const words = coverageOf(claim, window, context);
  if (words.coverage < LEAST_COVERAGE) {
    return { support: 'none', score: words.coverage, missing: words.missing, conflict: null };
  }
  const facts = missingFacts(claim, window);
  const attribution = attributionVerdict(claim, window);
  const polarity = polarityConflict(claim, window);
  const hard = facts.filter(({ isTolerable }) => !isTolerable);
  const isRefused =
    hard.length > 0 ||
    attribution === 'other' ||
    polarity !== null ||
    (lacksSubject(claim, words) && words.coverage < LEAST_WITHOUT_SUBJECT);
  const isWeakened =
    facts.length > 0 || attribution === 'unsure' || window.isLoose || lacksSubject(claim, words);
  const support = isRefused
    ? 'none'
    : supportOf(words, isWeakened, isForeignTo(claim, window.evidence.article));
  return {
    support,
    score: words.coverage - MISSING_FACT_COST * hard.length - (isRefused ? MISSING_FACT_COST : 0),
    missing: [...facts.map(({ text }) => text), ...words.missing],
    conflict:
      words.coverage >= SAME_THING_COVERAGE && !window.isLoose
        ? conflictOf(hard, attribution, polarity)
        : null,
  };
}

/** Below this nothing else is looked at. */
const LEAST_COVERAGE = 0.3;
/** What a missing number, date or name weighs in the order of windows. */
const MISSING_FACT_COST = 0.2;

/** So much must stand in the sentences themselves: the headline alone proves nothing. */
const LEAST_OWN_STRONG = 0.5;
const LEAST_OWN_PARTIAL = 0.3;

function supportOf(words: Coverage, isWeakened: boolean, isForeign: boolean): Support {
  const { coverage, own, isWhole } = words;
  if (words.metItems < LEAST_ITEMS) return 'none';
  const isHere = (least: number): boolean => own >= Math.min(least, coverage);
  const isSaid = coverage >= STRONG_COVERAGE && (isWhole || coverage >= STRONG_WITH_MISSING);
  if (isSaid && isHere(LEAST_OWN_STRONG) && !isWeakened) return 'strong';
  const least = isForeign ? PARTIAL_COVERAGE_FOREIGN : PARTIAL_COVERAGE;
  return coverage >= least && isHere(LEAST_OWN_PARTIAL) ? 'partial' : 'none';
}

/** One word in common is no statement. */
const LEAST_ITEMS = 2;
/** With a word missing that carries something (« vélos » for « trottinettes »), nearly all the others must be there. */
const STRONG_WITH_MISSING = 0.9;

/** The first noun of the claim is mostly what it speaks of; without it the rest is said of something else. */
function lacksSubject({ content, reading }: ReadClaim, { missing }: Coverage): boolean {
  const [first] = content;
  if (first === undefined || first.start > SUBJECT_CHARS) return false;
  const isAfterName = reading.names.some(({ start }) => start < first.start);
  return !isAfterName && missing.includes(first.text);
}

/** So much of the rest must be there where the claim's subject is not. */
const LEAST_WITHOUT_SUBJECT = 0.7;
/** A subject begins within so many characters. */
const SUBJECT_CHARS = 12;

function conflictOf(
  hard: readonly MissingFact[],
  attribution: 'met' | 'unsure' | 'other',
  polarity: 'negation' | 'absent' | null,
): ContradictionReason | null {
  if (polarity === 'negation') return hard.length === 0 ? 'negation' : null;
  if (attribution === 'other' && hard.every(({ kind }) => kind === 'name')) return 'attribution';
  const [only, ...others] = hard;
  // A sentence that differs in more is about something else, and what is planned denies nothing.
  if (only === undefined || others.length > 0 || only.kind === 'tense') return null;
  return only.hasRival && polarity === null ? only.kind : null;
}
