import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitEscaped, fitEscapedEnd, fitText } from '../../../src/discord/views/fit-text.ts';
import { markedPassage } from '../../../src/discord/views/marked-passage.ts';
import { readMarkdown } from './discord-markdown.ts';
import { inked, nastyText } from './nasty-texts.ts';

describe('fitting', () => {
  it('keeps as much as fits, with an ellipsis', () => {
    expect(fitText('la halle de Bréville', 20)).toBe('la halle de Bréville');
    expect(fitText('la halle de Bréville', 12)).toBe('la halle de…');
    expect(fitEscaped('*la* halle', 10)).toBe('\\*la\\* ha…');
    expect(fitEscapedEnd('la halle de Bréville', 9)).toBe('…Bréville');
    expect(fitText('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 14)).toBe('👩‍👩‍👧‍👦…');
  });

  it('keeps every limit, and nothing it returns is active', () => {
    fc.assert(
      fc.property(nastyText(40), fc.integer({ min: 1, max: 200 }), (text, limit) => {
        for (const fitted of [fitEscaped(text, limit), fitEscapedEnd(text, limit)]) {
          expect(fitted.length).toBeLessThanOrEqual(limit);
          expect(readMarkdown(fitted).active).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('markedPassage', () => {
  const text = 'L’horloge sonne de nouveau. Elle s’était arrêtée à 4 h 12. Odilon Ferrand l’a *démontée*.';

  it('shows the quote in bold where it stands', () => {
    const from = text.indexOf('Elle');
    expect(markedPassage(text, { from, to: from + 31 }, 500)).toBe(
      'L’horloge sonne de nouveau. **Elle s’était arrêtée à 4 h 12.** Odilon Ferrand l’a \\*démontée\\*.',
    );
  });

  it('cuts around the quote first', () => {
    const long = `${'avant '.repeat(50)}LE MOT JUSTE${' après'.repeat(50)}`;
    const shown = markedPassage(long, { from: 300, to: 312 }, 120);
    expect(shown).toMatch(/^….*avant \*\*LE MOT JUSTE\*\* après.*…$/u);
    expect(shown.length).toBeLessThanOrEqual(120);
  });

  it('keeps its limit, and makes nothing active but the bold quote', () => {
    fc.assert(
      fc.property(
        nastyText(20),
        nastyText(20),
        nastyText(20),
        fc.integer({ min: 100, max: 900 }),
        (before, quote, after, limit) => {
          const mark = { from: before.length, to: before.length + quote.length };
          const shown = markedPassage(before + quote + after, mark, limit);
          expect(shown.length).toBeLessThanOrEqual(limit);
          const { active } = readMarkdown(shown);
          expect(active.filter(({ kind }) => kind !== 'bold')).toEqual([]);
          const bold = active.map(({ value }) => readMarkdown(value).text).join('');
          const isWhole = !shown.includes('…') && !quote.includes('…');
          if (isWhole) expect(inked(bold)).toBe(inked(readMarkdown(fitEscaped(quote, 9999)).text));
        },
      ),
      { numRuns: 300 },
    );
  });
});
