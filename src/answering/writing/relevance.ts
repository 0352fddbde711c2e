import type { Embedder } from '../../models/embedder.ts';
import type { Reader } from '../../models/reader/reader.ts';
import { unlessReaderFails } from '../../models/reader/reader-error.ts';
import { innerProduct } from '../../models/unit-vector.ts';
import type { AnalysedQuestion } from '../../searching/question.ts';
import { analyse } from '../../text/analyse.ts';
import { readText } from '../../text/reading.ts';
import type { ExpectedAnswer } from '../question/expected-answer.ts';
import { askedKind, kindEvidence } from '../quoting/kind-evidence.ts';
import type { SupportingQuote } from './checked-sentence.ts';

/** Tells sentences that have to do with the question from true ones that nobody asked for. */
export interface Relevance {
  /** A sentence that goes on about an article which a relevant one has cited is relevant too. */
  isRelevant(sentence: string, quotes: readonly SupportingQuote[]): Promise<boolean>;
  /** Whether one of the sentences holds the date, number, person or place asked for; true where none is asked for. */
  hasKind(sentences: readonly string[]): boolean;
}

/** Of other questions the words do not show what an answer must hold. */
const TELLING_KINDS: ReadonlySet<ExpectedAnswer> = new Set(['date', 'number', 'person', 'place']);

/** From this cosine of question and sentence on, no word needs to be shared. */
const ALIKE_FROM = 0.5;

/**
 * A held sentence is relevant when it, its quote or the headline above it shares a word with the question, when it
 * holds the kind of thing asked for and its article shares a word, or when the built-in embedder finds it alike;
 * another embedder would cost a call for every sentence. Every sentence is, for a question without words of its own.
 */
export function relevanceTo(question: AnalysedQuestion, embedder: Embedder | null): Relevance {
  const known = new Set(question.terms.flatMap(({ term, forms }) => [term, ...forms]));
  const asked = askedKind(question.reading, question.terms);
  const relevantArticles = new Set<string>();
  const shares = (text: string): boolean => analyse(text).some(({ term }) => known.has(term));
  let asVector: Promise<Float32Array | null> | null = null;

  const isAlike = async (sentence: string): Promise<boolean> => {
    if (embedder?.identity.provider !== 'builtin') return false;
    asVector ??= embedder.embedQuestion(question.reading.text);
    const [a, b] = [await asVector, await embedder.embedQuestion(sentence)];
    return a !== null && b !== null && innerProduct(a, b) >= ALIKE_FROM;
  };
  const stands = async (sentence: string, quotes: readonly SupportingQuote[]): Promise<boolean> => {
    if (known.size === 0 || shares(sentence)) return true;
    const isOfKind = asked.kind !== 'any' && kindEvidence(asked, readText(sentence)) === 1;
    const isNear = quotes.some(
      ({ extract: { article }, start, end }) =>
        relevantArticles.has(article.id) ||
        shares(article.text.slice(start, end)) ||
        shares(article.title) ||
        (isOfKind && shares(article.text)),
    );
    return isNear || isAlike(sentence);
  };
  return {
    hasKind: (sentences) =>
      !TELLING_KINDS.has(asked.kind) ||
      sentences.some((sentence) => kindEvidence(asked, readText(sentence)) === 1),
    async isRelevant(sentence, quotes) {
      if (!(await stands(sentence, quotes))) return false;
      for (const { extract } of quotes) relevantArticles.add(extract.article.id);
      return true;
    },
  };
}

/**
 * Logarithm of the odds that a sentence answers, from which it is shown: of 128 sentences of a chat model that were
 * judged by hand, 73 of 87 that answer reach it, 9 of 33 that are mere context, and none of 8 beside the question. A
 * model's sentence leans on the one before it, and reads less sure than an article's.
 */
const LEAST_ODDS = -4;

/**
 * A sentence is relevant when a reader finds that it answers the question. What is shown then answers, so nothing that
 * was left out can have been the answer to what stays.
 *
 * @param byWords judges when the reader cannot read any more
 */
export function relevanceByReading(
  reader: Reader,
  question: string,
  byWords: Relevance,
  signal?: AbortSignal,
): Relevance {
  return {
    hasKind: () => true,
    async isRelevant(sentence, quotes) {
      const title = quotes[0]?.extract.article.title ?? '';
      const found = await unlessReaderFails(
        reader.read(question, [{ title, sentences: [sentence] }], signal),
      );
      if (found === null) return byWords.isRelevant(sentence, quotes);
      const reading = found[0]?.[0] ?? null;
      return reading !== null && reading.odds >= LEAST_ODDS;
    },
  };
}
