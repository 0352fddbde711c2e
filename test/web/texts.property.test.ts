import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answering/answer.ts';
import { markParagraphs, sliceOf } from '../../src/web/article-text.ts';
import { barsOf } from '../../src/web/months.ts';
import { statementsOf } from '../../src/web/statements.ts';
import { ferryAnswer } from '../state/sample-answers.ts';

const words = fc.array(fc.constantFrom('Le bac', ' ', 'repart', '.', '\n\n', '\n', '« oui »', '🚢'), {
  maxLength: 40,
});

describe('an article in paragraphs', () => {
  it('has every character of its text once, and marks the slice and nothing else', () => {
    fc.assert(
      fc.property(words, fc.nat(120), fc.nat(120), (parts, start, length) => {
        const text = parts.join('');
        const end = Math.min(text.length, start + length);
        const paragraphs = markParagraphs({ text }, start < end ? { start, end } : null);
        const pieces = paragraphs.map((paragraph) => paragraph.pieces.map((piece) => piece.text).join(''));
        expect(pieces.join('\n\n')).toBe(text);
        const marked = paragraphs.flatMap(({ pieces: all }) => all.filter(({ isMarked }) => isMarked));
        const cited = start < end ? text.slice(start, end) : '';
        expect(
          marked
            .map((piece) => piece.text)
            .join('')
            .replaceAll('\n\n', ''),
        ).toBe(cited.length === 0 ? '' : withoutGaps(text, start, end));
        expect(paragraphs.filter(({ beginsMark }) => beginsMark).length).toBe(marked.length === 0 ? 0 : 1);
      }),
      // Empty paragraphs, which no draw of these words is sure to cite.
      { examples: [[['Le bac', '\n\n', '\n', '\n'], 6, 3]] },
    );
  });

  it.each([
    ['0-1', { start: 0, end: 1 }],
    ['1-1', null],
    ['2-1', null],
    ['1-', null],
    [' 1-2', null],
    [undefined, null],
  ])('is named by %s as %j', (named, slice) => {
    expect(sliceOf(named)).toEqual(slice);
  });
});

describe('an answer in statements', () => {
  const [ferry] = ferryAnswer.citations as readonly [Citation];
  const numbered = (count: number): readonly Citation[] =>
    Array.from({ length: count }, (_, index) => ({ ...ferry, n: index + 1 }));

  it('has every character of its text, and each number with a citation once among the new ones', () => {
    const parts = fc.constantFrom(
      'Le bac repart',
      ' [1]',
      '[2]',
      ' [9]',
      '.',
      '\n',
      ' ',
      '« oui »',
      '[',
      '⚠ ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const answer: Answer = { ...ferryAnswer, text, citations: numbered(2) };
        const statements = statementsOf(answer);
        const said = statements.map((statement) =>
          statement.pieces.map((piece) => (piece.kind === 'number' ? `[${piece.n}]` : piece.text)).join(''),
        );
        expect(said.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        const told = statements.flatMap(({ newNumbers }) => newNumbers);
        expect(told.toSorted((a, b) => a - b)).toEqual([1, 2].filter((n) => text.includes(`[${n}]`)));
      }),
    );
  });

  it('ends a statement at its numbers and the stop behind them', () => {
    const text = 'Le bac repart [1][2]. Il était arrêté [1] ! Rien de plus.\nAussi dans : L’Écho [2]';
    const said = statementsOf({ ...ferryAnswer, text, citations: numbered(2) }).map(
      ({ pieces, newNumbers }) => [
        pieces.map((piece) => (piece.kind === 'number' ? `(${piece.n})` : piece.text)).join(''),
        newNumbers,
      ],
    );
    expect(said).toEqual([
      ['Le bac repart (1)(2).', [1, 2]],
      [' Il était arrêté (1) !', []],
      [' Rien de plus.', []],
      ['Aussi dans : L’Écho (2)', []],
    ]);
  });
});

describe('the bars of a chart', () => {
  const day = fc
    .date({
      min: new Date('1890-01-01T00:00:00Z'),
      max: new Date('2031-01-01T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));

  it('count every article of their days, leave no month out, and are few', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), (days) => {
        const { bars } = barsOf(days);
        expect(bars.length).toBeLessThanOrEqual(60);
        const last = bars.at(-1);
        expect(bars.length === 0).toBe(days.length === 0);
        for (const { since, until, count } of bars)
          expect(count).toBe(days.filter((one) => one >= since && one <= until).length);
        if (last !== undefined) expect(days.toSorted().at(-1)! <= last.until).toBe(true);
      }),
    );
  });
});

/** The slice without what separates paragraphs. */
function withoutGaps(text: string, start: number, end: number): string {
  let at = 0;
  return text
    .split('\n\n')
    .map((paragraph) => {
      const from = Math.min(Math.max(0, start - at), paragraph.length);
      const to = Math.min(Math.max(from, end - at), paragraph.length);
      at += paragraph.length + 2;
      return paragraph.slice(from, to);
    })
    .join('');
}
