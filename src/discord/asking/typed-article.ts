import { PublicError } from '../../errors.ts';
import type { PassageStore } from '../../index/passage-store.ts';
import { botMessages } from '../../messages/discord-bot.ts';
import { catalogueOf } from '../../searching/catalogue.ts';

/** No article is called as somebody typed. */
class NoSuchArticleError extends PublicError {}

/**
 * The ids of the articles that an option means: its value is an article's id when a suggestion was taken, else what
 * was typed, and all articles that hold those words are meant.
 * @throws NoSuchArticleError when there is none.
 */
export async function articlesTyped(typed: string, store: PassageStore): Promise<readonly string[]> {
  const catalogue = await catalogueOf(store);
  if (catalogue.article(typed) !== undefined) return [typed];
  const found = catalogue.find(typed).map(({ id }) => id);
  if (found.length === 0) throw new NoSuchArticleError(botMessages.noSuchArticle(typed));
  return found;
}
