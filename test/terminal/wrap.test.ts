import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hang, wrap } from '../../src/terminal/wrap.ts';

const narrow = (columns: number) => ({ columns, hasColour: false, hasLinks: false });

/** French-looking lines with runs of spaces, long words, and line ends of their own. */
const texts = fc
  .array(
    fc.constantFrom(
      'a',
      'l’été',
      ' ',
      ' ',
      ' ',
      '\n',
      'anticonstitutionnellement',
      '«\u00a0mot\u00a0»',
      '😀',
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(''));

describe('wrap', () => {
  it('turns spaces into line ends and changes nothing else', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        const wrapped = wrap(text, narrow(columns));
        expect(wrapped.replaceAll('\n', ' ')).toBe(text.replaceAll('\n', ' '));
        for (const [at, character] of text.split('').entries()) {
          if (character === '\n') expect(wrapped[at]).toBe('\n');
        }
      }),
    );
  });

  it('makes no line wider than the terminal, unless it is one word', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        for (const line of wrap(text, narrow(columns)).split('\n')) {
          if (line.length > columns) expect(line.trimStart()).not.toContain(' ');
        }
      }),
    );
  });

  it('breaks as late as it can', () => {
    expect(wrap('un deux trois quatre', narrow(10))).toBe('un deux\ntrois\nquatre');
    expect(wrap('un deux trois quatre', narrow(13))).toBe('un deux trois\nquatre');
  });

  it('keeps French punctuation with its word', () => {
    expect(wrap('il dit « oui » ; et part', narrow(11))).toBe('il dit\n« oui » ;\net part');
  });

  it('leaves alone what a program reads', () => {
    const line = 'mot '.repeat(200);
    expect(wrap(line, { columns: null, hasColour: false, hasLinks: false })).toBe(line);
  });

  it('hangs further lines under the text, not under its mark', () => {
    const hung = hang({ text: '[1] ', columns: 4 }, 'un deux trois quatre', narrow(12), (line) => line);
    expect(hung).toBe('[1] un deux\n    trois\n    quatre');
  });
});
