import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSentences } from '../../src/answering/quoting/choose-sentences.ts';
import type { SentenceScore } from '../../src/answering/quoting/score-sentence.ts';
import type { Article } from '../../src/articles/article.ts';
import { readText } from '../../src/text/reading.ts';

const noTerms: ReadonlySet<string> = new Set();

function scored(
  articleId: string,
  text: string,
  total = 1,
  more: { start?: number; publishedAt?: string; context?: number } = {},
): SentenceScore {
  const start = more.start ?? 0;
  const article: Article = {
    id: articleId,
    path: `${articleId}.md`,
    title: articleId,
    publisher: null,
    author: null,
    publishedAt: more.publishedAt ?? null,
    url: null,
    lang: 'fr',
    text: ' '.repeat(start) + text,
    bodyStart: 0,
    sourceHash: '',
  };
  const sentence = {
    article,
    passageScore: 0,
    start,
    end: start + text.length,
    text,
    reading: readText(text, 'fr'),
    terms: noTerms,
    termsBefore: noTerms,
    followsQuestion: false,
    titleTerms: noTerms,
    passageTerms: noTerms,
    isLead: false,
    isHeadline: false,
  };
  return {
    sentence,
    own: 1,
    context: more.context ?? 1,
    kind: 1,
    similarity: 0,
    total,
    answer: null,
  };
}

/** The articles of each statement, first the quoted one. */
function chosen(...ranked: readonly SentenceScore[]): readonly (readonly string[])[] {
  return chooseSentences(ranked).map(({ quoted, alsoIn, inOtherWords }) =>
    [quoted, ...alsoIn, ...inOtherWords].map(({ sentence }) => sentence.article.id),
  );
}

const strike = 'Les dockers de Brest ont voté la grève samedi';

describe('chooseSentences', () => {
  it('chooses nothing from nothing', () => {
    expect(chosen()).toEqual([]);
  });

  it('lets other articles join a statement that they tell too, three at most', () => {
    const again = `${strike}.`;
    expect(chosen(scored('a', strike), scored('b', again), scored('c', strike), scored('d', again))).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it('quotes the one that says more, and names the others as sources of their own words', () => {
    const [statement] = chooseSentences([
      scored('a', strike),
      scored('b', `${strike}, dit le syndicat.`),
      scored('c', strike),
    ]);
    expect(statement?.quoted.sentence.article.id).toBe('b');
    expect(statement?.alsoIn).toEqual([]);
    expect(statement?.inOtherWords.map(({ sentence }) => sentence.article.id)).toEqual(['a', 'c']);
  });

  it('does not count an article twice', () => {
    expect(chosen(scored('a', strike), scored('a', `${strike} !`, 1, { start: 500 }))).toEqual([['a']]);
  });

  it('quotes the same words of two overlapping passages once', () => {
    expect(chosen(scored('a', strike), scored('a', strike))).toEqual([['a']]);
  });

  it.each([
    ['Le repas à la cantine coûte 3,10 euros', 'Le repas à la cantine coûte 4,25 euros'],
    ['La réunion des maires a duré deux heures', 'La réunion des maires a duré quatre heures'],
    ['Le pont de Brest a fermé le 3 mai 2022', 'Le pont de Brest a fermé le 7 juin 2024'],
  ])('keeps apart what gives different numbers: « %s », « %s »', (one, other) => {
    expect(chosen(scored('a', one), scored('b', other))).toEqual([['a'], ['b']]);
  });

  it.each([
    ['Plus de 11 000 conteneurs attendent à Brest', 'Plus de 11.000 conteneurs attendent à Brest'],
    ['Le pont de Brest a fermé lundi 3 mai 2022', 'Le pont de Brest a fermé lundi 3 mai'],
    ['Le pont de Brest a fermé', 'Le pont de Brest a fermé en 2022'],
  ])('joins what one says more exactly: « %s », « %s »', (one, other) => {
    expect(chosen(scored('a', one), scored('b', other)).map((ids) => [...ids].sort())).toEqual([['a', 'b']]);
  });

  it('quotes the best sentence even when all score below zero', () => {
    expect(chosen(scored('a', strike, -0.4), scored('b', 'La loutre nage dans le canal.', -2))).toEqual([
      ['a'],
    ]);
  });

  it('leaves out what comes nowhere near the best', () => {
    const far = scored('b', 'La loutre nage dans le canal.', 0.5);
    expect(chosen(scored('a', strike), far)).toEqual([['a']]);
  });

  it('never leaves out the newest version of what it tells, whatever its score', () => {
    const toll = (id: string, day: string, hurt: number, total: number, context = 1): SentenceScore =>
      scored(id, `L’accident du funiculaire a fait ${hurt} blessés à Marnes`, total, {
        publishedAt: `2024-06-${day}`,
        context,
      });
    const older = [
      toll('a', '03', 4, 1),
      toll('b', '04', 6, 0.99),
      toll('c', '05', 8, 0.98),
      toll('d', '06', 9, 0.97),
    ];
    expect(chosen(...older, toll('e', '09', 11, 0.3))).toEqual([['e'], ['d'], ['c'], ['a']]);
    // What is as far from the question as this may be another accident.
    expect(chosen(...older, toll('e', '09', 11, 0.3, 0.5))).toEqual([['d'], ['c'], ['b'], ['a']]);
    expect(chosen(toll('d', '06', 9, 1), toll('a', '03', 4, 0.3))).toEqual([['d']]);
  });

  it('has one to four statements, and no article twice in one of them', () => {
    const texts = [
      'Le pont est fermé.',
      'La loutre nage.',
      'Le maire parle.',
      'Il pleut fort.',
      'Le blé pousse.',
      strike,
    ];
    const sentence = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      text: fc.constantFrom(...texts),
      total: fc.double({ min: 0.01, max: 3, noNaN: true }),
      start: fc.nat(2000),
    });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (list) => {
        const ranked = list
          .map(({ id, text, total, start }) => scored(id, text, total, { start }))
          .sort((a, b) => b.total - a.total);
        const statements = chooseSentences(ranked);
        expect(statements.length).toBeGreaterThanOrEqual(1);
        expect(statements.length).toBeLessThanOrEqual(4);
        expect(statements[0]?.quoted).toBe(ranked[0]);
        for (const { quoted, alsoIn, inOtherWords } of statements) {
          const ids = [quoted, ...alsoIn, ...inOtherWords].map(({ sentence: { article } }) => article.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
