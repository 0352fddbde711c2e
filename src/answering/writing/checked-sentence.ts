import { splitSentences } from '../../text/sentences.ts';
import type { CheckContext } from '../../verifying/rules/check-context.ts';
import { checkGiven } from '../../verifying/rules/claim-check.ts';
import { type GivenClaim, readClaim } from '../../verifying/rules/read-claim.ts';
import { type VerifyingOptions, verifyGiven } from '../../verifying/verify-statement.ts';
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
  /** Only some of it is said; `missing` is the rest, as the sentence has it. */
  | {
      readonly verdict: 'partly';
      readonly sentence: WrittenSentence;
      readonly quotes: readonly SupportingQuote[];
      readonly missing: readonly string[];
    }
  /**
   * `open`: it says that something is not in the articles, and no quote can carry that. `no-claim`: it is an order, a
   * heading, code.
   */
  | { readonly verdict: 'open' | 'no-claim' | 'unsupported'; readonly sentence: WrittenSentence };

/** What a sentence is checked with. */
export interface SentenceCheck extends VerifyingOptions {
  readonly context: CheckContext;
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
  const claim = readClaim(sentence.text);
  const found: Said[] = [];
  for (const extract of named) found.push(await findSaid([extract], claim, check));
  const whole = found.filter(({ missing }) => missing.length === 0);
  const quotes = whole.flatMap((said) => said.quotes);
  if (quotes.length > 0) return { verdict: 'held', sentence, quotes };
  // Nobody has said that it stands here: what may only be meant is not enough.
  const others = extracts.filter((extract) => !named.includes(extract));
  const moved = await findSaid(others, claim, check);
  const sure = moved.missing.length === 0 ? moved.quotes.filter(({ support }) => support === 'strong') : [];
  if (sure.length > 0) return { verdict: 'held', sentence, quotes: sure.slice(0, 1) };
  const part = [...found, moved].find((said) => said.missing.length > 0 && said.quotes.length > 0);
  if (part !== undefined) return { verdict: 'partly', sentence, ...part };
  return { verdict: mayLeaveOpen(sentence.text) ? 'open' : 'unsupported', sentence };
}

/** The words of the extracts that say a sentence, or all but what is missing. */
interface Said {
  readonly quotes: readonly SupportingQuote[];
  readonly missing: readonly string[];
}

/** Orders that an article gives carry nothing. */
async function findSaid(
  extracts: readonly Extract[],
  claim: GivenClaim,
  check: SentenceCheck,
): Promise<Said> {
  const find = check.reader === undefined ? saidByWords : saidByMeaning;
  const { quotes, missing } = await find(extracts, claim, check);
  const carrying = quotes.filter(({ extract: { article }, start, end }) => {
    const quoted = article.text.slice(start, end);
    return !splitSentences(quoted).some((each) => givesOrders(quoted.slice(each.start, each.end)));
  });
  return { quotes: carrying, missing };
}

async function saidByWords(
  extracts: readonly Extract[],
  claim: GivenClaim,
  { context }: SentenceCheck,
): Promise<Said> {
  const quotes = extracts.flatMap((extract): readonly SupportingQuote[] => {
    const { support, words } = checkGiven(claim, extract.evidence, context);
    if (support === 'none' || words === null) return [];
    return [{ extract, start: words.start, end: words.end, support }];
  });
  return { quotes, missing: [] };
}

async function saidByMeaning(
  extracts: readonly Extract[],
  claim: GivenClaim,
  check: SentenceCheck,
): Promise<Said> {
  const all = extracts.flatMap(({ evidence }) => evidence);
  const { verdict, words, missing } = await verifyGiven(claim, all, check.context, check);
  const extract = extracts.find(({ evidence }) => words !== null && evidence.includes(words.evidence));
  if (words === null || extract === undefined) return NOTHING_SAID;
  const quote = { extract, start: words.start, end: words.end };
  if (verdict === 'supported') return { quotes: [{ ...quote, support: 'strong' }], missing: [] };
  // A part is never shown as if it were all: where it cannot be told what is missing, nothing is said.
  return verdict === 'partly' && missing.length > 0
    ? { quotes: [{ ...quote, support: 'partial' }], missing }
    : NOTHING_SAID;
}

const NOTHING_SAID: Said = { quotes: [], missing: [] };
