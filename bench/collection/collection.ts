import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import { below } from './random.ts';
import { frenchLikeVocabulary, type Vocabulary } from './words.ts';

export const DIMENSIONS = 384;
/** What an article of four passages is split into. */
export const PASSAGES_AN_ARTICLE = 4;
const WORDS_A_PASSAGE = 108;
const WORDS_A_SENTENCE = 18;
/** Passages on one matter. */
const PASSAGES_A_TOPIC = 50;
/** Words that belong to a matter (names, places), and the share of content words that are such. */
const TOPIC_WORDS = 40;
const TOPIC_SHARE = 0.25;
const CONTENT_SHARE = 0.55;
/** How far a passage's vector is from the centre of its matter: cosines within one are about 0.6. */
const SPREAD = 0.8;
/** How far a question's vector is from that of its passage. */
const QUESTION_SPREAD = 0.5;
const QUESTION_WORDS = 5;

export interface Question {
  readonly text: string;
  readonly vector: Float32Array;
  /** The passage that it was made from. */
  readonly passage: number;
}

/** Passages by number, in articles of four; one vector each. The same number of passages is always the same text. */
export interface Collection {
  readonly size: number;
  readonly texts: readonly string[];
  readonly vectors: readonly Float32Array[];
  readonly questions: readonly Question[];
}

export function makeCollection(size: number, questionCount: number): Collection {
  const vocabulary = frenchLikeVocabulary();
  const random = startRandom(size);
  const topics = Math.max(1, Math.round(size / PASSAGES_A_TOPIC));
  const centres = Array.from({ length: topics }, () => gaussianUnit(random));
  const topicWords = Array.from({ length: topics }, () => wordsOfTopic(vocabulary, random));
  const texts: string[] = [];
  const vectors: Float32Array[] = [];
  for (let passage = 0; passage < size; passage += 1) {
    // The passages of an article are on one matter.
    const topic = Math.floor(passage / PASSAGES_AN_ARTICLE) % topics;
    texts.push(passageText(vocabulary, topicWords[topic] ?? [], random));
    vectors.push(near(centres[topic] ?? gaussianUnit(random), SPREAD, random));
  }
  const questions = Array.from({ length: questionCount }, (): Question => {
    const passage = below(random, size);
    return {
      text: questionText(texts[passage] ?? '', random),
      vector: near(vectors[passage] ?? gaussianUnit(random), QUESTION_SPREAD, random),
      passage,
    };
  });
  return { size, texts, vectors, questions };
}

/** A text of about 900 characters in sentences. */
export function passageText(
  vocabulary: Vocabulary,
  topicWords: readonly number[],
  random: () => number,
  wordCount = WORDS_A_PASSAGE,
): string {
  const sentences: string[] = [];
  let sentence: string[] = [];
  for (let i = 0; i < wordCount; i += 1) {
    sentence.push(oneWord(vocabulary, topicWords, random));
    if (sentence.length < WORDS_A_SENTENCE && i < wordCount - 1) continue;
    const text = sentence.join(' ');
    sentences.push(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
    sentence = [];
  }
  return sentences.join(' ');
}

export function wordsOfTopic(vocabulary: Vocabulary, random: () => number): readonly number[] {
  return Array.from({ length: TOPIC_WORDS }, () => below(random, vocabulary.content.length));
}

function oneWord(vocabulary: Vocabulary, topicWords: readonly number[], random: () => number): string {
  if (random() >= CONTENT_SHARE) return vocabulary.pickFunctionWord(random);
  const isTopical = topicWords.length > 0 && random() < TOPIC_SHARE;
  const rank = isTopical ? topicWords[below(random, topicWords.length)] : vocabulary.pickContent(random);
  return vocabulary.content[rank ?? 0] ?? '';
}

/** Five longer words of the passage in their order, asked for. */
function questionText(text: string, random: () => number): string {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}]{5,}/gu) ?? [])];
  const from = below(random, Math.max(1, words.length - QUESTION_WORDS));
  const [first, second, third, fourth, fifth] = words.slice(from, from + QUESTION_WORDS);
  return `Quel est le ${first} de la ${second} ${third} dans le ${fourth} ${fifth} ?`;
}

function near(centre: Float32Array, spread: number, random: () => number): Float32Array {
  const noise = gaussianUnit(random);
  return unit(centre.map((value, i) => value + spread * (noise[i] ?? 0)));
}

function gaussianUnit(random: () => number): Float32Array {
  const vector = new Float32Array(DIMENSIONS);
  for (let i = 0; i < DIMENSIONS; i += 2) {
    // Box and Muller 1958.
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    vector[i] = radius * Math.cos(angle);
    vector[i + 1] = radius * Math.sin(angle);
  }
  return unit(vector);
}

function unit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const norm = Math.sqrt(squares);
  return vector.map((value) => value / norm);
}
