import type { GenerationChange } from '../../src/index/generation-change.ts';
import { changeOf, storyOf } from './collection.ts';

/** Two collections that share some articles, so that a mixture of both would answer. */
export const contentA = changeOf(Array.from({ length: 20 }, (_, i) => storyOf(i)));
export const contentB = changeOf(Array.from({ length: 22 }, (_, i) => storyOf(i + 12)));

export function differenceBetween(from: GenerationChange, to: GenerationChange): GenerationChange {
  const kept = new Set(to.put.map(({ article }) => article.id));
  const known = new Set(from.put.map(({ article }) => article.id));
  return {
    ...to,
    base: 'current',
    remove: from.put.map(({ article }) => article.id).filter((id) => !kept.has(id)),
    put: to.put.filter(({ article }) => !known.has(article.id)),
  };
}
