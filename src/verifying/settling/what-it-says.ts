import type { NameGroup } from '../../text/find-names.ts';
import type { Token } from '../../text/token.ts';
import { areNamesSwapped } from '../rules/bindings.ts';
import { matchesOf } from '../rules/find-match.ts';
import type { MissingFact } from '../rules/findings.ts';
import { isWhere } from '../rules/match-names.ts';
import type { ReadClaim } from '../rules/read-claim.ts';
import { type ClaimWindow, textsOf } from '../rules/windows.ts';
import { judge } from '../verdict.ts';
import type { Candidate, ReadCandidate } from './candidates.ts';

/**
 * Whether a sentence tells of what the statement does, as the reader sees it: 0.5 to 1 of nearly all that settle one, 0.1 at
 * most of most that have its names and nothing else (docs/verifying.md). Which way it tells, rules over words know better.
 */
export function tellsOfIt({ supports, contradicts, toldAlone, window }: ReadCandidate): boolean {
  return supports + contradicts >= LEAST_TOLD && (toldAlone >= LEAST_TOLD_ALONE || window.before.length > 0);
}

const LEAST_TOLD = 0.5;
/** Else the sentences before it tell it, unless its pronoun points to them. */
const LEAST_TOLD_ALONE = 0.2;

/** Whether it says the statement: all of it in its words, or in other words that the reader finds to. */
export function saysSo(claim: ReadClaim, candidate: ReadCandidate): boolean {
  if (!isComplete(candidate) || !tellsOfIt(candidate)) return false;
  const { window, comparison, supports } = candidate;
  const isForeign = isForeignTo(claim, window);
  if (!isForeign && comparison.support === 'strong' && !isElsewhere(claim, window)) return true;
  return (
    supports >= LEAST_SUPPORTED &&
    supportOf(candidate) >= LEAST_SURE &&
    candidate.coverage.own >= LEAST_OWN &&
    // The vocabulary that joins the languages is small: a word that is not found may be there.
    (isForeign || lacksAtMostDeed(claim, candidate))
  );
}

/** Of the reader alone, and of both. */
const LEAST_SUPPORTED = 0.55;
const LEAST_SURE = 0.7;
/** So much of a statement's words stands in what says it in others. */
const LEAST_OWN = 0.4;

/** The same by rules alone, where nobody reads. */
export function saysSoByRules(claim: ReadClaim, candidate: Candidate): boolean {
  return (
    isComplete(candidate) &&
    candidate.comparison.support === 'strong' &&
    !isElsewhere(claim, candidate.window)
  );
}

/** Every number, date, name and deed, from its own mouth, and no negation. */
function isComplete({ lacking, polarity, attribution }: Candidate): boolean {
  return lacking.length === 0 && polarity !== 'negation' && attribution === 'met';
}

/** How probably it says the statement, 0 to 1. */
export function supportOf({ comparison, lacking, polarity, supports, contradicts }: ReadCandidate): number {
  return judge({
    rules: { support: comparison.support, isContradicted: comparison.conflict !== null },
    reader: { supports, contradicts, hasGap: lacking.length > 0, isDenied: polarity !== null },
  }).support;
}

/** « Née à Vaubrac, elle vit à Bruxelles » does not say « née à Bruxelles »: another clause says where. */
function isElsewhere({ reading }: ReadClaim, window: ClaimWindow): boolean {
  return reading.names.some(({ from, to }) => {
    if (!isWhere(reading, from)) return false;
    const deed = reading.tokens.slice(0, from).findLast(({ role }) => role === 'content');
    const place = reading.tokens[to - 1];
    if (deed === undefined || place === undefined) return false;
    return textsOf(window).some((text) => {
      const places = matchesOf(place, text);
      const deeds = matchesOf(deed, text);
      const isSaid = deeds.some(({ clause }) => places.some((other) => other.clause === clause));
      return places.length > 0 && deeds.length > 0 && !isSaid;
    });
  });
}

/**
 * All words but the deed's own, which another may name (« dirige », « directeur »); what lacks « aux voitures » says nothing of
 * them.
 */
function lacksAtMostDeed(claim: ReadClaim, { coverage: { missing, isWhole } }: Candidate): boolean {
  return isWhole || (!isImpersonal(claim) && missing.every((word) => deedOf(claim).has(word)));
}

