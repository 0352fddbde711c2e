import { type FoundDate, findDates } from '../calendar/dates.ts';
import type { Language } from '../messages/bilingual.ts';
import { type ReadWord, readWords, type Term, termsOf, type WordedText } from './analyse.ts';
import { languageOf } from './detect-language.ts';
import { type FoldedText, fold, foldForMatching } from './fold.ts';
import { type ReadTokens, readTokens } from './read-tokens.ts';
import { type Span, splitSentences } from './sentences.ts';
import { isEnglishStopWord, isStopWord } from './stop-words.ts';
import { indexTokens, type TokenIndex } from './token-index.ts';

/**
 * A text that is read once, for all that ask something of it. Everything beside the written text is found out when it
 * is first asked for, and kept. All offsets count in `text`.
 */
export interface TextReading extends WordedText, ReadTokens {
  readonly language: Language;
  /** Search terms in order, stop words included: see `analyse`. */
  readonly terms: readonly Term[];
  /** For patterns. */
  readonly folded: FoldedText;
  /** Dates with a month and a day or year; `dates` has all that is said of days. */
  readonly fullDates: readonly FoundDate[];
  readonly sentences: readonly ReadSentence[];
  /** The tokens by what words of another text may meet them under. */
  readonly index: TokenIndex;
}

/** A sentence of a text that was read: its words are those of the text, which are not looked for again. */
export interface ReadSentence extends Span {
  readonly reading: TextReading;
}

/** @param language of the text, or what tells it; by default its function words */
export function readText(text: string, language: Language | TellLanguage = languageOf): TextReading {
  return readingOf(text, () => readWords(text), typeof language === 'string' ? () => language : language);
}

/** Tells the language of a text by its words. */
type TellLanguage = (written: WordedText) => Language;

/**
 * The terms of a question worth searching: in order, without stop words of its language and without
 * repetitions. Empty when nothing is left.
 */
export function questionTerms({ text, terms, language }: TextReading): readonly Term[] {
  const isIgnored = language === 'en' ? isEnglishStopWord : isStopWord;
  const found = new Map<string, Term>();
  for (const term of terms) {
    if (found.has(term.term) || isIgnored(fold(text.slice(term.start, term.end)))) continue;
    found.set(term.term, term);
  }
  return [...found.values()];
}

/**
 * Finds each value out when it is first asked for, and keeps it. No value is enumerable: to print or compare the object
 * finds nothing out.
 */
export function lazily<Shape extends object>(
  find: { readonly [Key in keyof Shape]: () => Shape[Key] },
): Shape {
  const found = {};
  for (const [key, value] of Object.entries<() => unknown>(find)) {
    const keep = (): unknown => {
      const kept = value();
      Object.defineProperty(found, key, { value: kept });
      return kept;
    };
    Object.defineProperty(found, key, { get: keep, configurable: true });
  }
  return found as Shape;
}

function readingOf(text: string, findWords: () => readonly ReadWord[], tell: TellLanguage): TextReading {
  const tokens = lazily<{ readonly read: ReadTokens }>({
    read: () => readTokens(reading, reading.fullDates, reading.language),
  });
  const reading: TextReading = lazily<TextReading>({
    text: () => text,
    words: findWords,
    language: () => tell(reading),
    terms: () => termsOf(reading.words),
    folded: () => foldForMatching(text),
    fullDates: () => findDates(text),
    tokens: () => tokens.read.tokens,
    names: () => tokens.read.names,
    numbers: () => tokens.read.numbers,
    dates: () => tokens.read.dates,
    index: () => indexTokens(reading.tokens, reading.language),
    sentences: () =>
      splitSentences(text).map((span) => ({
        ...span,
        reading: readingOf(
          text.slice(span.start, span.end),
          () => wordsWithin(reading.words, span),
          () => reading.language,
        ),
      })),
  });
  return reading;
}

/** No word reaches over the end of a sentence. */
function wordsWithin(words: readonly ReadWord[], { start, end }: Span): readonly ReadWord[] {
  return words
    .filter((word) => word.start >= start && word.end <= end)
    .map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
}
