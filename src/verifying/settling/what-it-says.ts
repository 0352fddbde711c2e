import type { SupportReading } from '../../models/reader/reader.ts';
import type { NameGroup } from '../../text/find-names.ts';
import type { TextReading } from '../../text/reading.ts';
import { areNamesSwapped } from '../rules/bindings.ts';
import type { MissingFact } from '../rules/findings.ts';
import { isWhere } from '../rules/match-names.ts';
import { isForeignTo, type ReadClaim } from '../rules/read-claim.ts';
import { type ClaimWindow, textsOf } from '../rules/windows.ts';
import { judge } from '../verdict.ts';
import type { Candidate, ReadCandidate } from './candidates.ts';
import { deedOf, lacksAtMostDeed, lendsObject } from './deed.ts';
import { isNamed, isPlacedApart, isPlacedOtherwise, namesAnother, namesSame } from './who-and-where.ts';

/** How surely a sentence tells of what the statement does, this way or the other: 0 to 1. */
export function toldBy({ alone, after }: ReadCandidate): number {
  return 1 - Math.min(alone.nothing, after.nothing);
}

/**
 * Whether it does: 0.5 to 1 of nearly all sentences that settle a statement, 0.1 at most of most that have its names
 * and nothing else (docs/verifying.md). Which way they tell, rules over words know better. What only the sentences
 * before it tell is not its own, unless its pronoun points to them and it speaks of nobody else.
 */
function tellsOfIt(claim: ReadClaim, candidate: ReadCandidate): boolean {
  const { alone, window } = candidate;
  const own = 1 - alone.nothing;
  return (
    toldBy(candidate) >= LEAST_TOLD &&
    (own >= LEAST_TOLD || window.before.length > 0 || (own >= LEAST_TOLD_OWN && !namesAnother(claim, window)))
  );
}

const LEAST_TOLD = 0.5;
const LEAST_TOLD_OWN = 0.2;

/** Whether it says the statement: all of it in its words, or in other words that the reader finds to. */
export function saysSo(claim: ReadClaim, candidate: ReadCandidate): boolean {
  if (!isComplete(candidate) || !tellsOfIt(claim, candidate)) return false;
  const { window, alone, after } = candidate;
  const isForeign = isForeignTo(claim, window.evidence.article);
  if (isPlacedOtherwise(claim, window) || lendsObject(claim, window)) return false;
  if (!isForeign && saysSoByRules(claim, candidate)) return true;
  return (
    namesSame(claim, window) &&
    !(isForeign && isDenied(claim, window)) &&
    Math.max(alone.supports, after.supports) >= LEAST_SUPPORTED &&
    supportOf(candidate) >= LEAST_SURE &&
    candidate.coverage.own >= (isForeign ? LEAST_OWN_FOREIGN : LEAST_OWN) &&
    // The vocabulary that joins the languages is small: a word that is not found may be there.
    (isForeign
      ? claim.reading.names.every((name) => isNamed(claim, name, window))
      : lacksAtMostDeed(claim, candidate.coverage))
  );
}

/** Of the reader alone, and of both. */
const LEAST_SUPPORTED = 0.55;
const LEAST_SURE = 0.65;
/** So much of a statement's words stands in what says it in others. */
const LEAST_OWN = 0.45;
/** Where the deed and its object may both be missed, the rest has to be there. */
const LEAST_OWN_FOREIGN = 0.55;

/** The same by rules alone, where nobody reads. */
export function saysSoByRules(claim: ReadClaim, candidate: Candidate): boolean {
  return (
    isComplete(candidate) &&
    candidate.comparison.support === 'strong' &&
    candidate.coverage.own >= LEAST_OWN_ALONE &&
    claim.reading.names.every((name) => isNamed(claim, name, candidate.window)) &&
    namesSame(claim, candidate.window) &&
    !lendsObject(claim, candidate.window) &&
    !isPlacedApart(claim, candidate.window)
  );
}

/** So much stands in the words themselves of what says it without being read: the headline lends the rest. */
const LEAST_OWN_ALONE = 0.6;

/** Across languages few words are met, and what a negation turns may be none of them. */
function isDenied({ reading }: ReadClaim, window: ClaimWindow): boolean {
  const isNegated = ({ tokens }: Pick<TextReading, 'tokens'>): boolean =>
    tokens.some(({ isNegationHead }) => isNegationHead);
  return !isNegated(reading) && textsOf(window).some(isNegated);
}

