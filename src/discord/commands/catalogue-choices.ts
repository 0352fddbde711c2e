import type { ArticleHeadline, PassageStore } from '../../index/passage-store.ts';
import { catalogueOf } from '../../searching/catalogue.ts';
import { type Choice, cutTo, MAX_CHOICE_CHARS, MAX_CHOICES } from './command.ts';

/** Publishers of the index whose name holds what was typed, those with most articles first. */
export async function publisherChoices(store: PassageStore, typed: string): Promise<readonly Choice[]> {
  const catalogue = await catalogueOf(store);
  return catalogue
    .findPublishers(typed)
    .slice(0, MAX_CHOICES)
    .map((publisher) => ({
      name: cutTo(publisher, MAX_CHOICE_CHARS),
      value: publisher.slice(0, MAX_CHOICE_CHARS),
    }));
}

/** Articles that hold every word typed, newest first; the value is the article's id. */
export async function articleChoices(store: PassageStore, typed: string): Promise<readonly Choice[]> {
  const catalogue = await catalogueOf(store);
  return catalogue
    .find(typed)
    .slice(0, MAX_CHOICES)
    .map((article) => ({ name: cutTo(captionOf(article), MAX_CHOICE_CHARS), value: article.id }));
}

function captionOf({ title, publisher, publishedAt }: ArticleHeadline): string {
  return [title, publisher, publishedAt].filter((part) => part !== null).join(' · ');
}
