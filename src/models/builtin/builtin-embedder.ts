import { setImmediate } from 'node:timers/promises';
import { fold } from '../../language/analyse.ts';
import { detectLanguage } from '../../language/detect-language.ts';
import { isEnglishStopWord } from '../../language/stop-words.ts';
import { type Word, words } from '../../language/words.ts';
import type { Embedder, EmbedderSource, EmbeddingInput, LearnedEmbedder } from '../embedder.ts';
import { unitVector } from '../unit-vector.ts';
import { wordFeatures } from './features.ts';
import { BUILTIN_VERSION, rarityCounter, readRarity } from './learned-state.ts';
import { windowsOver } from './windows.ts';
import { DIMENSIONS, type WordVector, wordVectors } from './word-vectors.ts';

/** A headline's word counts as this part of a word of the window: it places the passage, it is not what it says. */
const TITLE_WEIGHT = 0.8;
/** Between two such batches the event loop turns: Ctrl-C and the progress bar stay alive. */
const PASSAGES_PER_TURN = 64;

/**
 * The embedder that needs no download: signed hashing of words and character n-grams, weighted by how rare
 * they are in the collection. It is lexical, and honest about it: it finds misspelt, transliterated and
 * inflected words, not synonyms.
 */
export function builtinEmbedderSource(): EmbedderSource {
  return {
    name: 'builtin',
    async learn(inputs, signal) {
      const counter = rarityCounter();
      const features = cachedFeatures();
      let learned = 0;
      for (const input of inputs) {
        counter.add(words(`${input.title}\n${input.text}`).flatMap(features));
        learned += 1;
        if (learned % PASSAGES_PER_TURN !== 0) continue;
        await setImmediate();
        signal?.throwIfAborted();
      }
      return fromState(counter.state());
    },
    restore: async (state) => fromState(state),
  };
}

function fromState(state: Uint8Array | null): LearnedEmbedder {
  const learned = readRarity(state);
  const lookUp = wordVectors(learned);
  const vectorsOf = (input: EmbeddingInput): readonly Float32Array[] => {
    const title = known(words(input.title), lookUp);
    const body = words(input.text);
    return windowsOver(body.length).map((window) => {
      const inWindow = known(body.slice(window.start, window.end), lookUp);
      return weigh(title, inWindow) ?? wordless();
    });
  };
  const embedder: Embedder = {
    identity: {
      provider: 'builtin',
      model: BUILTIN_VERSION,
      dimensions: DIMENSIONS,
      convention: `windows 60/40, title first, learned ${learned.fingerprint}`,
    },
    async embedPassages(inputs, signal) {
      const vectors: (readonly Float32Array[])[] = [];
      for (const input of inputs) {
        if (vectors.length % PASSAGES_PER_TURN === 0) {
          if (vectors.length > 0) await setImmediate();
          signal?.throwIfAborted();
        }
        vectors.push(vectorsOf(input));
      }
      return vectors;
    },
    async embedQuestion(question, signal) {
      signal?.throwIfAborted();
      return weigh([], known(askedWords(question), lookUp));
    },
  };
  return { embedder, state, learnedPassages: learned.passages };
}

/** Features of words, each form computed once; the forms of one collection fit into memory. */
function cachedFeatures(): (word: Word) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const found = known.get(word.text);
    if (found !== undefined) return found;
    const features = wordFeatures(word).flatMap((part) => [part.whole, ...part.grams]);
    known.set(word.text, features);
    return features;
  };
}

/** English function words are rare, hence heavy, in French articles. */
function askedWords(question: string): readonly Word[] {
  const asked = words(question);
  if (detectLanguage(question) === 'fr') return asked;
  return asked.filter((word) => !isEnglishStopWord(fold(word.text)));
}

function known(found: readonly Word[], lookUp: (word: Word) => WordVector | null): readonly WordVector[] {
  return found.map(lookUp).filter((vector) => vector !== null);
}

/** The unit sum of word vectors, each by its sublinear frequency 1 + ln(tf); null when there are none. */
function weigh(title: readonly WordVector[], body: readonly WordVector[]): Float32Array | null {
  const frequencies = new Map<WordVector, number>();
  for (const word of title) frequencies.set(word, (frequencies.get(word) ?? 0) + TITLE_WEIGHT);
  for (const word of body) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const sum = new Float64Array(DIMENSIONS);
  for (const [word, frequency] of frequencies) {
    const factor = frequency < 1 ? frequency : 1 + Math.log(frequency);
    for (let at = 0; at < word.dimensions.length; at += 1) {
      const dimension = word.dimensions[at] ?? 0;
      sum[dimension] = (sum[dimension] ?? 0) + factor * (word.weights[at] ?? 0);
    }
  }
  return unitVector(sum);
}

/** A passage without a single word still has a place: the same distance from everything. */
function wordless(): Float32Array {
  return new Float32Array(DIMENSIONS).fill(1 / Math.sqrt(DIMENSIONS));
}
