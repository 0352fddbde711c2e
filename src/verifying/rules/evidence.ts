import { POINTERS, TAKEN_UP } from '../../lexicon/anaphora.ts';
import { listed } from '../../lexicon/listed.ts';
import { type ReadPassage, sentencesInArticle } from '../../searching/read-passage.ts';
import type { WordedText } from '../../text/analyse.ts';
import { properNames } from '../../text/find-names.ts';
import { fold } from '../../text/fold.ts';
import { lazily, type ReadSentence, type TextReading } from '../../text/reading.ts';
import { isQuestion } from '../../text/sentences.ts';
import { anyOf } from '../../text/wording.ts';
import { wordParts } from '../../text/words.ts';
import { isSaying } from './speakers.ts';

/** A sentence of evidence; offsets count in the article's text. */
export interface EvidenceSentence extends ReadSentence {
  /** Begins with a pronoun or with « ce projet »: what it speaks of stands before it. */
  readonly isAnaphoric: boolean;
  /** What it asks is not said: no claim is found in it. */
  readonly isQuestion: boolean;
  /** Its folded words as one line. */
  readonly sequence: string;
}

/** A passage that claims are compared with, and its sentences. */
export interface Evidence extends ReadPassage {
  readonly sentences: readonly EvidenceSentence[];
}

/**
 * Passages as evidence; what is asked of their sentences is found out once, however many claims are compared with them.
 */
export function readEvidence(passages: readonly ReadPassage[]): readonly Evidence[] {
  return passages.map((passage) =>
    lazily<Evidence>({
      article: () => passage.article,
      passage: () => passage.passage,
      reading: () => passage.reading,
      sentences: () => sentencesInArticle(passage).map(withSigns),
    }),
  );
}

/** The folded words of a text as one line: two texts with the same line say the same word for word. */
export function wordSequence({ words }: WordedText): string {
  return words
    .flatMap(wordParts)
    .map(({ text }) => fold(text))
    .join(' ');
}

function withSigns(sentence: ReadSentence): EvidenceSentence {
  const { reading } = sentence;
  return {
    ...sentence,
    isAnaphoric: isAnaphoric(reading),
    isQuestion: isQuestion(reading.text),
    sequence: wordSequence(reading),
  };
}

const ANAPHORA = new RegExp(
  `^[«“"—– ]*(?:${anyOf(POINTERS)}\\b(?!-)|(?:l'|le |la |les |the )${anyOf(TAKEN_UP)}\\b)`,
  'u',
);
/** Pronouns inside the sentence: « …, a-t-il dit ». */
const INVERTED = /-(?:il|elle|ils|elles|on)\b/u;

/** Whether what a sentence speaks of stands before it. */
function isAnaphoric(sentence: TextReading): boolean {
  return takesUp(sentence) || INVERTED.test(sentence.folded.plain) || leavesOutWho(sentence);
}

/** « L’association » takes up what was named, « l’association Loup Libre » names it. */
function takesUp(sentence: TextReading): boolean {
  const match = ANAPHORA.exec(sentence.folded.plain);
  if (match === null) return false;
  const end = sentence.folded.writtenOffset(match[0].length);
  const isNamed = properNames(sentence).some(({ start }) => start === end + 1);
  return !isNamed && !/^ (?:d['’]|de |du |des )/u.test(sentence.text.slice(end));
}

/** Somebody speaks or is spoken of who has no name here: « …, a déclaré la réalisatrice », « Tourné en hiver, il… ». */
function leavesOutWho({ text, names, tokens }: TextReading): boolean {
  if (names.some(({ place, isWeak }) => place === null && !isWeak)) return false;
  const isQuoted = /^[«“"]/u.test(text);
  return tokens.some((token) => (isQuoted && isSaying(token)) || PRONOUNS.has(token.folded));
}

const PRONOUNS = listed('il elle ils elles he she they it');
