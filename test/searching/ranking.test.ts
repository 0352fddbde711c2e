import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StoreHit } from '../../src/index/passage-store.ts';
import { closeness } from '../../src/searching/closeness.ts';
import {
  areNearDuplicates,
  collapseCopies,
  type ReadHit,
  shareTopPlaces,
  shingles,
} from '../../src/searching/diversify.ts';
import { fuse, fusionWeights, zScores } from '../../src/searching/fuse.ts';
import { analyseQuestion, rarity } from '../../src/searching/question.ts';
import { readPassages } from '../../src/searching/read-passage.ts';
import { readText } from '../../src/text/reading.ts';
import { type Collection, collection, newsroom } from '../answering/collection.ts';

let news: Collection;
let sample: StoreHit;
beforeAll(async () => {
  news = await collection(newsroom);
  const hits = await news.store.search({ terms: ['loutr'], vector: null, filter: {}, limit: 1 });
  sample = hits[0]!;
});

function hit(articleId: string, text: string, lexical = 0, similarity: number | null = null): ReadHit {
  const article = { ...sample.article, id: articleId, path: `${articleId}.md` };
  const passage = { ...sample.passage, articleId, text };
  return { ...readPassages([{ article, passage }])[0]!, lexical, similarity };
}

describe('zScores', () => {
  it('are distances from the mean in standard deviations', () => {
    expect(zScores([2, 4, 4, 4, 5, 5, 7, 9])).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
  });

  it.each([[[]], [[3]], [[0, 0, 0]], [[0.1, 0.1, 0.1]]])('are all 0 where nothing differs: %j', (values) => {
    expect(zScores(values)).toEqual(values.map(() => 0));
  });

  it('have mean 0 and deviation 1, and keep the order', () => {
    const values = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(values, (list) => {
        const scores = zScores(list);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 8);
        expect(scores.reduce((sum, score) => sum + score ** 2, 0) / list.length).toBeCloseTo(1, 8);
        for (const [i, value] of list.entries()) {
          for (const [j, other] of list.entries())
            if (value < other) expect(scores[i]).toBeLessThan(scores[j]!);
        }
      }),
    );
  });
});

describe('fuse', () => {
  const weights = { similarity: 0.5, closeness: 3 };

  it('adds the weighted signals', () => {
    const hits = [hit('a', 'un', 1, 0.2), hit('b', 'deux', 3, 0.6)];
    const fused = fuse(hits, ({ article }) => (article.id === 'a' ? 1 : 0), weights);
    expect(fused.map(({ hit: { article }, score }) => [article.id, score])).toEqual(
      [
        ['b', expect.closeTo(1.5)],
        ['a', expect.closeTo(1.5)],
      ].sort((x, y) => (x[0]! < y[0]! ? -1 : 1)),
    );
  });

  it('goes by words alone without vectors, and keeps the order of ties', () => {
    const hits = [hit('a', 'un', 1), hit('b', 'deux', 3), hit('c', 'trois', 1)];
    expect(fuse(hits, () => 0, weights).map(({ hit: { article } }) => article.id)).toEqual(['b', 'a', 'c']);
    expect(fuse([], () => 0, weights)).toEqual([]);
  });
});

