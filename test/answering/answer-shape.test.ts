import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { type Collection, collection, newsroom } from './collection.ts';

let news: Collection;
beforeAll(async () => {
  news = await collection(newsroom);
});

const ask = (question: string): Promise<Answer> => answerQuestion(news, question);

describe('the shape of an answer', () => {
  const count = z.int().nonnegative();
  const namedArticle = {
    articleId: z.string(),
    path: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    publishedAt: z.iso.date().nullable(),
    url: z.string().nullable(),
  };
  const quotation = { ...namedArticle, quote: z.string().min(1), start: count, end: count };
  const citation = z.strictObject({
    n: z.int().positive(),
    ...quotation,
    support: z.enum(['strong', 'partial']),
    context: z
      .strictObject({
        kind: z.enum(['speaker', 'columns']),
        text: z.string().min(1),
        start: count,
        end: count,
      })
      .nullable(),
    answer: z.strictObject({ start: count, end: count }).nullable(),
    copies: z.array(z.strictObject(quotation)),
  });
  const passage = z.strictObject({
    rank: z.int().positive(),
    articleId: z.string(),
    path: z.string(),
    start: count,
    end: count,
    text: z.string().min(1),
    score: z.number(),
  });
  const period = z.strictObject({
    since: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
    words: z.string().min(1),
    isFilter: z.boolean(),
    isDropped: z.boolean(),
  });
  const timings = z.strictObject({ retrieve: z.number(), answer: z.number(), total: z.number() });
  const contract = z.strictObject({
    question: z.string(),
    status: z.enum(['answered', 'refused', 'talk']),
    language: z.enum(['fr', 'en']),
    text: z.string().min(1),
    citations: z.array(citation),
    passages: z.array(passage).max(10),
    confidence: z.number().min(0).max(1),
    answerer: z.literal('extractive'),
    embedder: z.string(),
    generation: z.string(),
    timingsMs: timings,
    searchedAs: z.string().nullable(),
    period: period.nullable(),
    nearest: z.array(z.strictObject(namedArticle)).max(3),
    notice: z.strictObject({ fr: z.string(), en: z.string() }).nullable(),
  });

  it.each([
    'Combien de conteneurs attendent sur les quais ?',
    'Comment bouturer un rosier ?',
    'Que s’est-il passé en février 2024 ?',
    'Quoi de neuf ?',
    'Combien d’articles parlent des conteneurs ?',
    'Qui est Solange Brière ? Et pourquoi la passerelle était-elle fermée ?',
    'Bonjour !',
    '',
  ])('is that of the contract, to the letter and in its order: « %s »', async (question) => {
    const answer: unknown = JSON.parse(JSON.stringify(await ask(question)));
    const parsed = contract.parse(answer);
    expect(Object.keys(answer as object)).toEqual(Object.keys(contract.shape));
    for (const each of parsed.citations) expect(Object.keys(each)).toEqual(Object.keys(citation.shape));
    for (const each of (answer as Answer).citations)
      expect(Object.keys(each)).toEqual(Object.keys(citation.shape));
    for (const each of (answer as Answer).passages)
      expect(Object.keys(each)).toEqual(Object.keys(passage.shape));
    expect(Object.keys((answer as Answer).timingsMs)).toEqual(Object.keys(timings.shape));
  });

  it('says who made its vectors, and from which generation it comes', async () => {
    const { embedder, generation } = await ask('la grève');
    expect(embedder).toBe(`${news.embedder.identity.provider}:${news.embedder.identity.model}`);
    expect(generation).toBe(news.store.manifest.generation);
  });
});
