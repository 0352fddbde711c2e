import type { AnswerPeriod } from '../../answering/answer.ts';
import { matchesFilter } from '../../index/article-filter.ts';
import type { ArticleFilter, PassageStore } from '../../index/passage-store.ts';
import { catalogueOf } from '../../searching/catalogue.ts';

/** How many articles were left out of a search because they have no date, of those that fit otherwise. */
export async function countUndatedLeftOut(
  { since, until, withUndated, ...others }: ArticleFilter,
  period: AnswerPeriod | null,
  store: PassageStore,
): Promise<number> {
  const isOfThePeriod = period?.isFilter === true && !period.isDropped;
  const hasDates = since !== undefined || until !== undefined || isOfThePeriod;
  if (!hasDates || withUndated === true) return 0;
  const { articles } = await catalogueOf(store);
  return articles.filter((article) => article.publishedAt === null && matchesFilter(article, others)).length;
}
