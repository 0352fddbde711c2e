import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Citation } from '../../src/answering/answer.ts';
import { answerWords, paintAnswer } from '../../src/answering/quoting/answer-words.ts';
import { ferryAnswer } from '../state/sample-answers.ts';

const [ferry] = ferryAnswer.citations;
if (ferry === undefined) throw new Error('the sample has a citation');

function quoting(quote: string, words: string, n = 1): Citation {
  const at = quote.indexOf(words);
  const answer = at === -1 ? null : { start: 100 + at, end: 100 + at + words.length };
  return { ...(ferry as Citation), n, quote, start: 100, end: 100 + quote.length, answer };
}

function shown(text: string, citations: readonly Citation[]): readonly string[] {
  const answer: Answer = { ...ferryAnswer, text, citations };
  return answerWords(answer).map(({ start, end }) => text.slice(start, end));
}

describe('the words that answer', () => {
  const quote = 'La traversée dure 25 minutes, selon la régie [3].';

  it('are found in the quotation that they belong to', () => {
    const text = `« ${quote.replace('[3]', '[3 dans l’article]')} » [1]`;
    expect(shown(text, [quoting(quote, '25 minutes')])).toEqual(['25 minutes']);
    expect(shown(text, [quoting(quote, 'régie')])).toEqual(['régie']);
  });

  it('are not looked for elsewhere: in another text, or where no reader was sure', () => {
    expect(shown('La traversée dure 25 minutes [1].', [quoting(quote, '25 minutes')])).toEqual([]);
    expect(shown(`« ${quote} » [1]`, [quoting(quote, 'trente minutes')])).toEqual([]);
  });

  it('are no whole sentence', () => {
    const long = `Elle ${'longe la côte et '.repeat(6)}arrive.`;
    expect(shown(`« ${long} » [1]`, [quoting(long, long)])).toEqual([]);
  });

  it('are painted without a character lost or moved', () => {
    const cut = fc
      .array(fc.nat(40), { maxLength: 6 })
      .map((offsets) => [...new Set(offsets)].sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.string({ minLength: 41, maxLength: 60 }), cut, (text, offsets) => {
        const ranges = offsets.flatMap((start, index) =>
          index % 2 === 0 && offsets[index + 1] !== undefined
            ? [{ start, end: offsets[index + 1] ?? 0 }]
            : [],
        );
        const same = (part: string): string => part;
        expect(paintAnswer(text, ranges, { words: same, other: same })).toBe(text);
      }),
    );
  });
});
