import type { AnswerWords, SentenceReading, SupportReading } from './reader.ts';
import type { ReaderRow, RowSentence } from './rows.ts';

/** Numbers that the model gives for each piece: their order in its output. */
const SENTENCE = 0;
const PEAK = 1;
const START = 2;
const END = 3;
export const TOKEN_OUTPUTS = 4;
/** Numbers that it gives for a statement: says nothing of it, supports, contradicts. */
const SUPPORT_OUTPUTS = 3;

/** Pieces of the longest answer that is set apart; a longer one is the sentence itself. */
const MOST_ANSWER_PIECES = 24;

/**
 * What the model's numbers say of each sentence of a row: a sentence's score is the mean of its pieces' first number,
 * plus the highest second one (training/reader/model.py).
 *
 * @param tokens `TOKEN_OUTPUTS` numbers for each piece of the row
 * @param whole two numbers of the row: none of the sentences answers, and what every sentence has in common
 */
export function judgeRow(
  row: ReaderRow,
  tokens: Float32Array,
  whole: Float32Array,
): readonly SentenceReading[] {
  const [none = 0, shared = 0] = whole;
  return row.sentences.map((sentence) => {
    const pieces = sentence.pieces.ids.length;
    const of = (piece: number, output: number): number =>
      tokens[(sentence.first + piece) * TOKEN_OUTPUTS + output] ?? 0;
    let sum = 0;
    let peak = Number.NEGATIVE_INFINITY;
    for (let piece = 0; piece < pieces; piece += 1) {
      sum += of(piece, SENTENCE);
      peak = Math.max(peak, of(piece, PEAK));
    }
    const odds = pieces === 0 ? Number.NEGATIVE_INFINITY : sum / pieces + peak + shared - none;
    return { odds, words: answerWords(sentence, of) };
  });
}

/** Three numbers of a row to probabilities; the order is the model's. */
export function judgeSupport(odds: Float32Array): SupportReading {
  const [nothing = 0, supports = 0, contradicts = 0] = shares(SUPPORT_OUTPUTS, (index) => odds[index] ?? 0);
  return { nothing, supports, contradicts };
}

/** The most probable begin and end, in that order and near each other. */
function answerWords(
  { pieces }: RowSentence,
  of: (piece: number, output: number) => number,
): AnswerWords | null {
  const count = pieces.ids.length;
  const starts = shares(count, (piece) => of(piece, START));
  const ends = shares(count, (piece) => of(piece, END));
  let best = { first: -1, last: -1, sureness: 0 };
  for (let first = 0; first < count; first += 1) {
    for (let last = first; last < Math.min(count, first + MOST_ANSWER_PIECES); last += 1) {
      const sureness = (starts[first] ?? 0) * (ends[last] ?? 0);
      if (sureness > best.sureness) best = { first, last, sureness };
    }
  }
  const start = pieces.starts[best.first];
  const end = pieces.ends[best.last];
  if (start === undefined || end === undefined || end <= start) return null;
  return { start, end, sureness: best.sureness };
}

/** Softmax. */
function shares(count: number, odds: (index: number) => number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => odds(index));
  const highest = Math.max(...all);
  const powers = all.map((value) => Math.exp(value - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
