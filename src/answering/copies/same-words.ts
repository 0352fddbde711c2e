import { type Span, splitSentences } from '../../text/sentences.ts';
import { plainWords } from '../../verifying/agreement/plain-words.ts';
import { lineAt } from '../quoting/context/quotation-marks.ts';

/**
 * Where a text says the very words of a quotation, up to white space, quotation marks and a final stop, as a sentence of its
 * own; null where it does not. Words that stand within another sentence may be denied there.
 */
export function sameWordsIn(text: string, quote: string): Span | null {
  const wanted = plainWords(quote);
  const probe = longest(quote.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []);
  if (probe === '') return null;
  let searched = 0;
  for (let at = text.indexOf(probe); at !== -1; at = text.indexOf(probe, searched)) {
    const { start, end } = lineAt(text, at);
    for (const span of splitSentences(text.slice(start, end))) {
      const found = { start: start + span.start, end: start + span.end };
      if (plainWords(text.slice(found.start, found.end)) === wanted) return found;
    }
    searched = end;
  }
  return null;
}

function longest(words: readonly string[]): string {
  return words.reduce((best, word) => (word.length > best.length ? word : best), '');
}
