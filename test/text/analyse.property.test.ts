import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, indexText, stem } from '../../src/text/analyse.ts';
import { fold } from '../../src/text/fold.ts';
import { questionTerms, readText } from '../../src/text/reading.ts';
import { words } from '../../src/text/words.ts';

function terms(text: string): readonly string[] {
  return analyse(text).map(({ term }) => term);
}

describe('for any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'l’',
          "d'",
          'aujourd’hui',
          'Saint-Denis',
          '11 000',
          '.',
          ' ',
          '-',
          '’',
          'œ',
          'É',
          'e\u0301',
          '\u0301',
          '\u200d',
          '\ud800',
          '\udc00',
          '🛰️',
          'ß',
          'İ',
          'ﬁ',
          '①',
          '½',
          'ــ',
          '漢字',
          '\0',
          '\n',
          'a-t-il',
          '’s',
        ),
        { maxLength: 25 },
      )
      .map((pieces) => pieces.join('')),
  );

  it('words are exact slices, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
      }),
    );
  });

  it('a term comes from the slice that its offsets name', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { term, start, end } of analyse(text)) {
          const written = text.slice(start, end).replaceAll(/['’‘ʼ\-‐‑]/gu, '');
          expect([stem(written), written.replaceAll(/\D/gu, '')]).toContain(term);
        }
      }),
    );
  });

  it('the index text holds letters, digits and single spaces only, and reads back as the same terms', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const indexed = indexText(text);
        expect(indexed).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(indexed.split(' ').filter(Boolean)).toEqual(terms(text));
      }),
    );
  });

  it('the terms of a question are among those of the text, without repetition', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('fr' as const, 'en' as const), (text, language) => {
        const found = questionTerms(readText(text, language)).map(({ term }) => term);
        expect(new Set(found).size).toBe(found.length);
        expect(terms(text)).toEqual(expect.arrayContaining([...found]));
      }),
    );
  });

  it('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
