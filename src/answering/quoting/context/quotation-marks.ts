import { type Span, splitSentences } from '../../../text/sentences.ts';

/** The line of a text, a paragraph of an article, that holds an offset. */
export function lineAt(text: string, at: number): Span {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end === -1 ? text.length : end };
}

/** The sentences between two offsets of a text; their offsets count in the text. */
export function sentencesWithin(text: string, from: number, to: number): readonly Span[] {
  return splitSentences(text.slice(from, to)).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }));
}

/** Whether a quotation that was opened after `from` is open still at `to`. */
export function isInQuotation(text: string, from: number, to: number): boolean {
  let isOpen = false;
  for (const mark of text.slice(from, to).match(/[«»“”"]/gu) ?? []) {
    if (mark === '"') isOpen = !isOpen;
    else isOpen = mark === '«' || mark === '“';
  }
  return isOpen;
}

/** Whether a sentence is a quotation from its first word to its last, or to where it goes on behind the sentence. */
export function isWhollyQuoted(sentence: string): boolean {
  return /^(?:«[^»]*|“[^”]*|"[^"]*)[»”"]?[\s.!?…]*$/u.test(sentence);
}

const FIRST_PERSON =
  /(?<![\p{L}\p{N}])(?:(?:je|nous|notre|nos|mon|ma|mes|moi|me|we|our|us|my|i)(?![\p{L}\p{N}])|(?:j|m)['’])/iu;

/** « nous », « je », « notre », “our”… */
export function speaksInFirstPerson(sentence: string): boolean {
  return FIRST_PERSON.test(sentence);
}
