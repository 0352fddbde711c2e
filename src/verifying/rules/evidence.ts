import { type ReadPassage, sentencesInArticle } from '../../searching/read-passage.ts';
import type { WordedText } from '../../text/analyse.ts';
import { fold } from '../../text/fold.ts';
import { lazily, type ReadSentence } from '../../text/reading.ts';
import { isQuestion } from '../../text/sentences.ts';
import { wordParts } from '../../text/words.ts';
import { isAnaphoric } from './anaphora.ts';

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

/** Passages as evidence; what is asked of their sentences is found out once, however many claims are compared with them. */
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
