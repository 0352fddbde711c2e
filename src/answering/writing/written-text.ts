import type { Language } from '../../messages/bilingual.ts';
import { somethingOpen, UNCHECKED_MARK, unconfirmedMark } from '../../messages/writing.ts';
import type { Citation } from '../answer.ts';
import { citationOf } from '../quoting/citation.ts';
import type { ComposedAnswer } from '../quoting/compose-answer.ts';
import type { PrintedCopies } from '../quoting/printed-copies.ts';
import type { CheckedSentence, SupportingQuote } from './checked-sentence.ts';

/** What is done with a sentence that the extracts support in part or not at all: left out, or kept with a mark. */
export type Strictness = 'strict' | 'marked';

export type WrittenText = ReturnType<typeof writtenText>;

/**
 * An answer that grows sentence by sentence; every number in it has its citation from the start.
 *
 * Numbers quotes in the order in which the text names them, each once: the same words in the same article share their
 * number, and so do copies of one article. A sentence that is said again is left out.
 */
export function writtenText(language: Language, strictness: Strictness, copies: PrintedCopies) {
  const citations = new Map<string, Citation>();
  const said = new Set<string>();
  let text = '';
  let held = 0;
  let isOpen = false;

  const append = (sentence: string, startsLine: boolean): void => {
    text += text === '' ? sentence : `${startsLine ? '\n' : ' '}${sentence}`;
  };
  const numberOf = ({ extract: { article }, start, end, support }: SupportingQuote): number => {
    const citation = citationOf({ article, start, end }, support, citations.size + 1, { copies });
    const place = `${citation.articleId} ${citation.start} ${citation.end}`;
    const known = citations.get(place) ?? citation;
    citations.set(place, known);
    return known.n;
  };
  const numbersOf = (quotes: readonly SupportingQuote[]): string =>
    [...new Set(quotes.map(numberOf))].map((n) => `[${n}]`).join('');

  return {
    add(checked: CheckedSentence): void {
      const { sentence } = checked;
      if (said.has(sentence.text)) return;
      said.add(sentence.text);
      if (checked.verdict === 'held') {
        held += 1;
        append(withNumbers(sentence.text, numbersOf(checked.quotes)), sentence.startsLine);
      } else if (checked.verdict === 'open') isOpen = true;
      else if (strictness === 'strict' || checked.verdict === 'no-claim') return;
      else if (checked.verdict === 'partly') {
        const missing = unconfirmedMark(checked.missing, language);
        const marked = withNumbers(sentence.text, `${numbersOf(checked.quotes)} ${missing}`);
        append(`${UNCHECKED_MARK} ${marked}`, sentence.startsLine);
      } else append(`${UNCHECKED_MARK} ${sentence.text}`, sentence.startsLine);
    },
    /** How many sentences stand on a quote. */
    get held(): number {
      return held;
    },
    /** What may be shown already: later, it only grows. */
    get soFar(): string {
      return text;
    },
    compose(): ComposedAnswer {
      const closing = isOpen && text !== '' ? `\n${somethingOpen[language]}` : '';
      return { text: `${text}${closing}`, citations: [...citations.values()] };
    },
  };
}

/** The numbers stand before the full stop, inside no quotation mark. */
function withNumbers(sentence: string, numbers: string): string {
  const stop = /[.!?…]+$/u.exec(sentence);
  return stop === null
    ? `${sentence} ${numbers}`
    : `${sentence.slice(0, stop.index).trimEnd()} ${numbers}${stop[0]}`;
}
