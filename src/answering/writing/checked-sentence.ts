import { splitSentences } from '../../language/sentences.ts';
import type { Reader } from '../../models/reader/reader.ts';
import type { CheckContext } from '../checking/check-context.ts';
import { checkClaim } from '../checking/claim-check.ts';
import { verifyStatement } from '../verifying/verify-statement.ts';
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

/** What a sentence is checked with. */
export interface SentenceCheck {
  readonly context: CheckContext;
  /** Judges by meaning; without one, rules over words do. */
  readonly reader?: Reader;
  readonly signal?: AbortSignal;
}

/**
 * Compares a sentence with the extracts that it names. Numbers of extracts that were never given are dropped. Where no
 * named extract says it, or none is named, another that surely does takes its place.
 * @throws the signal's reason when it was aborted.
 */
export async function checkSentence(
  sentence: WrittenSentence,
  extracts: readonly Extract[],
  check: SentenceCheck,
): Promise<CheckedSentence> {
  if (leavesOpen(sentence.text)) return { verdict: 'open', sentence };
  if (givesOrders(sentence.text) || statesNothing(sentence.text)) return { verdict: 'no-claim', sentence };
  const named = extracts.filter(({ n }) => sentence.numbers.includes(n));
  const quotes: SupportingQuote[] = [];
  for (const extract of named) quotes.push(...(await quoteIn([extract], sentence.text, check)));
  if (quotes.length > 0) return { verdict: 'held', sentence, quotes };
  // Nobody has said that it stands here: what may only be meant is not enough.
  const others = extracts.filter((extract) => !named.includes(extract));
  const moved = (await quoteIn(others, sentence.text, check)).filter(({ support }) => support === 'strong');
  if (moved.length > 0) return { verdict: 'held', sentence, quotes: moved.slice(0, 1) };
  return { verdict: mayLeaveOpen(sentence.text) ? 'open' : 'unsupported', sentence };
}

/** The words of the extracts that say it; orders that an article gives carry nothing. */
async function quoteIn(
  extracts: readonly Extract[],
  claim: string,
  check: SentenceCheck,
): Promise<readonly SupportingQuote[]> {
  const found =
    check.reader === undefined
      ? extracts.flatMap((extract) => saidByWords(extract, claim, check.context))
      : await saidByMeaning(extracts, claim, check.context, { ...check, reader: check.reader });
  return found.filter(({ extract: { article }, start, end }) => {
    const quoted = article.text.slice(start, end);
    return !splitSentences(quoted).some((each) => givesOrders(quoted.slice(each.start, each.end)));
  });
}

function saidByWords(extract: Extract, claim: string, context: CheckContext): readonly SupportingQuote[] {
  const { support, quote } = checkClaim(claim, evidenceOf(extract), context);
  return support === 'none' || quote === null ? [] : [{ extract, ...quote, support }];
}

/** Only what is said whole: a part would be shown as if it were all. */
async function saidByMeaning(
  extracts: readonly Extract[],
  claim: string,
  context: CheckContext,
  how: { readonly reader: Reader; readonly signal?: AbortSignal },
): Promise<readonly SupportingQuote[]> {
  const places = extracts.flatMap((extract) =>
    evidenceOf(extract).map((evidence) => ({ extract, evidence })),
  );
  const evidence = places.map((place) => place.evidence);
  const { verdict, words } = await verifyStatement(claim, evidence, context, how);
  const extract = words === null ? undefined : places[words.evidence]?.extract;
  if (verdict !== 'supported' || words === null || extract === undefined) return [];
  return [{ extract, start: words.start, end: words.end, support: 'strong' }];
}

function evidenceOf({ article, passages }: Extract) {
  return passages.map((passage) => ({ article, passage }));
}
