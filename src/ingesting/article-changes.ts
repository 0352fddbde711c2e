import type { Article } from '../articles/article.ts';
import { articleIdOf } from '../articles/article-id.ts';
import type { PassageStore } from '../index/passage-store.ts';
import { compareParagraphs } from './changed-paragraphs.ts';
import { type ArticleChange, type ChangedParagraph, NAMED_FIELDS } from './report.ts';

/** A report with the words of more articles would be read by nobody, and weigh as much as they do. */
const MAX_DETAILED = 100;

/**
 * What changed in the articles whose file or record changed, by path. Articles that say the same in other bytes are
 * left out.
 * @param store the generation of before; null when there was none
 * @param articleOf the article of a path as it was read this time
 */
export async function articleChanges(
  store: PassageStore | null,
  changed: readonly string[],
  articleOf: (path: string) => Article | null,
): Promise<readonly ArticleChange[]> {
  if (store === null) return [];
  const changes: ArticleChange[] = [];
  for (const path of changed) {
    // One at a time: with new rules of reading, every article counts as changed.
    const [before] = await store.articles({ articleIds: [articleIdOf(path)] });
    const after = articleOf(path);
    const change = before === undefined || after === null ? null : changeOf(before, after);
    if (change !== null) changes.push(changes.length < MAX_DETAILED ? change : { ...change, paragraphs: [] });
  }
  return changes;
}

/** Null: the article says the same. */
function changeOf(before: Article, after: Article): ArticleChange | null {
  const fields = NAMED_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    before: before[field],
    after: after[field],
  }));
  const paragraphs = compareParagraphs(paragraphsOf(before), paragraphsOf(after));
  if (fields.length + paragraphs.length === 0) return null;
  const count = (kind: ChangedParagraph['kind']): number =>
    paragraphs.filter((paragraph) => paragraph.kind === kind).length;
  return {
    path: after.path,
    fields,
    added: count('added'),
    removed: count('removed'),
    altered: count('altered'),
    paragraphs,
  };
}

/** Without the title, which is told by its name. */
function paragraphsOf({ text, title }: Article): readonly string[] {
  const paragraphs = text.split(/\n{2,}/);
  return paragraphs[0] === title ? paragraphs.slice(1) : paragraphs;
}