describe('closeness', () => {
  const of = async (question: string, text: string) =>
    closeness(await analyseQuestion(news.store, readText(question)), readText(text));

  it('prefers neighbours in the order of the question', async () => {
    const question = 'le ministre russe de la Défense';
    const near = await of(question, 'Le ministre russe de la Défense est arrivé.');
    const apart = await of(
      question,
      'Le ministre a reçu hier un long rapport russe sur les vieilles questions de Défense.',
    );
    const turned = await of(question, 'La Défense, dit un Russe, manque d’un ministre.');
    expect(near).toBeGreaterThan(apart);
    expect(near).toBeGreaterThan(0.5);
    expect(apart).toBe(0);
    expect(turned).toBe(0);
  });

  it('lets one other word stand between, and no more', async () => {
    const question = 'satellite militaire';
    expect(await of(question, 'un satellite espion militaire')).toBeGreaterThan(0);
    expect(await of(question, 'un satellite espion secret militaire')).toBe(0);
  });

  it('is 0 for a single word, and never leaves 0 to 1', async () => {
    expect(await of('loutre', 'une loutre, une loutre')).toBe(0);
    const words = ['ministre', 'russe', 'défense', 'grève', 'de', 'la', 'docker', 'Port-Brillant'];
    const text = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(text, text, async (question, body) => {
        const value = await of(question, body);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('rarity', () => {
  it('falls as a term gets commoner, and never below 0', () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(count, fc.nat(), (all, seed) => {
        const containing = seed % all;
        expect(rarity(containing, all)).toBeGreaterThan(rarity(containing + 1, all));
        expect(rarity(all, all)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('copies', () => {
  const text =
    'Les dockers ont voté la grève samedi, a annoncé leur syndicat devant la capitainerie du port.';

  const long = `${text} Les cargos attendent au large, et les grues ne bougeront pas avant mercredi matin, selon la capitainerie.`;
  const changed = long.toUpperCase().replace('SAMEDI', 'DIMANCHE');
  const entitled = (title: string, body: string) => ({ title, shingles: shingles(readText(body).words) });

  it('are told by their words: a changed one counts as a copy, another report does not', () => {
    expect(areNearDuplicates(entitled('Grève', long), entitled('Le port s’arrête', changed))).toBe(true);
    const report =
      'Samedi, les dockers du port se sont prononcés pour la grève, dit le syndicat à la capitainerie.';
    expect(areNearDuplicates(entitled('Grève', long), entitled('Au port', report))).toBe(false);
    expect(areNearDuplicates(entitled('', ''), entitled('', ''))).toBe(false);
  });

  it('under one headline, a changed word makes a revision, which stays', () => {
    expect(areNearDuplicates(entitled('Grève', long), entitled('Grève', changed))).toBe(false);
    expect(areNearDuplicates(entitled('Grève', long), entitled('Grève', long.toUpperCase()))).toBe(true);
  });

  it('a short line is no copy of a long passage that quotes it', () => {
    const line = entitled('Brève', 'Les dockers ont voté la grève samedi');
    expect(areNearDuplicates(line, entitled('Grève', `${text} ${other}`))).toBe(false);
  });
  const other =
    'La direction, elle, attend une réponse du ministère avant de parler de la suite du mouvement.';

  it('within one article are kept: a refrain is not an agency copy', () => {
    const ranked = [hit('a', text), hit('a', text), hit('b', text)].map((each) => ({ hit: each, score: 1 }));
    const kept = collapseCopies(ranked);
    expect(kept.map(({ hit: { article } }) => article.id)).toEqual(['a', 'a']);
    expect(kept[0]?.copies.map(({ article }) => article.id)).toEqual(['b']);
  });
});

describe('shareTopPlaces', () => {
  it('only moves passages, keeps the order of each article, and shares the first five when it can', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 15 });
    fc.assert(
      fc.property(list, (ids) => {
        const ranked = ids.map((id, index) => ({ hit: hit(id, `${index}`), score: -index }));
        const shared = shareTopPlaces(ranked);
        expect([...shared].sort((a, b) => b.score - a.score)).toEqual(ranked);
        for (const id of new Set(ids)) {
          const scores = shared.filter(({ hit: { article } }) => article.id === id).map(({ score }) => score);
          expect(scores).toEqual([...scores].sort((a, b) => b - a));
        }
        const places = [...new Set(ids)].map((id) => Math.min(2, ids.filter((each) => each === id).length));
        if (places.reduce((sum, count) => sum + count, 0) < 5) return;
        const top = shared.slice(0, 5).map(({ hit: { article } }) => article.id);
        for (const id of top) expect(top.filter((each) => each === id).length).toBeLessThanOrEqual(2);
      }),
    );
  });
});

describe('fusionWeights', () => {
  it('gives vectors more the more English a question is, and never less than in French', () => {
    const weights = [0, 0.2, 0.5, 0.8, 1].map((share) => fusionWeights(share).similarity);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(weights[0]).toBeLessThan(1);
    expect(weights.at(-1)).toBeGreaterThan(1);
    expect(weights[2]).toBeCloseTo(Math.sqrt((weights[0] ?? 0) * (weights.at(-1) ?? 0)), 10);
  });
});
