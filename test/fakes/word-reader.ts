import type { Reader, SentenceReading, SupportReading } from '../../src/models/reader/reader.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Log-odds of a sentence that shares no word with the question, and what each shared word adds. */
const STRANGE = -4;
const SHARED = 2;

/**
 * A reader without a model: a sentence answers the more, the more words of four letters or more it shares with the
 * question; its answer is its longest word that the question has not.
 */
export function wordReader(): Reader {
  let isClosed = false;
  return {
    name: 'words',
    async read(question, passages, signal) {
      await Promise.resolve();
      signal?.throwIfAborted();
      if (isClosed) throw new Error('the reader is closed');
      const asked = new Set(wordsOf(question).map(({ word }) => word));
      return passages.map(({ sentences }) => sentences.map((sentence) => readingOf(sentence, asked)));
    },
    async support(statements, signal) {
      await Promise.resolve();
      signal?.throwIfAborted();
      if (isClosed) throw new Error('the reader is closed');
      return statements.map(({ statement, evidence }) => supportOf(statement, evidence));
    },
    async close() {
      isClosed = true;
    },
  };
}

/** As much as the evidence has of the statement's words; a « pas » that only one of them has contradicts. */
function supportOf(statement: string, evidence: string): SupportReading {
  const said = new Set(wordsOf(evidence).map(({ word }) => word));
  const words = wordsOf(statement);
  const share = words.filter(({ word }) => said.has(word)).length / Math.max(1, words.length);
  const differs = /\bpas\b/u.test(statement) !== /\bpas\b/u.test(evidence);
  return { nothing: 1 - share, supports: differs ? 0 : share, contradicts: differs ? share : 0 };
}

function readingOf(sentence: string, asked: ReadonlySet<string>): SentenceReading {
  const found = wordsOf(sentence);
  const shared = found.filter(({ word }) => asked.has(word));
  const other = found.filter(({ word }) => !asked.has(word));
  const longest = other.reduce<(typeof other)[number] | null>(
    (best, next) => (best === null || next.word.length > best.word.length ? next : best),
    null,
  );
  return {
    odds: STRANGE + SHARED * shared.length,
    words: longest === null ? null : { start: longest.start, end: longest.end, sureness: 0.5 },
  };
}

function wordsOf(text: string): readonly { word: string; start: number; end: number }[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ word: word.toLowerCase(), start: index, end: index + word.length }))
    .filter(({ word }) => word.length >= 4);
}
