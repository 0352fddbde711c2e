import { normalise, scanWords } from '../../src/models/builtin/word-scanner.ts';
import type { PairSource } from './training-data.ts';

/** All texts of the training data as numbers: text t has `tokens[starts[t]]` up to `tokens[starts[t + 1]]`. */
export interface TokenisedTexts {
  readonly tokens: Int32Array<SharedArrayBuffer>;
  readonly starts: Int32Array<SharedArrayBuffer>;
  /** Word forms by number, the most useful first. */
  readonly words: readonly string[];
  /** How often each word stands in English and in French texts. */
  readonly english: Int32Array;
  readonly french: Int32Array;
  readonly sources: readonly TokenisedSource[];
}

/** Pair p of a source is of texts `lefts[p]` and `rights[p]`; equal texts of a source have one number. */
export interface TokenisedSource {
  readonly name: string;
  readonly kind: PairSource['kind'];
  readonly lefts: Int32Array;
  readonly rights: Int32Array;
}

/** Cuts all texts into words, numbered by how useful they are: often, and in many sources. */
export function tokenise(sources: readonly PairSource[]): TokenisedTexts {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const tokens: number[] = [];
  const starts: number[] = [0];
  const addText = (text: string): number => {
    scanWords(normalise(text), (word, length) => {
      const form = String.fromCharCode(...word.subarray(0, length));
      let number = numbers.get(form);
      if (number === undefined) {
        number = words.length;
        numbers.set(form, number);
        words.push(form);
      }
      tokens.push(number);
    });
    starts.push(tokens.length);
    return starts.length - 2;
  };
  const tokenised = sources.map(({ name, kind, pairs }): TokenisedSource => {
    const texts = new Map<string, number>();
    const numberOf = (text: string): number => {
      const known = texts.get(text);
      if (known !== undefined) return known;
      const number = addText(text);
      texts.set(text, number);
      return number;
    };
    const lefts = Int32Array.from(pairs, (pair) => numberOf(pair.left));
    const rights = Int32Array.from(pairs, (pair) => numberOf(pair.right));
    return { name, kind, lefts, rights };
  });
  const counts = countWords(tokens, starts, words.length, tokenised);
  return renumbered({ words, tokens, starts, sources: tokenised, ...counts });
}

interface WordCounts {
  readonly english: Int32Array;
  readonly french: Int32Array;
  readonly use: Float64Array;
}

/** A word's use is the sum of the square roots of its counts in each source: a long source is not worth two short ones. */
function countWords(
  tokens: readonly number[],
  starts: readonly number[],
  words: number,
  sources: readonly TokenisedSource[],
): WordCounts {
  const english = new Int32Array(words);
  const french = new Int32Array(words);
  const use = new Float64Array(words);
  for (const source of sources) {
    const here = new Int32Array(words);
    const count = (texts: Int32Array, language: Int32Array): void => {
      for (const text of new Set(texts)) {
        for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at += 1) {
          const word = tokens[at] ?? 0;
          here[word] = (here[word] ?? 0) + 1;
          language[word] = (language[word] ?? 0) + 1;
        }
      }
    };
    count(source.lefts, source.kind === 'en-fr' ? english : french);
    count(source.rights, french);
    for (let word = 0; word < words; word += 1) use[word] = (use[word] ?? 0) + Math.sqrt(here[word] ?? 0);
  }
  return { english, french, use };
}

function renumbered(
  found: WordCounts & {
    readonly words: readonly string[];
    readonly tokens: readonly number[];
    readonly starts: readonly number[];
    readonly sources: readonly TokenisedSource[];
  },
): TokenisedTexts {
  const order = Array.from(found.words.keys()).sort(
    (a, b) => (found.use[b] ?? 0) - (found.use[a] ?? 0) || a - b,
  );
  const numbers = new Int32Array(order.length);
  order.forEach((old, number) => {
    numbers[old] = number;
  });
  return {
    words: order.map((old) => found.words[old] ?? ''),
    tokens: shared(found.tokens, (old) => numbers[old] ?? 0),
    starts: shared(found.starts, (start) => start),
    english: Int32Array.from(order, (old) => found.english[old] ?? 0),
    french: Int32Array.from(order, (old) => found.french[old] ?? 0),
    sources: found.sources,
  };
}

function shared(values: readonly number[], change: (value: number) => number): Int32Array<SharedArrayBuffer> {
  const array = new Int32Array(new SharedArrayBuffer(values.length * Int32Array.BYTES_PER_ELEMENT));
  for (let at = 0; at < values.length; at += 1) array[at] = change(values[at] ?? 0);
  return array;
}
