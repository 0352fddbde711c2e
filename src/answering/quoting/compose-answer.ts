import { alsoInLine, quotationContext, quotationDay } from '../../messages/answers.ts';
import type { Language } from '../../messages/bilingual.ts';
import type { Citation } from '../answer.ts';
import type { AnswerStatement } from './choose-sentences.ts';
import { citationOf, displayQuote } from './citation.ts';
import { noCopies, type PrintedCopies } from './printed-copies.ts';
import type { SentenceScore } from './score-sentence.ts';

/** From this share of the question's terms in the quote itself its support is called strong. */
const STRONG_SUPPORT_SHARE = 0.5;

/** The text of an extractive answer and the citations that its numbers stand for. */
export interface ComposedAnswer {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** What the passages themselves say to a question. */
export interface ExtractiveAnswer {
  /** Null when the passages do not answer surely enough: no answer is better than a guess. */
  readonly composed: ComposedAnswer | null;
  /** Estimated probability between 0 and 1 that the passages answer the question. */
  readonly confidence: number;
}

/**
 * Quotes the statements exactly, one a line, each with the numbers of the articles that have these very words: « … »
 * [1]. Articles that say it in other words are named on a line below, by numbers that open theirs. Where the cited
 * articles were published on different days, each line begins with the date of its source; what differs from the line
 * above says so.
 *
 * @param copies where else the words stand in copies of their article
 */
export function composeAnswer(
  statements: readonly AnswerStatement[],
  language: Language,
  copies: PrintedCopies = noCopies,
): ComposedAnswer {
  const citations: Citation[] = [];
  const cited = (scored: SentenceScore): Citation => {
    const citation = citedSentence(scored, citations.length + 1, copies);
    citations.push(citation);
    return citation;
  };
  const days = new Set(statements.map(({ quoted }) => quoted.sentence.article.publishedAt));
  const isDated = days.size > 1 || statements.some(({ differs }) => differs);
  const lines = statements.flatMap(({ quoted, alsoIn, inOtherWords, differs }) => {
    const first = cited(quoted);
    const numbers = [first, ...alsoIn.map(cited)].map(({ n }) => `[${n}]`).join(' ');
    const day = isDated ? first.publishedAt : null;
    const line = `${displayCitation(first, { day, differs }, language)} ${numbers}`;
    const sources = inOtherWords.map(cited).map((citation) => ({ article: citation, n: citation.n }));
    return sources.length === 0 ? [line] : [line, alsoInLine(sources, language)];
  });
  return { text: lines.join('\n'), citations };
}

/** A quote with what stands in front of it: its day, where it is shown, and who says it or the heads of its columns. */
export function displayCitation(
  { quote, context }: Citation,
  dated: Parameters<typeof quotationDay>[0],
  language: Language,
): string {
  const before = context === null ? '' : quotationContext(context, language);
  return `${quotationDay(dated, language)}${before}${displayQuote(quote, language)}`;
}

/**
 * The citation of a sentence that answers, with the number `n`.
 * @param copies where else the words stand in copies of their article
 */
export function citedSentence(
  { sentence, own, answer }: SentenceScore,
  n: number,
  copies: PrintedCopies = noCopies,
): Citation {
  const support = own >= STRONG_SUPPORT_SHARE ? 'strong' : 'partial';
  return citationOf(sentence, support, n, { answer, copies });
}
