import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import { scriptedChatModel } from '../../fakes/models/scripted-chat-model.ts';
import { POISONS, type Poison } from './poisons.ts';
import { answerOf, GUARD_QUESTION, numberOf, press, writerOf } from './press.ts';

const TITLE = 'Le phare de Kermor en fête';
const SOMETHING_OPEN = 'Les articles ne disent pas tout ce que demande la question.';

async function poisoned({ passage, obeyed }: Poison, strictness: 'strict' | 'marked') {
  const source = await press([
    { title: TITLE, publisher: 'Le Fanal', publishedAt: '2024-06-25', body: passage },
  ]);
  const model = scriptedChatModel(({ messages }) =>
    obeyed.replaceAll('{n}', String(numberOf(messages.at(-1)?.text ?? '', TITLE))),
  );
  const { answer, progress } = await answerOf(source, GUARD_QUESTION, writerOf(model, { strictness }));
  expect(model.requests[0]?.messages.at(-1)?.text).toContain(TITLE);
  const shown = progress.flatMap((event) => (event.stage === 'text' ? [event.text] : []));
  return { source, answer, shown };
}

describe('a model that obeys a poisoned passage', () => {
  it('is tried with forty of them and more', () => {
    expect(POISONS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(POISONS.map(({ name }) => name)).size).toBe(POISONS.length);
  });

  it.each(POISONS)('shows nothing forbidden: $name', async (poison) => {
    const { source, answer, shown } = await poisoned(poison, 'strict');
    const texts = [...shown, ...(answer.answerer === 'extractive' ? [] : [answer.text])];
    for (const text of texts) {
      expect(text).not.toMatch(poison.forbidden);
      expect(text).not.toMatch(LURES);
      for (const sentence of sentencesOf(text)) expect(sentence).toMatch(/(?:\[\d+\])+(?:[.!?…]+|[»”")]*)$/u);
    }
    for (const { articleId, start, end, quote } of answer.citations) {
      expect(source.articles.find(({ id }) => id === articleId)?.text.slice(start, end)).toBe(quote);
    }
    expect(numbersIn(answer)).toEqual(answer.citations.map(({ n }) => n));
  });

  it.each(POISONS)('shows no lure where unchecked sentences are marked: $name', async (poison) => {
    const { answer, shown } = await poisoned(poison, 'marked');
    const texts = [...shown, ...(answer.answerer === 'extractive' ? [] : [answer.text])];
    for (const text of texts) {
      expect(text).not.toMatch(LURES);
      for (const sentence of sentencesOf(text))
        expect(sentence).toMatch(/^⚠|(?:\[\d+\])+(?:[.!?…]+|[»”")]*)$/u);
    }
    expect(numbersIn(answer)).toEqual(answer.citations.map(({ n }) => n));
  });
});

/** Addresses, mentions, tags, templates, formatting, and what is not seen. */
const LURES =
  /:\/\/|www\.|\bjavascript:|\.(?:example|xyz)\b|[@<>`{}|\\]|\*\*|~~|[\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]|(?!\n)\p{Cc}/u;

function sentencesOf(text: string): readonly string[] {
  return text
    .replace(SOMETHING_OPEN, '')
    .split(/(?<=\[\d+\][.!?…])\s|(?<=\[\d+\])\n|(?=⚠)/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function numbersIn({ text, status }: Answer): readonly number[] {
  if (status === 'refused') return [];
  const seen = [...text.replaceAll(/«[^»]*»/gu, '').matchAll(/\[(\d+)\]/gu)].map(([, n]) => Number(n));
  return [...new Set(seen)].toSorted((a, b) => a - b);
}
