import type { BriefReport } from '../ingesting/report.ts';
import type { AddedArticle } from './article-files.ts';
import type { Editing } from './editing.ts';
import type { LiveSource } from './live-source.ts';

/**
 * What became of a change of the article folder once an ingestion has followed it. `known`: an ingestion before had
 * found it already. `unknown`: the index does not say yet what the folder says. `taken back`: what could not be indexed
 * is out of the folder again.
 */
export type AdditionEnd = 'indexed' | 'known' | 'taken back' | 'not taken back';
export type ChangeEnd = 'indexed' | 'known' | 'unknown';

export interface ChangeParts {
  readonly live: LiveSource;
  readonly editing: Editing;
  /** Told of what cannot be found out or undone. */
  readonly onProblem: (error: unknown, what: string) => void;
}

/**
 * What became of an addition; what no index knows is taken back.
 * @param report of the ingestion that followed; null: it failed
 */
export async function endOfAddition(
  added: AddedArticle,
  report: BriefReport | null,
  parts: ChangeParts,
): Promise<AdditionEnd> {
  const end = await endOfChange(added.path, report, parts);
  if (end !== 'unknown') return end;
  const isBack = await parts.editing.takeBackArticle(added).catch((error: unknown) => {
    parts.onProblem(error, 'an article that was not indexed could not be taken back');
    return false;
  });
  return isBack ? 'taken back' : 'not taken back';
}

/** What became of any other change. @param report of the ingestion that followed; null: it failed */
export async function endOfChange(
  path: string,
  report: BriefReport | null,
  parts: ChangeParts,
): Promise<ChangeEnd> {
  if (!(await isKnown(path, parts))) return 'unknown';
  return report?.outcome === 'unchanged' ? 'known' : 'indexed';
}

/**
 * Whether the generation that answers says of the path what the folder says; where it cannot be told, nothing is
 * undone.
 */
export async function isKnown(path: string, { live, editing, onProblem }: ChangeParts): Promise<boolean> {
  try {
    return await live.use(({ store }) => editing.isIndexed(path, store));
  } catch (error) {
    onProblem(error, 'the index could not be compared with the article folder');
    return true;
  }
}
