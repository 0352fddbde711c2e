import type { Article } from '../../articles/article.ts';
import type { Passage } from '../../articles/passage.ts';
import type { ArticleFilter, PassageStore } from '../../index/passage-store.ts';
import { estimateTokens } from '../../models/estimate-tokens.ts';
import { readPassages } from '../../searching/read-passage.ts';
import type { RankedPassage } from '../../searching/retrieve.ts';
import { type Evidence, readEvidence } from '../../verifying/rules/evidence.ts';

/** What the model reads under one number: neighbouring passages of one article. */
export interface Extract {
  /** From 1, best first, whatever the order in the prompt. */
  readonly n: number;
  readonly article: Article;
  /** In the order of the article, without a gap. */
  readonly passages: readonly Passage[];
  /** The same, for checking what a model makes of them. */
  readonly evidence: readonly Evidence[];
}

type Chunk = Pick<Extract, 'article' | 'passages'>;

/**
 * Tokens of extracts in a prompt. Local servers read 4,096 tokens unless told otherwise and silently drop the rest;
 * this leaves a quarter of them for the rules, the question and the answer.
 */
export const EXTRACT_TOKENS = 3_000;
/** The header of an extract: number, title, publisher, date. */
const HEADER_CHARS = 150;

/**
 * What is read for a question: all articles that may answer, whole, when they fit; else the best passages, and then
 * their neighbours, nearest to the best first, as far as the budget reaches. The best passage is always read.
 *
 * @param filter which articles may answer; the ranked passages are theirs
 */
export async function chooseExtracts(
  store: PassageStore,
  ranked: readonly RankedPassage[],
  filter: ArticleFilter = {},
  budgetTokens: number = EXTRACT_TOKENS,
): Promise<readonly Extract[]> {
  if (ranked.length === 0) return [];
  const whole = await wholeCollection(store, ranked, filter, budgetTokens);
  if (whole !== null) return whole;
  const chosen = new Map<string, Chosen>();
  let left = budgetTokens;
  const take = (article: Article, passage: Passage): void => {
    const known = chosen.get(article.id);
    if (known?.passages.has(passage.ordinal) === true) return;
    const isJoined = [-1, 1].some((step) => known?.passages.has(passage.ordinal + step) === true);
    const cost = estimateTokens(passage.text.length + (isJoined ? 0 : HEADER_CHARS));
    if (cost > left && chosen.size > 0) return;
    left -= cost;
    if (known === undefined)
      chosen.set(article.id, { article, passages: new Map([[passage.ordinal, passage]]) });
    else known.passages.set(passage.ordinal, passage);
  };
  for (const { article, passage } of ranked) take(article, passage);
  for (const { article, passage } of ranked) {
    if (left <= 0) break;
    const all = await store.passagesOf(article.id);
    for (const near of [passage.ordinal + 1, passage.ordinal - 1]) {
      const neighbour = all[near];
      if (neighbour !== undefined && chosen.has(article.id)) take(article, neighbour);
    }
  }
  return numberExtracts(byRank([...chosen.values()].flatMap(withoutGaps), ranked), ranked);
}

function byRank<T extends Chunk>(extracts: readonly T[], ranked: readonly RankedPassage[]) {
  const bestOf = ({ article, passages }: T): number =>
    ranked.findIndex(
      ({ passage }) =>
        passage.articleId === article.id && passages.some(({ ordinal }) => ordinal === passage.ordinal),
    );
  return extracts
    .map((extract) => ({ extract, rank: bestOf(extract) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ extract }) => extract);
}

/** The order in the prompt: the best first and last, since models read the middle least (Liu et al. 2023). */
export function promptOrder<T>(best: readonly T[]): readonly T[] {
  const first = best.filter((_, index) => index % 2 === 0);
  const last = best.filter((_, index) => index % 2 === 1);
  return [...first, ...last.toReversed()];
}

interface Chosen {
  readonly article: Article;
  readonly passages: Map<number, Passage>;
}

/** A mean article is longer than this: no need to read a large collection to know that it does not fit. */
const MIN_ARTICLE_TOKENS = 20;

async function wholeCollection(
  store: PassageStore,
  ranked: readonly RankedPassage[],
  filter: ArticleFilter,
  budgetTokens: number,
): Promise<readonly Extract[] | null> {
  if (store.manifest.counts.articles * MIN_ARTICLE_TOKENS > budgetTokens) return null;
  const articles = await store.articles(filter);
  const chars = articles.reduce((sum, { text }) => sum + text.length + HEADER_CHARS, 0);
  if (estimateTokens(chars) > budgetTokens) return null;
  const order = [...new Set([...ranked.map(({ article }) => article.id), ...articles.map(({ id }) => id)])];
  const byId = new Map(articles.map((article) => [article.id, article]));
  const extracts: Chunk[] = [];
  for (const id of order) {
    const article = byId.get(id);
    if (article !== undefined) extracts.push({ article, passages: await store.passagesOf(id) });
  }
  return numberExtracts(
    extracts.filter(({ passages }) => passages.length > 0),
    ranked,
  );
}

/** Passages that follow each other make one extract. */
function withoutGaps({ article, passages }: Chosen): readonly Chunk[] {
  const runs: Passage[][] = [];
  for (const passage of [...passages.values()].sort((a, b) => a.ordinal - b.ordinal)) {
    const run = runs.at(-1);
    if (run !== undefined && run.at(-1)?.ordinal === passage.ordinal - 1) run.push(passage);
    else runs.push([passage]);
  }
  return runs.map((run) => ({ article, passages: run }));
}

/** What was read when it was found is not read again. */
function numberExtracts(chunks: readonly Chunk[], ranked: readonly RankedPassage[]): readonly Extract[] {
  return chunks.map(({ article, passages }, index) => {
    const own = ranked.filter((found) => found.article.id === article.id);
    const read = passages.map(
      (passage) =>
        own.find((found) => found.passage.ordinal === passage.ordinal) ??
        readPassages([{ article, passage }]),
    );
    return { article, passages, evidence: readEvidence(read.flat()), n: index + 1 };
  });
}
