import type { Citation } from '../answering/answer.ts';
import { citedPlace } from '../answering/quoting/cited-place.ts';
import type { PassageStore } from '../index/passage-store.ts';
import type { Span } from '../text/sentences.ts';
import { articleAddress, quoteAddress } from './article-text.ts';

/** A source of an answer as the articles have it now. */
export interface CheckedSource {
  readonly citation: Citation;
  /** `moved`: the words stand elsewhere in the article; `changed`: they are gone from it; `gone`: it is gone. */
  readonly state: 'same' | 'moved' | 'changed' | 'gone';
  /** Opens the article, at the words where they still stand; null once it is gone. */
  readonly address: string | null;
  /** The words with some of the text around them; the words alone where they no longer stand there. */
  readonly excerpt: { readonly before: string; readonly quote: string; readonly after: string };
  /** Within the quote, in UTF-16 code units: the words that answer. */
  readonly answer: Span | null;
}

/** Enough around a quote to see what it is about. */
const SHOWN_AROUND_CHARS = 220;

/** Reads every source of an answer again. */
export function checkSources(
  store: PassageStore,
  citations: readonly Citation[],
): Promise<readonly CheckedSource[]> {
  return Promise.all(citations.map((citation) => checkSource(store, citation)));
}

async function checkSource(store: PassageStore, citation: Citation): Promise<CheckedSource> {
  const { quote, articleId } = citation;
  const place = await citedPlace(store, citation);
  const { article, passage } = place;
  const words = citation.answer;
  const answer = words && { start: words.start - citation.start, end: words.end - citation.start };
  const alone = { before: '', quote, after: '' };
  if (article === null) return { citation, state: 'gone', address: null, excerpt: alone, answer };
  if (place.state !== 'same' || passage === null)
    return { citation, state: 'changed', address: articleAddress(articleId), excerpt: alone, answer };
  const { start, end } = place.citation;
  // The headline stands above already.
  const from = Math.min(start, Math.max(passage.start, article.bodyStart));
  const before = lastWords(article.text.slice(from, start));
  const after = firstWords(article.text.slice(end, Math.max(end, passage.end)));
  return {
    citation,
    state: start === citation.start ? 'same' : 'moved',
    address: quoteAddress(articleId, { start, end }, quote),
    excerpt: { before, quote, after },
    answer,
  };
}

function lastWords(text: string): string {
  return text.length <= SHOWN_AROUND_CHARS
    ? text
    : `… ${text.slice(-SHOWN_AROUND_CHARS).replace(/^\S*/u, '').trimStart()}`;
}

function firstWords(text: string): string {
  return text.length <= SHOWN_AROUND_CHARS
    ? text
    : `${text.slice(0, SHOWN_AROUND_CHARS).replace(/\S*$/u, '').trimEnd()} …`;
}
