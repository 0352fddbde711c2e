import { matchesFilter } from '../../src/index/article-filter.ts';
import type { GenerationChange } from '../../src/index/generation-change.ts';
import { lexicalFields } from '../../src/index/local/lexical.ts';
import type { StoreQuery } from '../../src/index/passage-store.ts';
import { indexText } from '../../src/text/analyse.ts';

/** The constants of FTS5's bm25() (https://sqlite.org/fts5.html#the_bm25_function). */
const K1 = 1.2;
const B = 0.75;
const LEAST_IDF = 1e-6;

/** A passage with both scores of a query; of equal scores the first by place counts. */
export interface PlainHit {
  readonly place: string;
  readonly lexical: number;
  readonly similarity: number;
}

/** The hits of a fresh change for a query with terms and a vector, worked out from the formulas alone. */
export function plainHits(
  { put }: GenerationChange,
  { terms, vector, filter, limit }: StoreQuery,
): readonly PlainHit[] {
  const passages = put.flatMap(({ article, passages: all }) =>
    all.map(({ passage, vectors }) => {
      const { title, body } = lexicalFields(article, passage, indexText(article.title));
      return { article, passage, vectors: vectors!, head: wordsOf(title), words: wordsOf(body) };
    }),
  );
  const lengths = passages.map(({ head, words }) => head.length + words.length);
  const average = lengths.reduce((sum, length) => sum + length, 0) / passages.length;
  const holders = (term: string) =>
    passages.filter(({ head, words }) => head.includes(term) || words.includes(term)).length;
  const idf = (term: string): number => {
    const log = Math.log((passages.length - holders(term) + 0.5) / (holders(term) + 0.5));
    return log > 0 ? log : LEAST_IDF;
  };
  const times = (list: readonly string[], term: string) => list.filter((each) => each === term).length;
  const scored = passages.map(({ article, passage, vectors, head, words }, at) => {
    const damping = K1 * (1 - B + (B * lengths[at]!) / average);
    const lexical = [...new Set(terms)].reduce((sum, term) => {
      const weight = 2 * times(head, term) + times(words, term);
      return sum + (idf(term) * weight * (K1 + 1)) / (weight + damping);
    }, 0);
    const cosines = vectors.map((own) => own.reduce((sum, value, d) => sum + value * vector![d]!, 0));
    const place = `${article.path}#${passage.ordinal}`;
    return { place, lexical, similarity: Math.max(...cosines), isAllowed: matchesFilter(article, filter) };
  });
  const allowed = scored.filter(({ isAllowed }) => isAllowed);
  const best = (hits: typeof allowed, of: (hit: PlainHit) => number) =>
    hits
      .toSorted((a, b) => Math.round((of(b) - of(a)) * 1e9) || (a.place < b.place ? -1 : 1))
      .slice(0, limit);
  const found = new Set([
    ...best(
      allowed.filter(({ lexical }) => lexical > 0),
      ({ lexical }) => lexical,
    ),
    ...best(allowed, ({ similarity }) => similarity),
  ]);
  return allowed
    .filter((hit) => found.has(hit))
    .map(({ place, lexical, similarity }) => ({ place, lexical, similarity }))
    .toSorted((a, b) => (a.place < b.place ? -1 : 1));
}

function wordsOf(field: string): readonly string[] {
  return field.match(/[\p{L}\p{N}]+/gu) ?? [];
}
