import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';
import { wordReader } from '../fakes/word-reader.ts';
import type { Collection } from './collection.ts';

/** Every text that was taken apart into words, or folded with its offsets. The real functions do it. */
const seen = vi.hoisted(() => ({ words: [] as string[], foldForMatching: [] as string[] }));

vi.mock('../../src/text/words.ts', async (original) => {
  const real = await original<typeof import('../../src/text/words.ts')>();
  return {
    ...real,
    words: (text: string) => {
      seen.words.push(text);
      return real.words(text);
    },
  };
});

vi.mock('../../src/text/fold.ts', async (original) => {
  const real = await original<typeof import('../../src/text/fold.ts')>();
  return {
    ...real,
    foldForMatching: (text: string) => {
      seen.foldForMatching.push(text);
      return real.foldForMatching(text);
    },
  };
});

let answerQuestion: typeof import('../../src/answering/answer-question.ts').answerQuestion;
let news: Collection;
let sentences: readonly string[];
beforeAll(async () => {
  // Files share their modules: those that count are loaded for this one, and for no other.
  vi.resetModules();
  ({ answerQuestion } = await import('../../src/answering/answer-question.ts'));
  const { collection, newsroom } = await import('./collection.ts');
  // Passages of a sentence or two, so that the sentence before a passage stands in another one.
  news = await collection(newsroom, 200);
  sentences = news.articles.flatMap(({ text, bodyStart }) =>
    splitSentences(text)
      .filter(({ start }) => start >= bodyStart)
      .map(({ start, end }) => text.slice(start, end)),
  );
});
afterAll(() => {
  vi.doUnmock('../../src/text/words.ts');
  vi.doUnmock('../../src/text/fold.ts');
  vi.resetModules();
});
beforeEach(() => {
  seen.words.length = 0;
  seen.foldForMatching.length = 0;
});

const QUESTIONS = [
  'Combien de conteneurs attendent à Port-Brillant ?',
  'Quand la passerelle des Tanneurs a-t-elle rouvert ?',
  'Qui juge la situation intenable ?',
  'Pourquoi la passerelle des Tanneurs était-elle fermée ?',
  'Où Sergueï Choïgou est-il allé ?',
  'Les dockers ont-ils voté la grève ?',
  'Who visited the cosmodrome?',
];

describe.each([
  ['by rules', false],
  ['with a reader', true],
])('for one question, %s', (_, hasReader) => {
  it.each(QUESTIONS)('its text is read once: %s', async (question) => {
    await ask(question, hasReader);
    expect(seen.words.filter((text) => text === question)).toEqual([question]);
    expect(seen.foldForMatching.filter((text) => text === question)).toEqual([question]);
  });

  it.each(QUESTIONS)('each sentence that may answer is read once, with its passage: %s', async (question) => {
    await ask(question, hasReader);
    const read = sentences.map((sentence) => seen.words.filter((text) => text.includes(sentence)).length);
    expect(Math.max(...read)).toBe(1);
    expect(sentences.filter((_, index) => (read[index] ?? 0) > 1)).toEqual([]);
  });
});

function ask(question: string, hasReader: boolean) {
  return answerQuestion(news, question, {
    today: '2024-06-19',
    ...(hasReader ? { reader: wordReader() } : {}),
  });
}
