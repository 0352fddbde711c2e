import { type Article, articleLanguage } from '../../../articles/article.ts';
import { type ReadSentence, readText, type TextReading } from '../../../text/reading.ts';
import { type Span, splitSentences } from '../../../text/sentences.ts';
import { turnSpeaker } from './interview-turns.ts';
import { type NamedSpeaker, namedSpeaker, onlyPerson } from './named-speaker.ts';
import { isInQuotation, isWhollyQuoted, lineAt, speaksInFirstPerson } from './quotation-marks.ts';

/** So many sentences on either side may tell who speaks. */
const MAX_SENTENCES_AWAY = 4;
/** And so many characters. */
const LOOK_BACK_CHARS = 1200;

/**
 * Who says a quotation that does not tell it itself: a turn of an interview, or a sentence between quotation marks. The
 * words by which the article names the speaker; null where the quotation names him, where nobody speaks, and where it
 * cannot be told for certain: no name is better than another's.
 *
 * @param known sentences of the article that have been read
 */
export function speakerOf(article: Article, quote: Span, known: readonly ReadSentence[]): Span | null {
  if (quote.start < article.bodyStart) return null;
  const inTurn = turnSpeaker(article, quote);
  if (inTurn !== null) return isInside(inTurn, quote) ? null : inTurn;
  const { text } = article;
  const written = text.slice(quote.start, quote.end);
  const isOpen = isInQuotation(text, lineAt(text, quote.start).start, quote.start);
  const isSaid =
    isOpen || isWhollyQuoted(written) || (/[«“"]/u.test(written) && speaksInFirstPerson(written));
  if (!isSaid) return null;
  const language = articleLanguage(article);
  const read: Read = ({ start, end }) =>
    known.find((sentence) => sentence.start === start && sentence.end === end)?.reading ??
    readText(text.slice(start, end), language);
  if (typeof speakerIn(text, quote, read) === 'object') return null;
  return speakerAfter(text, quote, read) ?? speakerBefore(article, quote, read);
}

type Read = (sentence: Span) => TextReading;

function isInside(span: Span, { start, end }: Span): boolean {
  return span.start >= start && span.end <= end;
}

/** Whom a sentence of the text names as a speaker outside its quotation marks: `none`, or only a pronoun. */
function speakerIn(text: string, sentence: Span, read: Read): Span | 'pronoun' | 'none' {
  const { start } = sentence;
  const isOpen = isInQuotation(text, lineAt(text, start).start, start);
  const found: NamedSpeaker = namedSpeaker(read(sentence), isOpen);
  return typeof found === 'object' ? { start: found.start + start, end: found.end + start } : found;
}

/** « Nous avons perdu huit mois. […] Nous irons au tribunal », prévient X: where the quotation ends. */
function speakerAfter(text: string, quote: Span, read: Read): Span | null {
  const line = lineAt(text, quote.start);
  for (const span of splitSentences(text.slice(quote.end, line.end)).slice(0, MAX_SENTENCES_AWAY)) {
    const sentence = { start: span.start + quote.end, end: span.end + quote.end };
    if (!isInQuotation(text, line.start, sentence.start)) return null;
    const found = speakerIn(text, sentence, read);
    if (typeof found === 'object') return found;
  }
  return null;
}

function speakerBefore({ text, bodyStart }: Article, quote: Span, read: Read): Span | null {
  const from = Math.max(bodyStart, quote.start - LOOK_BACK_CHARS);
  const before = splitSentences(text.slice(from, quote.start))
    .map(({ start, end }) => ({ start: start + from, end: end + from }))
    .toReversed()
    .slice(0, MAX_SENTENCES_AWAY);
  for (const [away, sentence] of before.entries()) {
    const found = speakerIn(text, sentence, read);
    if (typeof found === 'object') return found;
    const written = text.slice(sentence.start, sentence.end);
    const isSpoken =
      isWhollyQuoted(written) || isInQuotation(text, lineAt(text, sentence.start).start, sentence.start);
    if (found === 'pronoun' || isSpoken) continue;
    const person = away === 0 ? onlyPerson(read(sentence)) : null;
    return person === null
      ? null
      : { start: person.start + sentence.start, end: person.end + sentence.start };
  }
  return null;
}
