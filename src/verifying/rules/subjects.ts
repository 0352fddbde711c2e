import { AUXILIARIES } from '../../lexicon/auxiliaries.ts';
import { listed } from '../../lexicon/listed.ts';
import type { NameGroup } from '../../text/find-names.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';
import { isPassive } from './bindings.ts';
import { matchesOf } from './find-match.ts';
import { isClaimed, type ReadClaim } from './read-claim.ts';
import { isSaying } from './speakers.ts';

/** Auxiliaries of a state or a passive: « X est accusé », “X was beaten”. */
const STATES = listed(
  'est sont etait etaient sera seront fut furent ete etre soit is are was were been being be',
);
const NEGATIONS = listed('pas not never');
const PRONOUNS = listed('il elle ils elles on he she they');

/**
 * Who does in the sentence what the claim lets a name do. `same`: the name stands before the verb. `other`: somebody
 * whom the claim does not name does, or the name stands only where the verb's object stands. `open`: it cannot be told.
 */
export function subjectVerdict(
  claim: ReadClaim,
  name: NameGroup,
  verb: Token,
  sentence: TextReading,
): 'same' | 'other' | 'open' {
  const { tokens } = claim.reading;
  const own = tokens
    .slice(name.from, name.to)
    .filter(({ role }) => role === 'name')
    .flatMap((part) => matchesOf(part, sentence));
  const isState = tokens.some(
    ({ folded, start }, at) => at >= name.to && STATES.has(folded) && start < verb.start,
  );
  const verdicts = matchesOf(verb, sentence).map((done) => {
    if (own.some(({ end }) => end <= done.start)) return 'same';
    const subject = subjectBefore(claim, sentence, done);
    if (own.length === 0) return subject === 'rival' ? 'other' : 'open';
    if (subject === 'rival' && isSameClause(sentence, done)) return 'other';
    const isDoneByName = own.some((part) => isPassive(sentence, done, part));
    if (subject === 'none' || isState || isSaying(verb) || isDoneByName) return 'open';
    // « Nous n’avions jamais vu cela », dit X: the speaker stands after the words.
    const isQuoted = own.every(({ start }) => /[»”"]/u.test(sentence.text.slice(done.end, start)));
    if (isQuoted) return 'open';
    return 'other';
  });
  return verdicts.includes('same') ? 'same' : verdicts.includes('other') ? 'other' : 'open';
}

/** Which of the words after a name are what it does: those after an auxiliary, and in French the first one. */
export function verbsOf({ reading }: ReadClaim, name: NameGroup, near: readonly Token[]): readonly Token[] {
  return near.filter((token, index) => {
    const before = reading.tokens[reading.tokens.indexOf(token, name.to) - 1]?.folded ?? '';
    if (AUXILIARIES[reading.language].has(before) || NEGATIONS.has(before)) return true;
    return index === 0 && (reading.language === 'fr' || ENGLISH_PAST.test(token.folded));
  });
}

/** Elsewhere the English word after a name may be a noun: “the Verlac pool”. */
const ENGLISH_PAST = /(?:ed|won|beat|led|took|made|gave|sold|bought|built|found|lost|wrote|shot|cut)$/u;

/** What stands before a verb: a person whom the claim does not name, something else, or nothing. */
function subjectBefore(
  claim: ReadClaim,
  { tokens, names }: TextReading,
  verb: Token,
): 'rival' | 'some' | 'none' {
  const before = names.filter(({ end, place }) => place === null && end <= verb.start);
  const last = before.at(-1);
  if (last !== undefined && !tokens.slice(last.from, last.to).some((token) => isClaimed(claim, token)))
    return 'rival';
  const hasSubject = tokens.some(
    ({ start, clause, role, folded }) =>
      start < verb.start &&
      clause === verb.clause &&
      (role === 'name' || role === 'content' || PRONOUNS.has(folded)),
  );
  return hasSubject ? 'some' : 'none';
}

/** The name before a verb stands in its clause: it is its subject, not that of « …, a dit X ». */
function isSameClause({ tokens, names }: TextReading, verb: Token): boolean {
  const before = names.findLast(({ end, place }) => place === null && end <= verb.start);
  return before !== undefined && tokens[before.to - 1]?.clause === verb.clause;
}
