import { listed } from '../../lexicon/listed.ts';
import { infinitiveOf } from '../../text/irregular-verbs.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';
import { matchesOf } from './find-match.ts';
import type { ReadClaim } from './read-claim.ts';

/**
 * The verbs of a claim that it says are done (« le bac a repris »), and that the sentences only announce, want or hold
 * possible (« reprendra », « doit reprendre », « pourrait être repris »). A verb whose time cannot be told for certain
 * is none of them.
 */
export function onlyPlanned({ reading }: ReadClaim, sentences: readonly TextReading[]): readonly Token[] {
  return reading.tokens.filter((verb, at) => {
    if (verb.role !== 'content' || !isDone(reading, at)) return false;
    const met = sentences.flatMap((sentence) =>
      matchesOf(verb, sentence).map((token) => isPlanned(sentence, token)),
    );
    return met.length > 0 && !met.includes(false);
  });
}

/**
 * Whether a sentence tells nothing that has happened: it announces, wants or holds possible (« un éventuel voyage »).
 */
export function isOfTheFuture(sentence: TextReading): boolean {
  const { tokens } = sentence;
  if (tokens.some(({ folded }) => POSSIBLE.test(folded))) return true;
  const deeds = [...tokens.entries()].filter(([, { role }]) => role === 'content');
  return (
    deeds.some(([, token]) => isPlanned(sentence, token)) &&
    !deeds.some(([at, token]) => isDone(sentence, at) && !isPlan(token))
  );
}

const POSSIBLE = /^(?:eventuel|hypothetique)/u;

/** « a repris », « a été signé », “has been signed”, “has X signed”. */
function isDone({ tokens, language }: TextReading, at: number): boolean {
  const verb = tokens[at];
  // “Did Putin visit Hanoi”: a subject stands between.
  if (language === 'en' && ENGLISH_PAST.has(tokens[0]?.folded ?? '')) return true;
  const before = verbsBefore(tokens, at);
  if (verb === undefined || before.length === 0 || !before.every(isPast)) return false;
  return language === 'en' || isParticiple(verb);
}

function isPlanned({ tokens, language }: TextReading, token: Token): boolean {
  const before = verbsBefore(
    tokens,
    tokens.findIndex(({ start }) => start === token.start),
  );
  if (language === 'en') return before.some(isPlan);
  if (isFuture(token)) return true;
  const [nearest] = before;
  if (nearest === undefined) return false;
  if (isParticiple(token) && UNSURE_STATES.has(nearest.folded)) return true;
  const isInfinitive = INFINITIVE.test(token.folded) || INFINITIVE_STATES.has(nearest.folded);
  return isInfinitive && before.some((verb) => isPlan(verb) || isFuture(verb));
}

/** What stands before a word of its verb group, the nearest first: auxiliaries, and what governs an infinitive. */
function verbsBefore(tokens: readonly Token[], at: number): readonly Token[] {
  const found: Token[] = [];
  for (let index = at - 1; index >= 0 && at - index <= GROUP_TOKENS; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.clause !== tokens[at]?.clause) break;
    if (isOfVerbGroup(token)) found.push(token);
    else if (token.role !== 'stop' && !ADVERB.test(token.folded)) break;
  }
  return found;
}

/** An auxiliary is no farther from its verb: « n’a toujours pas encore repris » (words). */
const GROUP_TOKENS = 6;
const ADVERB = /^(?:\p{L}+ment|\p{L}+ly|bientot|aussitot|encore|toujours|deja|aussi|enfin|ensuite|jamais)$/u;

function isOfVerbGroup(token: Token): boolean {
  const { folded } = token;
  return (
    isPast(token) ||
    isPlan(token) ||
    isFuture(token) ||
    UNSURE_STATES.has(folded) ||
    INFINITIVE_STATES.has(folded)
  );
}

/** « à » is no « a ». */
function isPast({ text, folded, language }: Token): boolean {
  return language === 'en' ? ENGLISH_PAST.has(folded) : FRENCH_PAST.has(folded) && text !== 'à';
}

function isPlan({ folded, language }: Token): boolean {
  return (language === 'en' ? ENGLISH_PLANS : FRENCH_PLANS).has(folded);
}

const FRENCH_PAST = listed('a ai as ont avait avaient est sont etait etaient fut furent ete');
const ENGLISH_PAST = listed('has have had was were did been');
/** Before a participle, the conditional of hearsay with them. « aura signé » may be over. */
const UNSURE_STATES = listed('sera seront serait seraient aurait auraient soit soient');
const INFINITIVE_STATES = listed('etre avoir');
/** Before an infinitive. */
const FRENCH_PLANS = listed(
  'va vont doit doivent devait devaient peut peuvent veut veulent voulait voulaient souhaite souhaitent espere esperent compte ' +
    'comptent prevoit prevoient prevu prevue prevus prevues envisage envisagent projette projettent promet promettent promis menace ' +
    'menacent propose proposent accepte acceptent decide decident tente tentent cherche cherchent vise visent prepare preparent ' +
    'apprete appretent pret prete prets pretes cense censee censes censees attendu attendue attendus attendues',
);
const ENGLISH_PLANS = listed(
  'will would could may might should shall must want wants plan plans hope hopes expected scheduled due',
);
const INFINITIVE = /(?:er|ir|re)$/u;

function isParticiple({ text, folded }: Token): boolean {
  return /(?:ée?s?|[iu]e?s?)$/u.test(text) || infinitiveOf(folded) !== folded;
}

/** « reprendra », « signeraient » by their written form; in doubt not: « montra » and « préparait » may be over. */
function isFuture({ text, folded, language }: Token): boolean {
  const stem = /^(\p{L}*r)(?:a|ont|ait|aient)$/u.exec(folded)?.[1];
  if (language === 'en' || stem === undefined || folded.endsWith('parait')) return false;
  // « libérera » beside « libéra », « espérait »: what is added to a verb in « -er » has no accent.
  if (stem.endsWith('er')) return !/ér(?:a|ont|ait|aient)$/u.test(text);
  return infinitiveOf(folded) !== folded || FUTURE_STEM.test(stem);
}

/** Of verbs in « -ir » and « -re »; none in « -rer » ends so: « retira », « désirait », « effondra » are left out. */
const FUTURE_STEM =
  /^ir$|(?:[nlgd]|(?<!de)s|(?:ou|an|es|en|er)t|u)ir$|(?:[ae]n|(?<!ff)on|or|er|ou|au|in)dr$|(?:att|ett|ait|oit|ev)r$|(?:ve|pou|cou|mou)rr$/u;
