import { openIndex } from '../../src/index/local/open.ts';
import type { PassageStore, StoreHit, StoreQuery } from '../../src/index/passage-store.ts';
import { indexText } from '../../src/text/analyse.ts';
import { vectorOf } from './collection.ts';

export function queryOf(question: string, more: Partial<StoreQuery> = {}): StoreQuery {
  return { terms: indexText(question).split(' '), vector: vectorOf(question), filter: {}, limit: 5, ...more };
}

/** A hit in a form that is pleasant to compare: where, and both scores. */
export function brief(hit: StoreHit): string {
  const similarity = hit.similarity === null ? 'null' : hit.similarity.toFixed(6);
  return `${hit.article.path}#${hit.passage.ordinal} ${hit.lexical.toFixed(6)} ${similarity} ${hit.passage.text}`;
}

/** What a store answers to each question, in one string. */
export async function answersOf(
  store: PassageStore,
  questions: readonly string[],
  limit = 5,
): Promise<string> {
  const answers: string[] = [];
  for (const question of questions) {
    const hits = await store.search(queryOf(question, { limit }));
    answers.push(`${question}\n${hits.map(brief).join('\n')}`);
  }
  return answers.join('\n\n');
}

/** Opens an index, uses it, closes it. */
export async function reading<T>(
  indexFolder: string,
  use: (opened: Awaited<ReturnType<typeof openIndex>>) => Promise<T>,
) {
  const opened = await openIndex(indexFolder);
  try {
    return await use(opened);
  } finally {
    await opened.store.close();
  }
}
