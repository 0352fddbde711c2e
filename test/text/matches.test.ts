import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesIn } from '../../src/text/matches.ts';

it('finds what matchAll finds, empty matches beside pairs of code units too', () => {
  const patterns = [/\p{L}+/gu, /x*/gu, /x*/g, /(?<=l')./gu, /(?<digits>\d+)-?/gu];
  const text = fc.string({ unit: fc.constantFrom('x', 'é', '𝒳', '\ud835', "l'", '12', '-', ' ') });
  fc.assert(
    fc.property(text, fc.constantFrom(...patterns), (written, pattern) => {
      expect([...matchesIn(written, pattern)]).toEqual([...written.matchAll(pattern)]);
    }),
  );
});

it('begins at the beginning, wherever the pattern was left', () => {
  const word = /\p{L}+/gu;
  word.exec('La grève continue');
  expect([...matchesIn('Le port ferme', word)].map(({ 0: found }) => found)).toEqual(['Le', 'port', 'ferme']);
});

it('goes on where it was, when the pattern is used between two matches', () => {
  const word = /\p{L}+/gu;
  const found = [...matchesIn('un deux trois', word)].map(({ 0: outer }) => outer);
  const nested: string[] = [];
  for (const { 0: outer } of matchesIn('un deux trois', word)) {
    word.exec('ailleurs');
    nested.push(outer);
  }
  expect(nested).toEqual(found);
});
