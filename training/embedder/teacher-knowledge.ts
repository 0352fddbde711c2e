import { alignWords } from './alignment.ts';
import type { InitialKnowledge } from './initial-rows.ts';
import { meanOf, principalAxes } from './principal-axes.ts';
import { floats } from './step-memory.ts';
import type { TeacherCache } from './teacher-cache.ts';
import type { TokenisedTexts } from './tokenised-texts.ts';
import type { TaughtSentences } from './train-rows.ts';
import type { PairSource } from './training-data.ts';

/** A word that stands less often in English texts is not asked: it is French, or a slip. */
const MIN_ENGLISH_COUNT = 2;
/** The axes are found from so many sentences. */
const SENTENCES_FOR_AXES = 40_000;

/** The words of the vocabulary that the teacher is asked for. */
export function englishWords(texts: TokenisedTexts, vocabularySize: number): readonly string[] {
  return texts.words
    .slice(0, vocabularySize)
    .filter((_, word) => (texts.english[word] ?? 0) >= MIN_ENGLISH_COUNT);
}

export interface TeacherKnowledge {
  readonly initial: InitialKnowledge;
  readonly sentences: TaughtSentences;
  /** Part of the teacher's variance that the model's dimensions keep. */
  readonly kept: number;
}

/** What the teacher's vectors say in the model's dimensions. Words and sentences have a centre each. */
export function teacherKnowledge(
  sources: readonly PairSource[],
  texts: TokenisedTexts,
  vocabularySize: number,
  asked: ReadonlySet<string>,
  cache: TeacherCache,
  teacherDimensions: number,
  dimensions: number,
): TeacherKnowledge {
  const wordVectors = texts.words.slice(0, vocabularySize).map((word, number) => {
    return (texts.english[number] ?? 0) >= MIN_ENGLISH_COUNT ? cache.get(word) : undefined;
  });
  const known = wordVectors.filter((vector) => vector !== undefined);
  const numbers = new Map<number, number>();
  const sentences: Float32Array[] = [];
  sources.forEach((source, at) => {
    if (source.kind !== 'en-fr') return;
    source.pairs.forEach((pair, pairNumber) => {
      const text = texts.sources[at]?.lefts[pairNumber] ?? -1;
      if (numbers.has(text) || !asked.has(pair.left)) return;
      const vector = cache.get(pair.left);
      if (vector === undefined) return;
      numbers.set(text, sentences.length);
      sentences.push(vector);
    });
  });
  const sentenceMean = meanOf(sentences, teacherDimensions);
  const wordMean = meanOf(known, teacherDimensions);
  const every = Math.max(1, Math.floor(sentences.length / SENTENCES_FOR_AXES));
  const axes = principalAxes(
    sentences.filter((_, at) => at % every === 0),
    sentenceMean,
    dimensions,
  );
  const vectors = floats(Math.max(1, sentences.length) * dimensions);
  for (const [at, vector] of sentences.entries())
    vectors.set(axes.project(vector, sentenceMean), at * dimensions);
  const words = wordVectors.map((vector) => (vector === undefined ? null : axes.project(vector, wordMean)));
  return {
    initial: { english: (word) => words[word] ?? null, translations: alignWords(texts, vocabularySize) },
    sentences: { vectors, numberOf: (text) => numbers.get(text) ?? -1 },
    kept: axes.kept,
  };
}