/** Every number, date, name and deed, from its own mouth, and no negation. */
function isComplete({ lacking, polarity, attribution }: Candidate): boolean {
  return lacking.length === 0 && polarity !== 'negation' && attribution === 'met';
}

/** How probably it says the statement, 0 to 1. */
export function supportOf({ comparison, lacking, polarity, alone, after }: ReadCandidate): number {
  const rules = { support: comparison.support, isContradicted: comparison.conflict !== null };
  const gap = { hasGap: lacking.length > 0, isDenied: polarity !== null };
  return Math.max(
    ...[alone, after].map((reading) => judge({ rules, reader: { ...reading, ...gap } }).support),
  );
}

/**
 * Whether it says otherwise: another number or date in its place, a negation of the same, the same done the other way
 * round. Whoever met one person may have met another, elsewhere too: another name denies nothing, nor does who speaks.
 */
export function saysOtherwise(claim: ReadClaim, candidate: ReadCandidate): boolean {
  if (!tellsOfIt(claim, candidate) || !deniesByRules(claim, candidate)) return false;
  return isOtherFigure(candidate) || [candidate.alone, candidate.after].some(denies);
}

/** Rules over words are surer of figures than who judges by meaning. */
function isOtherFigure({ comparison: { conflict } }: Candidate): boolean {
  return conflict === 'number' || conflict === 'date';
}

function denies({ supports, contradicts, nothing }: SupportReading): boolean {
  return contradicts > supports && nothing <= 1 - LEAST_TOLD;
}

/** The same by rules alone, where nobody reads. */
export function deniesByRules(claim: ReadClaim, candidate: Candidate): boolean {
  const { comparison, lacking, polarity, coverage, window } = candidate;
  if (isOtherFigure(candidate) || comparison.conflict === 'negation') return true;
  const { text } = window.evidence.article;
  // « Son pays n’y a jamais réussi »: whose it is stands in the sentences before it.
  const isUnderstood = lacking.every(
    ({ kind, hasRival, text: name }) => kind === 'name' && !hasRival && text.includes(name),
  );
  if (polarity === 'negation' && isUnderstood && coverage.coverage >= LEAST_DENIED) return true;
  const lacksNames = lacking.length <= 1 && lacking.every(({ kind }) => kind === 'name');
  if (lacksNames && coverage.isWhole && isPlacedOtherwise(claim, window)) return true;
  return (
    lacking.length === 1 &&
    polarity === null &&
    coverage.isWhole &&
    textsOf(window).some((sentence) => areNamesSwapped(claim.reading, sentence))
  );
}

/** So much of its words must stand where one of its names is only understood. */
const LEAST_DENIED = 0.75;

/**
 * Whether it tells of the same people and the same deed, and leaves one thing open: where, when, how many, whether it
 * is done yet, or one word of it.
 */
export function tellsOfSameDeed(claim: ReadClaim, candidate: ReadCandidate): boolean {
  const { lacking, attribution, coverage, window } = candidate;
  const [only, ...others] = lacking;
  const lacksWords = coverage.isWhole ? [] : coverage.missing;
  const deed = deedOf(claim);
  return (
    toldBy(candidate) >= LEAST_TOLD_NEAR &&
    attribution !== 'other' &&
    !lendsObject(claim, window) &&
    coverage.own >= (isForeignTo(claim, window.evidence.article) ? LEAST_OWN_NEAR_FOREIGN : LEAST_OWN_NEAR) &&
    others.length === 0 &&
    lacksWords.length <= (only === undefined ? 1 : 0) &&
    lacksWords.every((word) => !deed.has(word)) &&
    claim.reading.names.every((name) =>
      isLacking(claim, name, only) ? isWhere(claim.reading, name.from) : isNamed(claim, name, window),
    )
  );
}

/** A quotation that settles nothing has to be about it more surely than one that does. */
const LEAST_TOLD_NEAR = 0.8;
const LEAST_OWN_NEAR = 0.6;
/** The vocabulary that joins the languages is small. */
const LEAST_OWN_NEAR_FOREIGN = 0.5;

function isLacking(
  { reading }: ReadClaim,
  { start, end }: NameGroup,
  only: MissingFact | undefined,
): boolean {
  return only?.kind === 'name' && only.text === reading.text.slice(start, end);
}
