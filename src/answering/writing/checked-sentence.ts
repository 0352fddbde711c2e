import { splitSentences } from '../../language/sentences.ts';
import { type CheckContext, checkClaim } from '../checking/claim-check.ts';
import type { Extract } from './extract.ts';
import { givesOrders, leavesOpen, mayLeaveOpen, statesNothing } from './said-of-articles.ts';
import type { WrittenSentence } from './written-sentence.ts';

/** The words that carry a sentence, in one extract. */
export interface SupportingQuote {
  readonly extract: Extract;
  /** Offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly support: 'strong' | 'partial';
}

/** What became of a sentence of the model's. */
export type CheckedSentence =
  | {
      readonly verdict: 'held';
      readonly sentence: WrittenSentence;
      readonly quotes: readonly SupportingQuote[];
    }
  /**
   * `open`: it says that something is not in the articles, and no quote can carry that. `no-claim`: it is an order, a
   * heading, code.
   */
  | { readonly verdict: 'open' | 'no-claim' | 'unsupported'; readonly sentence: WrittenSentence };

/**
 * Compares a sentence with the extracts that it names. Numbers of extracts that were never given are dropped. Where no
 * named extract says it, or none is named, another that surely does takes its place.
 */
export function checkSentence(
  sentence: WrittenSentence,
  extracts: readonly Extract[],
  context: CheckContext,
): CheckedSentence {
  if (leavesOpen(sentence.text)) return { verdict: 'open', sentence };
  if (givesOrders(sentence.text) || statesNothing(sentence.text)) return { verdict: 'no-claim', sentence };
  const named = extracts.filter(({ n }) => sentence.numbers.includes(n));
  const quotes = named.flatMap((extract) => quoteIn(extract, sentence.text, context) ?? []);
  if (quotes.length > 0) return { verdict: 'held', sentence, quotes };
  // Nobody has said that it stands here: what may only be meant is not enough.
  const moved = extracts
    .filter((extract) => !named.includes(extract))
    .flatMap((extract) => quoteIn(extract, sentence.text, context) ?? [])
    .find(({ support }) => support === 'strong');
  if (moved !== undefined) return { verdict: 'held', sentence, quotes: [moved] };
  return { verdict: mayLeaveOpen(sentence.text) ? 'open' : 'unsupported', sentence };
}

function quoteIn(extract: Extract, claim: string, context: CheckContext): SupportingQuote | null {
  const evidence = extract.passages.map((passage) => ({ article: extract.article, passage }));
  const { support, quote } = checkClaim(claim, evidence, context);
  if (support === 'none' || quote === null) return null;
  const quoted = extract.article.text.slice(quote.start, quote.end);
  const hasOrder = splitSentences(quoted).some(({ start, end }) => givesOrders(quoted.slice(start, end)));
  return hasOrder ? null : { extract, ...quote, support };
}
