import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerConfidence,
  REFUSAL_THRESHOLD,
  type RefusalSigns,
} from '../../src/answering/quoting/refusal.ts';
import { namedArticle, refusal, writtenDate } from '../../src/messages/answers.ts';

const signs = fc.record({
  metTerms: fc.nat(12),
  missingShare: fc.double({ min: 0, max: 1, noNaN: true }),
  missesName: fc.boolean(),
  kind: fc.constantFrom(0, 0.5, 1),
  asksNumber: fc.boolean(),
  unknownShare: fc.double({ min: 0, max: 1, noNaN: true }),
  similarity: fc.double({ min: -1, max: 1, noNaN: true }),
});

function neverFalls(change: (signs: RefusalSigns) => RefusalSigns): void {
  fc.assert(
    fc.property(signs, (before) => {
      expect(answerConfidence(change(before))).toBeGreaterThanOrEqual(answerConfidence(before));
    }),
  );
}

describe('answerConfidence', () => {
  it('is a probability', () => {
    fc.assert(
      fc.property(signs, (each) => {
        expect(answerConfidence(each)).toBeGreaterThanOrEqual(0);
        expect(answerConfidence(each)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls when one more term is met', () => {
    neverFalls((each) => ({ ...each, metTerms: each.metTerms + 1 }));
  });
  it('never falls when less is missing', () => {
    neverFalls((each) => ({ ...each, missingShare: each.missingShare / 2 }));
  });
  it('never falls when the name is there', () => {
    neverFalls((each) => ({ ...each, missesName: false }));
  });
  it('never falls when the kind is surer', () => {
    neverFalls((each) => ({ ...each, kind: Math.min(1, each.kind + 0.5) }));
  });

  it('never falls when fewer words are unknown, or the meaning is nearer', () => {
    neverFalls((each) => ({ ...each, unknownShare: each.unknownShare / 2 }));
    neverFalls((each) => ({ ...each, similarity: (1 + each.similarity) / 2 }));
  });

  it('asks more of a number: the wrong one speaks against, the right one for', () => {
    const base = { metTerms: 2, missingShare: 0.2, missesName: false, unknownShare: 0, similarity: 0.4 };
    const of = (kind: number, asksNumber: boolean) => answerConfidence({ ...base, kind, asksNumber });
    expect(of(0, true)).toBeLessThan(of(0, false));
    expect(of(1, true)).toBeGreaterThan(of(1, false));
    expect(of(0.5, true)).toBe(of(0.5, false));
  });

  it('answers when everything is there, refuses when nothing is', () => {
    const signs = { missesName: false, kind: 1, asksNumber: false };
    const all = { ...signs, metTerms: 4, missingShare: 0, unknownShare: 0, similarity: 0.7 };
    expect(answerConfidence(all)).toBeGreaterThan(0.9);
    for (const asksNumber of [true, false]) {
      const none = { ...signs, metTerms: 0, missingShare: 1, unknownShare: 1, similarity: 0, asksNumber };
      expect(answerConfidence(none)).toBeLessThan(REFUSAL_THRESHOLD);
    }
  });
});

describe('the sentence of a refusal', () => {
  const known = { title: 'Le port rouvre', publisher: 'Le Fil', publishedAt: '2024-02-19' };
  const unknown = { title: 'Une loutre', publisher: null, publishedAt: null };

  it('names the nearest articles and the newest date, in either language', () => {
    expect(refusal([known, unknown], '2024-03-11', 'fr')).toBe(
      'Les articles ne répondent pas à cette question. Les plus proches : « Le port rouvre » (Le Fil, 19 février 2024) ; ' +
        '« Une loutre ». Article le plus récent : 11 mars 2024.',
    );
    expect(refusal([known], '2024-03-11', 'en')).toBe(
      'The articles do not answer this question. The nearest ones: "Le port rouvre" (Le Fil, 19 February 2024). ' +
        'Newest article: 11 March 2024.',
    );
  });

  it('says no more than it knows', () => {
    expect(refusal([], null, 'fr')).toBe('Les articles ne répondent pas à cette question.');
    expect(refusal([], null, 'en')).toBe('The articles do not answer this question.');
    expect(namedArticle({ ...unknown, publisher: 'Le Fil' }, 'fr')).toBe('« Une loutre » (Le Fil)');
  });

  it('writes dates out without moving them to another day', () => {
    expect(writtenDate('2024-01-01', 'fr')).toBe('1er janvier 2024');
    expect(writtenDate('2023-12-31', 'en')).toBe('31 December 2023');
  });
});
