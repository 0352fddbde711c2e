import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import { below } from './random.ts';

/** Different content words. French newspapers of a few years use about as many. */
const VOCABULARY = 80_000;
/**
 * Zipf's law with Mandelbrot's offset: the word of rank r is used in proportion to 1 / (r + OFFSET)^EXPONENT. With
 * these, the commonest content word is in about a fifth of all passages, as « pays » or « président » are.
 */
const OFFSET = 50;
const EXPONENT = 1.05;

/** Words that are no content, as often as in French newspapers: nearly half of all words. */
const FUNCTION_WORDS = (
  'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ' +
  'ont aux cette mais ou comme on été leur ses sa ces dont elle entre après sans aussi'
).split(' ');

const ONSETS = [
  'b',
  'br',
  'c',
  'ch',
  'cl',
  'd',
  'dr',
  'f',
  'fl',
  'g',
  'gr',
  'j',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'qu',
];
const MORE_ONSETS = ['r', 's', 't', 'tr', 'v', 'st', 'pl', 'gn', 'v', 'l', 'r', 's', 't', 'm'];
const VOWELS = ['a', 'e', 'é', 'i', 'o', 'u', 'ou', 'ai', 'an', 'on', 'en', 'è', 'eu', 'oi', 'in', 'au'];
const ENDINGS = [
  '',
  'r',
  's',
  't',
  'l',
  'x',
  'tion',
  'ment',
  'eur',
  'age',
  'ique',
  'isme',
  'esse',
  'ier',
  'able',
];

export interface Vocabulary {
  readonly content: readonly string[];
  /** A content word by its frequency. */
  pickContent(random: () => number): number;
  pickFunctionWord(random: () => number): string;
}

/** Words that look and fall like French ones. They mean nothing: what is measured is time, not understanding. */
export function frenchLikeVocabulary(): Vocabulary {
  const random = startRandom(1789);
  const seen = new Set<string>(FUNCTION_WORDS);
  const content: string[] = [];
  while (content.length < VOCABULARY) {
    const word = newWord(random);
    if (seen.has(word)) continue;
    seen.add(word);
    content.push(word);
  }
  const cumulative = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) {
    sum += 1 / (rank + 1 + OFFSET) ** EXPONENT;
    cumulative[rank] = sum;
  }
  return {
    content,
    pickContent: (next) => firstAbove(cumulative, next() * sum),
    // The square leans towards the beginning of the list: « de » and « la » before « aussi ».
    pickFunctionWord: (next) => FUNCTION_WORDS[Math.floor(next() ** 2 * FUNCTION_WORDS.length)] ?? 'de',
  };
}

function newWord(random: () => number): string {
  const onsets = [...ONSETS, ...MORE_ONSETS];
  const syllables = 2 + below(random, 3);
  let word = '';
  for (let i = 0; i < syllables; i += 1) {
    word += (onsets[below(random, onsets.length)] ?? '') + (VOWELS[below(random, VOWELS.length)] ?? '');
  }
  return word + (ENDINGS[below(random, ENDINGS.length)] ?? '');
}

function firstAbove(cumulative: Float64Array, value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
