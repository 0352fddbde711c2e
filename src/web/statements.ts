import type { Answer } from '../answering/answer.ts';
import { answerWords } from '../answering/quoting/answer-words.ts';

/** A piece of an answer's text: plain, the words that answer, or a number that opens its source. */
export type AnswerPiece =
  | { readonly kind: 'text' | 'words'; readonly text: string }
  | { readonly kind: 'number'; readonly n: number };

/** A sentence of an answer, or a line of it, with the numbers that stand behind it. */
export interface Statement {
  readonly pieces: readonly AnswerPiece[];
  /** In the order in which they first stand in the answer; those of an earlier statement are left out. */
  readonly newNumbers: readonly number[];
}

/** What ends at its numbers, and the stop behind them; else the rest of the line. */
const STATEMENT = /[^\n]*?\[\d+\](?:[ ,]*\[\d+\])*(?:[ \u00a0\u202f]?[.!?…]+)?|[^\n]+/gu;
const NUMBER = /\[(\d+)\]/gu;

/** An answer's text, statement by statement. Only numbers that have a citation are numbers. */
export function statementsOf(answer: Answer): readonly Statement[] {
  const { text, citations } = answer;
  const words = answerWords(answer);
  const known = new Set(citations.map(({ n }) => n));
  const told = new Set<number>();
  return [...text.matchAll(STATEMENT)].flatMap(({ 0: matched, index }) => {
    if (matched.trim() === '') return [];
    const marks = [
      ...words.map((range) => ({ ...range, n: null })),
      ...[...matched.matchAll(NUMBER)].map((number) => {
        const start = index + number.index;
        return { start, end: start + number[0].length, n: Number(number[1]) };
      }),
    ].filter(({ start, end, n }) => {
      return start >= index && end <= index + matched.length && (n === null || known.has(n));
    });
    const pieces = piecesOf(text, { start: index, end: index + matched.length }, marks);
    const numbers = pieces.flatMap((piece) => (piece.kind === 'number' ? [piece.n] : []));
    const newNumbers = [...new Set(numbers)].filter((n) => !told.has(n));
    for (const n of newNumbers) told.add(n);
    return [{ pieces, newNumbers }];
  });
}

interface Mark {
  readonly start: number;
  readonly end: number;
  /** Null: words that answer. */
  readonly n: number | null;
}

function piecesOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
): readonly AnswerPiece[] {
  let at = start;
  const pieces = marks
    .toSorted((a, b) => a.start - b.start)
    .flatMap((mark): readonly AnswerPiece[] => {
      const before: AnswerPiece = { kind: 'text', text: text.slice(at, mark.start) };
      at = mark.end;
      return mark.n === null
        ? [before, { kind: 'words', text: text.slice(mark.start, mark.end) }]
        : [before, { kind: 'number', n: mark.n }];
    });
  return [...pieces, { kind: 'text' as const, text: text.slice(at, end) }].filter(
    (piece) => piece.kind === 'number' || piece.text !== '',
  );
}