/** « Il y a eu des blessés »: what there is takes the place of a deed, and no other word stands for it. */
function isImpersonal({ reading: { tokens } }: ReadClaim): boolean {
  return tokens.slice(0, IMPERSONAL_TOKENS).some(({ folded }) => folded === 'y' || folded === 'there');
}

const IMPERSONAL_TOKENS = 3;

/** The verb of a statement with its auxiliaries, as written: up to the first word that is no auxiliary. */
function deedOf({ reading: { tokens, language } }: ReadClaim): ReadonlySet<string> {
  const isAuxiliary = ({ folded, text }: Token): boolean => AUXILIARIES[language].has(folded) && text !== 'à';
  const auxiliary = tokens.findIndex(isAuxiliary);
  const from = auxiliary === -1 ? tokens.findIndex(({ role }) => role === 'content') : auxiliary;
  const verb = tokens.findIndex((token, at) => at >= from && token.role === 'content' && !isAuxiliary(token));
  return new Set(tokens.slice(Math.max(0, from), verb + 1).map(({ text }) => text));
}

const AUXILIARIES = {
  fr: new Set(
    (
      'a ont est sont avait avaient etait etaient sera seront aura auront serait seraient aurait auraient ete ' +
      'va vont doit doivent peut peuvent veut veulent pourra pourront devra devront fait'
    ).split(' '),
  ),
  en: new Set('has have had was were is are will would can could did does do been'.split(' ')),
} as const;

/**
 * Whether it says otherwise: another number or date in its place, a negation of the same, the same done the other way round.
 * Whoever met one person may have met another, elsewhere too: another name denies nothing, nor does who speaks.
 */
export function saysOtherwise(claim: ReadClaim, candidate: ReadCandidate): boolean {
  if (!tellsOfIt(candidate) || !deniesByRules(claim, candidate)) return false;
  const { comparison, contradicts, supports } = candidate;
  const isOtherFigure = comparison.conflict === 'number' || comparison.conflict === 'date';
  return isOtherFigure || contradicts > supports;
}

/** The same by rules alone, where nobody reads. */
export function deniesByRules(claim: ReadClaim, candidate: Candidate): boolean {
  const { comparison, lacking, polarity, coverage, window } = candidate;
  const isOtherFigure = comparison.conflict === 'number' || comparison.conflict === 'date';
  if (isOtherFigure || comparison.conflict === 'negation') return true;
  const { text } = window.evidence.article;
  // « Son pays n’y a jamais réussi »: whose it is stands in the sentences before it.
  const isUnderstood = lacking.every(
    ({ kind, hasRival, text: name }) => kind === 'name' && !hasRival && text.includes(name),
  );
  if (polarity === 'negation' && isUnderstood && coverage.lexical >= LEAST_DENIED) return true;
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
 * Whether it tells of the same people and the same deed, and leaves one thing open: where, when, how many, whether it is done
 * yet, or one word of it.
 */
export function tellsOfSameDeed(claim: ReadClaim, candidate: ReadCandidate): boolean {
  const { lacking, attribution, coverage, supports, contradicts, window } = candidate;
  const [only, ...others] = lacking;
  const lacksWords = coverage.isWhole ? [] : coverage.missing;
  const deed = deedOf(claim);
  return (
    supports + contradicts >= LEAST_TOLD_NEAR &&
    attribution !== 'other' &&
    coverage.own >= (isForeignTo(claim, window) ? LEAST_OWN_NEAR_FOREIGN : LEAST_OWN_NEAR) &&
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

function isForeignTo({ reading }: ReadClaim, { evidence }: ClaimWindow): boolean {
  return !evidence.article.lang.startsWith(reading.language);
}

/** Whether a name stands in the words themselves or where their pronouns point: the headline names more than they tell of. */
function isNamed({ reading }: ReadClaim, { from, to, place }: NameGroup, window: ClaimWindow): boolean {
  const parts = reading.tokens.slice(from, to).filter(({ role }) => role === 'name');
  return [...textsOf(window), ...window.before].some(
    (text) =>
      (place !== null && text.names.some((other) => other.place === place)) ||
      parts.some((part) => matchesOf(part, text).length > 0),
  );
}

function isLacking(
  { reading }: ReadClaim,
  { start, end }: NameGroup,
  only: MissingFact | undefined,
): boolean {
  return only?.kind === 'name' && only.text === reading.text.slice(start, end);
}
