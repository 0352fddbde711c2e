import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { runs } from '../property-runs.ts';
import { type Collection, collection, type Story } from './collection.ts';

const subjects = ['Le maire', 'Solange Brière', 'La préfète', 'M. Jong-un', 'L’usine', 'Le port du Havre'];
const verbs = ['inaugure', 'a fermé', 'visitera', 'n’a pas signé', 'défend'];
const objects = [
  'le pont',
  'l’accord « secret »',
  '11 000 conteneurs',
  'la grève',
  'une œuvre d’art',
  'Vostotchny',
];
const ends = [
  '.',
  ' en 2023.',
  ' mardi 19 juin !',
  ' à Lavernes.',
  ' ?',
  '…',
  ' parce qu’il pleut.',
  '. « Enfin », dit-elle.',
];
const odd = [
  '🛰️ En orbite.',
  'e\u0301te\u0301.',
  '«»',
  '— [3] —',
  '* * *',
  'Intertitre',
  'a\nb',
  '1. Un. 2. Deux.',
  '\ud83d',
];

const sentence = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(...[subjects, verbs, objects].map((list) => fc.constantFrom(...list)), fc.constantFrom(...ends))
      .map(([subject, verb, object, end]) => `${subject} ${verb} ${object}${end}`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.trim() !== ''),
  },
);
const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' ').trim() || 'Rien.');
const story: fc.Arbitrary<Story> = fc.record(
  {
    title: fc
      .tuple(fc.constantFrom(...subjects), fc.constantFrom(...objects))
      .map((pair) => pair.join(' et ')),
    publishedAt: fc.constantFrom('2022-05-01', '2023-09-14', '2024-06-19'),
    publisher: fc.constantFrom('Le Fil', 'Écho Maritime'),
    body: fc.array(paragraph, { minLength: 1, maxLength: 6 }).map((list) => list.join('\n\n')),
  },
  { requiredKeys: ['title', 'body'] },
);
const question = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('Qui', 'Quand', 'Combien', 'Où', 'Pourquoi', 'Que fait', 'Who', 'When did', 'How many'),
      fc.constantFrom(...subjects, ...verbs),
      fc.constantFrom(...objects),
    )
    .map((words) => `${words.join(' ')} ?`),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** An article's own « [3] » is none of ours. */
function displayed(quote: string): string {
  return quote.replaceAll(/\[(\d+)\]/gu, (_, n: string) => `[${n} dans l’article]`);
}

/** The numbers that the text itself gives: those outside the quoted words. */
function numbersOf({ text, citations }: Answer): readonly number[] {
  const bare = citations.reduce((rest, { quote }) => rest.replace(`« ${displayed(quote)} »`, ''), text);
  return [...bare.matchAll(/\[(\d+)\]/gu)].map((match) => Number(match[1]));
}

function check({ articles }: Collection, answer: Answer): void {
  const byId = new Map(articles.map((article) => [article.id, article]));
  for (const { articleId, start, end, quote, path, title, context } of answer.citations) {
    const article = byId.get(articleId)!;
    if (context !== null) expect(article.text.slice(context.start, context.end)).toBe(context.text);
    expect(article.text.slice(start, end)).toBe(quote);
    expect(quote.trim()).toBe(quote);
    expect(quote).not.toBe('');
    expect([path, title]).toEqual([article.path, article.title]);
  }
  for (const { articleId, start, end, text } of answer.passages) {
    expect(byId.get(articleId)!.text.slice(start, end)).toBe(text);
  }
  expect(answer.passages.length).toBeLessThanOrEqual(10);
  expect(answer.passages.map(({ rank }) => rank)).toEqual(answer.passages.map((_, index) => index + 1));
  expect(answer.citations.map(({ n }) => n)).toEqual(answer.citations.map((_, index) => index + 1));
  expect(answer.status === 'answered').toBe(answer.citations.length > 0);
  if (answer.status === 'answered') {
    expect(numbersOf(answer)).toEqual(answer.citations.map(({ n }) => n));
    const quoting = answer.text.split('\n').filter((line) => !/^(?:Aussi dans|Also in)\s?:/u.test(line));
    expect(quoting.length).toBeLessThanOrEqual(4);
  }
}

describe('whatever the articles and the question', () => {
  it('every quote is an exact slice, and the numbers in the text are those of the citations, in order', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { maxLength: 5 }),
        fc.array(question, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(60, 200, 900),
        async (stories, questions, maxPassageChars) => {
          const source = await collection(stories, maxPassageChars);
          for (const asked of questions) {
            const answer = await answerQuestion(source, asked);
            if (answer.status === 'answered') answered += 1;
            check(source, answer);
          }
        },
      ),
      runs(40),
    );
    expect(answered).toBeGreaterThan(5);
  });
});
