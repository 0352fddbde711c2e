import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { type Collection, collection, newsroom } from './collection.ts';

let news: Collection;
beforeAll(async () => {
  news = await collection(newsroom);
});

const ask = (question: string, from: Collection = news): Promise<Answer> => answerQuestion(from, question);

describe('a refusal', () => {
  it.each([
    ['an unknown subject', 'Comment bouturer un rosier grimpant ?'],
    ['an unknown subject in a few words', 'recette du clafoutis'],
    ['a missing name', 'Qui est Barnabé Quintefeuille ?'],
    ['a name that is not in the story', 'Que dit Barnabé Quintefeuille des dockers ?'],
    ['a number of something else', 'Combien de kilomètres mesure la passerelle des Tanneurs ?'],
    ['an age that nobody gives', 'quel âge a barnabé'],
    ['a duration, and nothing else asked', 'Combien de temps faut-il pour cuire un œuf ?'],
  ])('of %s names the nearest articles and the newest date', async (_why, question) => {
    const answer = await ask(question);
    expect(answer.status).toBe('refused');
    expect(answer.citations).toEqual([]);
    expect(answer.language).toBe('fr');
    expect(answer.text).toContain('Les articles ne répondent pas à cette question.');
    expect(answer.text).toContain('Article le plus récent : 11 mars 2024.');
    const named = [...new Set(answer.passages.map(({ path }) => path))].slice(0, 3);
    for (const path of named) {
      const { title } = news.articles.find((article) => article.path === path)!;
      expect(answer.text).toContain(`« ${title} »`);
    }
    expect(answer.text.match(/«/gu)?.length ?? 0).toBe(named.length);
  });

  it('is in English for an English question', async () => {
    const answer = await ask('What is the melting point of copper?');
    expect(answer.status).toBe('refused');
    expect(answer.language).toBe('en');
    expect(answer.text).toContain('The articles do not answer this question.');
    expect(answer.text).toContain('Newest article: 11 March 2024.');
  });

  it.each(['', '   ', 'Qui est-ce ?', 'Comment et pourquoi ?', 'What is it?', '🛰️🚀', '?!…', '\0', '\ud800'])(
    'is what %j gets',
    async (question) => {
      const answer = await ask(question);
      expect(answer.status).toBe('refused');
      expect(answer.question).toBe(question);
      expect(answer.confidence).toBeLessThan(0.3);
    },
  );

  it('is what a very long question gets, in time', async () => {
    const answer = await ask('xylophone quartz vagabond '.repeat(4000));
    expect(answer.status).toBe('refused');
  });

  it('of an empty collection says only that', async () => {
    const answer = await ask('Qui a coupé le ruban de la passerelle ?', await collection([]));
    expect(answer).toMatchObject({
      status: 'refused',
      text: 'Les articles ne répondent pas à cette question.',
      citations: [],
      passages: [],
      confidence: 0,
    });
  });
});
