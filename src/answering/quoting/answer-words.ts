import { withoutOwnNumbers } from '../../messages/answers.ts';
import type { Span } from '../../text/sentences.ts';
import type { Answer } from '../answer.ts';
import { displayQuote } from './citation.ts';

/** Longer words are the sentence itself: setting them apart would set nothing apart. */
const MOST_CHARS = 60;

/** Where the words that answer stand within the quotations of an answer's text, in order and apart from each other. */
export function answerWords({ text, citations, language }: Answer): readonly Span[] {
  const ranges = citations.flatMap(({ quote, start, answer }) => {
    if (answer === null) return [];
    const shown = (end: number): string => withoutOwnNumbers(quote.slice(0, end), language);
    const at = text.indexOf(displayQuote(quote, language));
    if (at === -1) return [];
    const from = at + '« '.length;
    const range = {
      start: from + shown(answer.start - start).length,
      end: from + shown(answer.end - start).length,
    };
    const words = text.slice(range.start, range.end);
    return words.length > MOST_CHARS || /\n/u.test(words) || words.trim() !== words || words === ''
      ? []
      : [range];
  });
  const inOrder = ranges.sort((a, b) => a.start - b.start);
  return inOrder.filter(
    (range, index) => range.start >= Math.max(0, ...inOrder.slice(0, index).map(({ end }) => end)),
  );
}

/** The text with its ranges painted in one way and all else in another. */
export function paintAnswer(
  text: string,
  ranges: readonly Span[],
  paint: { readonly words: (part: string) => string; readonly other: (part: string) => string },
): string {
  let at = 0;
  const parts = ranges.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [paint.other(before), paint.words(text.slice(start, end))];
  });
  return [...parts, paint.other(text.slice(at))].join('');
}
