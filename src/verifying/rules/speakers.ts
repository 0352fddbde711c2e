import { listed } from '../../lexicon/listed.ts';
import { stem } from '../../text/analyse.ts';
import { fold } from '../../text/fold.ts';
import { conceptsOfFrench } from '../../text/press-concepts.ts';
import type { TextReading } from '../../text/reading.ts';
import type { Token } from '../../text/token.ts';

/** Who says what a sentence says. */
export interface Speaker {
  /** Names and nouns of the speaker; empty for a pronoun. */
  readonly tokens: readonly Token[];
  readonly clause: number;
}

const SAYING = conceptsOfFrench(stem('déclarer'));
/** Nouns and forms among the sayings that name no act of speech. */
const NO_SAYING = listed(
  'rapport rapports note notes reports compte state states dite declaration declarations statement announcement',
);
const MORE_SAYING =
  /^(?:deplor|inquiet|exig|enthousiasm|felicit|espere|invoqu|craint|pens|cro(?:it|ient|yait)|denonc|critiqu|promet|promis|regrett|salu|plaid|martel|avert|alert|prevenu|previent|repond|repondu|resum|insist|demand|reclam|argu|warn|criticis|denounc|promis|think|thought|argue|respond|repli|insist|demand)/u;
/** After an article « annonce » or « juge » is a noun. */
const NOUN_BEFORE =
  /(?:^|[\s(«“,])(?:le |la |les |l['’]|une? |cette |cet |ce |ces |des |du |d['’]|sa |son |the |an |this )$/u;
/** A speaker is not longer (words). */
const SPEAKER_TOKENS = 9;

/** The speakers of a sentence: « selon X », « X a déclaré que… », « …, a déclaré X ». */
export function findSpeakers({ text, tokens }: TextReading): readonly Speaker[] {
  const speakers: Speaker[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = fold(text.slice(Math.max(0, token.start - 20), token.start));
    const isSource =
      token.folded === 'selon' ||
      (token.folded === 'apres' && /d['’]$/u.test(before)) ||
      (token.folded === 'to' && tokens[index - 1]?.folded === 'according');
    if (isSource) speakers.push(speakerFrom(tokens, index + 1));
    else if (isSaying(token) && !NOUN_BEFORE.test(before)) speakers.push(speakerOfVerb(text, tokens, index));
  }
  return speakers.filter((speaker, index) => speaker.tokens.length > 0 || index === 0).slice(0, MAX_SPEAKERS);
}

/** One sentence has no more. */
const MAX_SPEAKERS = 4;

/** Whether a word is an act of speech, which says little of the matter itself. */
export function isSaying(token: Token): boolean {
  if (token.role !== 'content' || NO_SAYING.has(token.folded)) return false;
  return token.concepts.some((concept) => SAYING.includes(concept)) || MORE_SAYING.test(token.folded);
}

function speakerFrom(tokens: readonly Token[], from: number): Speaker {
  const clause = tokens[from]?.clause ?? 0;
  let to = from;
  while (to < tokens.length && to < from + SPEAKER_TOKENS && tokens[to]?.clause === clause) to += 1;
  // « …, explique la directrice, Coralie Besson. »
  while (to < tokens.length && to < from + SPEAKER_TOKENS && tokens[to]?.role === 'name') to += 1;
  return { tokens: namingTokens(tokens.slice(from, to)), clause };
}

function speakerOfVerb(text: string, tokens: readonly Token[], verb: number): Speaker {
  const clause = tokens[verb]?.clause ?? 0;
  let from = verb;
  while (from > 0 && verb - from < MAX_CLAUSE_TOKENS && tokens[from - 1]?.clause === clause) from -= 1;
  const before = tokens.slice(from, verb);
  const subject = namingTokens(before);
  if (subject.length > 0) return { tokens: apposition(tokens, from, subject), clause };
  const end = tokens[verb]?.end ?? 0;
  const rest = text.slice(end, end + VERB_FORM_CHARS);
  if (before.some(({ folded }) => PRONOUNS.has(folded)) || INVERTED.test(rest)) return { tokens: [], clause };
  // « Le maire, Étienne Falgoux, a annoncé… » against « …, a annoncé Étienne Falgoux ».
  const start = tokens[from]?.start ?? 0;
  const isAfterStatement =
    /[»”"]\s*,?\s*$/u.test(text.slice(Math.max(0, start - 4), start)) ||
    from > LONG_OPENER_TOKENS ||
    tokens.slice(Math.max(0, from - LONG_OPENER_TOKENS), from).some(({ folded }) => FINITE.has(folded));
  const isParticiple = tokens[verb]?.folded.endsWith('ant') === true;
  return isAfterStatement && !isParticiple && !COMPLEMENT.test(rest)
    ? speakerFrom(tokens, verb + 1)
    : { tokens: namingTokens(tokens.slice(Math.max(0, from - SPEAKER_TOKENS), from)), clause };
}

/** A statement has a verb: « Les billets seront remboursés, a indiqué X ». A subject with its apposition has none. */
const FINITE = listed(
  'a ont est sont etait etaient sera seront aura auront avait avaient va vont peut peuvent doit doivent fait n ne is are was were will has have had',
);
/** As much of what follows a verb as tells its form (characters). */
const VERB_FORM_CHARS = 20;
/** A subject does not stand farther before its verb (words). */
const MAX_CLAUSE_TOKENS = 30;
const INVERTED = /^-(?:t-)?(?:il|elle|ils|elles|on)\b/u;
const COMPLEMENT = /^,? (?:que |qu['’]|that )/u;
/** What stands before « a annoncé X » is a statement rather than a subject when it is longer (words). */
const LONG_OPENER_TOKENS = 10;

/** The words after the comma that tell who a name is: « Solange Brière, directrice du port, ». */
function apposition(tokens: readonly Token[], from: number, subject: readonly Token[]): readonly Token[] {
  const clause = (tokens[from]?.clause ?? 0) - 1;
  if (subject.some(({ role }) => role === 'name')) return subject;
  const before = tokens.slice(Math.max(0, from - MAX_CLAUSE_TOKENS), from);
  return [...subject, ...namingTokens(before.filter((token) => token.clause === clause))];
}

const PRONOUNS = listed('il elle ils elles on qui he she they it who');

function namingTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => (token.role === 'name' || token.role === 'content') && !isSaying(token));
}
