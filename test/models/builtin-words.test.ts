import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gramBuckets, wordKey } from '../../src/models/builtin/word-hash.ts';
import { foldWord, LONGEST_WORD_CHARS, normalise, scanWords } from '../../src/models/builtin/word-scanner.ts';

function wordsOf(text: string): readonly string[] {
  const found: string[] = [];
  scanWords(normalise(text), (word, length) => found.push(String.fromCharCode(...word.subarray(0, length))));
  return found;
}

function codes(word: string): Uint16Array {
  return Uint16Array.from(word, (_, at) => word.charCodeAt(at));
}

describe('the words of a text', () => {
  it.each([
    ['L’accord d’Évian, qu’on signa', ['accord', 'évian', 'on', 'signa']],
    ["Aujourd'hui, jusqu'au Pont-Neuf", ["aujourd'hui", 'au', 'pont', 'neuf']],
    ['Kim Jong-un, Saint-Denis', ['kim', 'jong', 'un', 'saint', 'denis']],
    ["Putin's men don't, O'Brien’s", ['putin', 'men', "don't", "o'brien"]],
    ['Œuvre, cœur, ex æquo', ['oeuvre', 'coeur', 'ex', 'aequo']],
    ['11 000, 11.000 et 11,000 tonnes', ['11000', '11000', 'et', '11000', 'tonnes']],
    ['11\u202f000\u00a0€ ; 3,5 % ; 2023 2024', ['11000', '3', '5', '2023', '2024']],
    ['le 19e siècle, the 1990s, G20', ['le', '19', 'e', 'siècle', 'the', '1990', 's', 'g20']],
    ['e\u0301lection, ﬁn, extra\u00adordinaire', ['élection', 'fin', 'extraordinaire']],
    ['ÉCONOMIE', ['économie']],
    ["' '' - l' s'", ['l', 's']],
    ['🎉 👩‍👩‍👧 … ?! 🇫🇷', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(wordsOf(text)).toEqual(expected);
  });

  it('are never empty, never too long, and always found, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word.length).toBeGreaterThan(0);
          expect(word.length).toBeLessThanOrEqual(LONGEST_WORD_CHARS);
        }
      }),
    );
  });

  it('bound the work that one endless word can make', () => {
    expect(wordsOf('x'.repeat(50_000))).toEqual(['x'.repeat(LONGEST_WORD_CHARS)]);
  });
});

describe('a word', () => {
  it('is folded to letters without accents', () => {
    const into = new Uint16Array(LONGEST_WORD_CHARS);
    const length = foldWord(codes('Éçàñ-ž'), 6, into);
    expect(String.fromCharCode(...into.subarray(0, length))).toBe('Ecan-z');
  });

  it('has a key of its own', () => {
    const keys = ['pont', 'ponts', 'tnop', 'pon', ''].map((word) => wordKey(codes(word), word.length));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.every((key) => Number.isInteger(key) && key >= 0 && key < 2 ** 32)).toBe(true);
  });

  it('shares n-grams with the words that look like it, and has never none', () => {
    const gramsOf = (word: string): ReadonlySet<number> => {
      const into = new Int32Array(200);
      return new Set(into.subarray(0, gramBuckets(codes(word), word.length, 16_384, into, 0)));
    };
    const shared = (a: string, b: string): number =>
      [...gramsOf(a)].filter((gram) => gramsOf(b).has(gram)).length;
    expect(shared('vostotchny', 'vostochny')).toBeGreaterThan(8);
    expect(shared('vostotchny', 'brive')).toBeLessThan(2);
    expect(gramsOf('a').size).toBe(1);
    expect(gramsOf('x'.repeat(LONGEST_WORD_CHARS)).size).toBeLessThanOrEqual(16);
  });
});
