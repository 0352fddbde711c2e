import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/text/numbers.ts';

const values = (text: string) => findNumbers(text).map(({ value }) => value);

describe('the numbers of a text', () => {
  it.each([
    ['Plus de 11 000 conteneurs', [11_000]],
    ['1.200 postes, 1,200 jobs, 1 200 emplois', [1200, 1200, 1200]],
    ['1,2 million d’euros', [1_200_000]],
    ['2.4 billion dollars, soit 2,4 milliards', [2_400_000_000, 2_400_000_000]],
    ['une prime de 3 M€ et de 5 k€', [3_000_000, 5000]],
    ['de 410 à 520 millions d’euros', [410_000_000, 520_000_000]],
    ['douze jours, vingt-quatre heures', [12, 24]],
    ['quatre-vingt-dix-sept élèves', [97]],
    ['deux mille cinq cents tonnes', [2500]],
    ['one hundred and twenty people', [120]],
    ['three million votes', [3_000_000]],
    ['une vingtaine de blessés, a dozen arrests', [20, 12]],
    ['deux douzaines d’œufs', [24]],
    ['le XIIe siècle, the 12th century, la 88e minute', [12, 12, 88]],
    ['la deuxième fois', [2]],
    ['un stade neuf et une gare', []],
    ['neuf cantines', [9]],
    ['des dizaines de voitures', []],
    ['40 pour cent', [40]],
    ['un taux de 3,75 %', [3.75]],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it('have the unit that follows or precedes them', () => {
    const units = findNumbers('450 euros, $12, 14 km, 3 ans, 7 %, 40 personnes').map(
      ({ unit, kind }) => unit ?? kind,
    );
    expect(units).toEqual(['euro', 'dollar', 'km', 'year', 'percent', 'count']);
  });

  it('are more, less or about where the text says so', () => {
    const bounds = findNumbers(
      'plus de 300 arbres, moins de 40 %, environ 12 km, nearly 50 cars, 7 chats',
    ).map(({ bound }) => bound);
    expect(bounds).toEqual(['above', 'below', 'about', 'about', null]);
  });

  it('are a clock, a score or a rank where they are written so', () => {
    const kinds = findNumbers('vers 18 h 40, 18h40, 6:40 pm, 3-2 à la 88e minute').map(({ kind, value }) => [
      kind,
      value,
    ]);
    expect(kinds).toEqual([
      ['clock', 1120],
      ['clock', 1120],
      ['clock', 1120],
      ['score', 3],
      ['rank', 88],
    ]);
  });

  it('are one rank where an ordinal follows behind a hyphen', () => {
    const text = 'la vingt-troisième édition, le quatre‑vingt‑dixième jour, vingt, troisième, Trois-Rivières';
    expect(
      findNumbers(text).map(({ kind, value, start, end }) => [kind, value, text.slice(start, end)]),
    ).toEqual([
      ['rank', 23, 'vingt-troisième'],
      ['rank', 90, 'quatre‑vingt‑dixième'],
      ['count', 20, 'vingt'],
      ['rank', 3, 'troisième'],
      ['count', 3, 'Trois'],
    ]);
  });

  it('leave out the spans they are told to', () => {
    const text = 'le 14 septembre 2023, 12 blessés';
    expect(findNumbers(text, [{ start: 3, end: 20 }]).map(({ value }) => value)).toEqual([12]);
  });

  it('are slices in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let from = 0;
        for (const { start, end, value } of findNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          from = end;
        }
      }),
      { numRuns: 300 },
    );
  });
});
