import type { Article } from '../../articles/article.ts';
import type { AnswerWords, Reader, SentenceReading } from '../../models/reader/reader.ts';
import { unlessReaderFails } from '../../models/reader/reader-error.ts';
import { sentencesInArticle } from '../../searching/read-passage.ts';
import { type RankedPassage, rerank } from '../../searching/retrieve.ts';
import type { ReadSentence } from '../../text/reading.ts';
import { quoteContext } from './context/quote-context.ts';
import { orderOf, type Readings } from './judge-reading.ts';

/**
 * Passages that the reader sees, of those found: each takes some 25 ms. A fifth one changes no figure of docs/reader.md
 * beyond .011; without the fourth 2 of 24 answers on press articles are lost.
 */
const READER_PASSAGES = 4;

export interface ReadPassages {
  readonly readings: Readings;
  /** All passages, those that the reader finds to answer before those that were only found first. */
  readonly passages: readonly RankedPassage[];
}

/**
 * Has the best passages read with the question. Null when the reader cannot read any more.
 *
 * @param most how many are read
 * @throws the signal's reason when it was aborted.
 */
export async function readSentences(
  reader: Reader,
  question: string,
  passages: readonly RankedPassage[],
  signal?: AbortSignal,
  most = READER_PASSAGES,
): Promise<ReadPassages | null> {
  const given = passages.slice(0, most).map((passage) => ({ passage, sentences: readable(passage) }));
  const found = await unlessReaderFails(
    reader.read(
      question,
      given.map(({ passage: { article }, sentences }) => ({
        title: article.title,
        sentences: sentences.map(({ speaker, text }) => `${speaker}${text}`),
      })),
      signal,
    ),
  );
  if (found === null) return null;
  const byPlace = new Map<string, SentenceReading>();
  const byWords = new Map<string, SentenceReading>();
  for (const [at, { passage, sentences }] of given.entries()) {
    for (const [index, { start, text, speaker }] of sentences.entries()) {
      const made = found[at]?.[index] ?? null;
      if (made === null) continue;
      const reading = { ...made, words: withoutSpeaker(made.words, speaker) };
      byPlace.set(placeOf(passage.article, start), reading);
      if ((byWords.get(text)?.odds ?? Number.NEGATIVE_INFINITY) < reading.odds) byWords.set(text, reading);
    }
  }
  return {
    // A copy of a passage in another article is not read again.
    readings: ({ article, start, text }) => byPlace.get(placeOf(article, start)) ?? byWords.get(text) ?? null,
    passages: reorder(passages, found.map(bestOdds)),
  };
}

function bestOdds(readings: readonly (SentenceReading | null)[]): number {
  return Math.max(UNREAD_ODDS, ...readings.map((reading) => reading?.odds ?? UNREAD_ODDS));
}

/** Of a passage without a sentence that can be read. */
const UNREAD_ODDS = -20;

function reorder(passages: readonly RankedPassage[], odds: readonly number[]): readonly RankedPassage[] {
  const read = passages
    .slice(0, odds.length)
    .map((passage, index) => ({ passage, order: orderOf(odds[index] ?? UNREAD_ODDS, passage.score) }))
    .sort((a, b) => b.order - a.order)
    .map(({ passage }) => passage);
  return rerank([...read, ...passages.slice(odds.length)]);
}

/** A sentence as it is read: with who says it in front. */
interface Readable {
  /** Offset in the article's text. */
  readonly start: number;
  readonly text: string;
  /** Not the sentence's own words. */
  readonly speaker: string;
}

/** The headline is what the sentences are read under, and no sentence, unless there is nothing else. */
function readable({ article, passage, reading }: RankedPassage): readonly Readable[] {
  const all = sentencesInArticle({ passage, reading });
  const hasBody = passage.end > article.bodyStart;
  return all
    .filter(({ start }) => !hasBody || start >= article.bodyStart)
    .map((sentence) => ({
      start: sentence.start,
      text: sentence.reading.text,
      speaker: speakerInFront(article, sentence, all),
    }));
}

/** « Nous avons relancé… » answers « qui ? » only with its speaker, who may stand sentences before. */
function speakerInFront(article: Article, sentence: ReadSentence, all: readonly ReadSentence[]): string {
  const context = quoteContext(article, sentence, all);
  return context?.kind === 'speaker' ? `${context.text} : ` : '';
}

/** Where the words stand in the sentence itself; those of the speaker in front are not its own. */
function withoutSpeaker(words: AnswerWords | null, speaker: string): AnswerWords | null {
  if (words === null || words.start < speaker.length) return null;
  return { ...words, start: words.start - speaker.length, end: words.end - speaker.length };
}

function placeOf({ id }: Article, start: number): string {
  return `${id}:${start}`;
}
