import type { ArticleFilter, PassageStore } from '../../index/passage-store.ts';
import { termGroups } from '../../searching/question.ts';
import { type RankedPassage, type Retrieval, rerank, searchPassages } from '../../searching/retrieve.ts';

/** Of so many newest articles one passage is read: the very newest may name the subject in passing. */
const NEWEST_ARTICLES = 5;

/**
 * The passages that were found, in turn with the best one of each of the newest articles that hold all words of the
 * question: where the latest is asked for, older articles may fit better, however many they are.
 */
export async function withNewest(
  store: PassageStore,
  { question, passages }: Retrieval,
  filter: ArticleFilter,
): Promise<readonly RankedPassage[]> {
  const newest = await newestHolding(store, question, filter);
  if (newest.length === 0) return passages;
  const within = { ...filter, articleIds: newest };
  const found = await searchPassages(store, { question, vector: null }, { filter: within });
  const score = passages[0]?.score ?? 0;
  const ofNewest = newest.flatMap((id) => {
    const best = found.passages.find(({ article }) => article.id === id);
    // Scores of two searches cannot be compared: what its sentences say decides.
    return best === undefined ? [] : [{ ...best, score }];
  });
  const inTurn = passages.flatMap((passage, index) => [passage, ...ofNewest.slice(index, index + 1)]);
  return rerank([...inTurn, ...ofNewest.slice(passages.length)]);
}

/** Ids, newest first; none where no dated article holds all words. */
async function newestHolding(
  store: PassageStore,
  question: Retrieval['question'],
  filter: ArticleFilter,
): Promise<readonly string[]> {
  const groups = termGroups(question);
  if (groups.length === 0) return [];
  const holding = await store.matching(groups, filter);
  return holding
    .filter(({ publishedAt }) => publishedAt !== null)
    .slice(0, NEWEST_ARTICLES)
    .map(({ id }) => id);
}
