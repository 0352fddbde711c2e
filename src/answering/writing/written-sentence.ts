import { type Span, splitSentences } from '../../text/sentences.ts';
import { cleanSentence, takeNumbers } from './clean-sentence.ts';

/** A sentence as the model wrote it. */
export interface WrittenSentence {
  /** As it may be shown: without its numbers, addresses, mentions and list marks. */
  readonly text: string;
  /** The extracts that it names, in order, each once. */
  readonly numbers: readonly number[];
  /** Whether it began a new line. */
  readonly startsLine: boolean;
}

/** Longer, in characters, is no sentence that anybody reads: it is let go. */
const MAX_SENTENCE_CHARS = 1_200;
/** A quotation or parenthesis that is open at the end of a sentence is waited for so long (characters). */
const MAX_OPEN_CHARS = 300;

/**
 * Gathers a stream of words into sentences, the same ones however the stream is cut into pieces.
 *
 * A sentence is complete when the first word of the next one is, and its numbers with it: models write « … . [2] » as
 * often as « … [2]. ». Only whole words are looked at, so that the end of a piece is never taken for the end of a word.
 */
export function sentenceReader() {
  let pending = '';
  let open = '';
  let startsLine = true;
  let isLetGo = false;

  const readWord = (word: string): readonly WrittenSentence[] => {
    open += word.slice(0, MAX_SENTENCE_CHARS + 1);
    if (!MAY_END.test(open)) return letGoWhenLong();
    const text = numbersInside(open);
    if (OPEN_NUMBER.test(text)) return letGoWhenLong();
    const spans = splitSentences(text);
    const next = spans.at(-1);
    if (spans.length < 2 || next === undefined || isQuoteOpen(text.slice(0, next.start)))
      return letGoWhenLong();
    return take(text, spans.slice(0, -1), next.start);
  };
  const take = (text: string, spans: readonly Span[], nextStart: number): readonly WrittenSentence[] => {
    const sentences = spans.map(({ start, end }, index) => {
      const before = text.slice(spans[index - 1]?.end ?? 0, start);
      const said = takeNumbers(text.slice(start, end));
      const isNewLine = before.includes('\n') || (index === 0 && startsLine);
      return { text: cleanSentence(said.text), numbers: said.numbers, startsLine: isNewLine };
    });
    startsLine = text.slice(spans.at(-1)?.end ?? 0, nextStart).includes('\n');
    open = text.slice(nextStart);
    const complete = isLetGo ? sentences.slice(1) : sentences;
    isLetGo = false;
    return complete.filter(({ text: said }) => /\p{L}/u.test(said));
  };
  /** What has been too long stays unsaid to its end. */
  const letGoWhenLong = (): readonly WrittenSentence[] => {
    if (open.length > MAX_SENTENCE_CHARS) {
      isLetGo = true;
      open = '';
    }
    return [];
  };

  return {
    /** The sentences that are complete with this piece: the one after them has begun. */
    read(piece: string): readonly WrittenSentence[] {
      const words = (pending + piece.replaceAll('\r', '')).split(/(?<=\s)/u);
      pending = words.pop() ?? '';
      if (/\s$/u.test(pending)) {
        words.push(pending);
        pending = '';
      }
      pending = pending.slice(0, MAX_SENTENCE_CHARS + 1);
      return words.flatMap(readWord);
    },
    /** The rest, once the stream has ended. */
    end(): readonly WrittenSentence[] {
      const before = readWord(pending);
      const text = numbersInside(open);
      const spans = splitSentences(text);
      return spans.length === 0 ? before : [...before, ...take(text, spans, text.length)];
    },
  };
}

const MAY_END = /[.!?…\n]/u;
/** The text ends in the beginning of a number, which belongs to the sentence before it. */
const OPEN_NUMBER = /[[【][^\]】\n]{0,40}$/u;
const NUMBERS_AFTER_THE_END = /([.!?…]+[»”"’')]*)((?:[^\S\n]*[[【][^\][【】\n]{1,40}[\]】])+)/gu;

/** « … . [2] » as « … [2]. », so that the number stays with its sentence. */
function numbersInside(text: string): string {
  return text.replace(NUMBERS_AFTER_THE_END, (all, end: string, numbers: string) =>
    takeNumbers(numbers).text.trim() === '' ? ` ${numbers.trim()}${end}` : all,
  );
}

/** A quotation that has just begun may hold the end of a sentence that is not the end of its own. */
function isQuoteOpen(text: string): boolean {
  const recent = text.slice(-MAX_OPEN_CHARS);
  return [
    ['«', '»'],
    ['“', '”'],
    ['(', ')'],
  ].some(([opening = '', closing = '']) => recent.lastIndexOf(opening) > recent.lastIndexOf(closing));
}
