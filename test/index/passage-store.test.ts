import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { GenerationChange } from '../../src/index/generation-change.ts';
import { openIndex } from '../../src/index/local/open.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { memoryStore } from '../../src/index/memory-store.ts';
import type { ArticleFilter, PassageStore } from '../../src/index/passage-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { queryOf } from './answers.ts';
import { changeOf, questions, storyOf } from './collection.ts';
import { passageStoreConformance } from './passage-store.conformance.ts';

async function openLocal(change: GenerationChange, exactScanBelowVectors?: number): Promise<PassageStore> {
  const folder = await temporaryFolder();
  await publishChange(folder, change, exactScanBelowVectors === undefined ? {} : { exactScanBelowVectors });
  const { store, notices } = await openIndex(folder);
  onTestFinished(() => store.close());
  expect(notices).toEqual([]);
  return store;
}

passageStoreConformance('the memory store', async (change) => memoryStore(change));
passageStoreConformance('the local store', (change) => openLocal(change));
passageStoreConformance('the local store with a graph', (change) => openLocal(change, 0));

describe('the adapters', () => {
  it('give the same hits in the same order with the same scores', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 25 }),
        fc.constantFrom(...questions),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom<ArticleFilter>(
          {},
          { since: '2024-05-01' },
          { since: '2024-05-01', withUndated: true },
          { publisher: 'echo' },
        ),
        async (seeds, question, limit, filter) => {
          const change = changeOf(seeds.map((seed) => storyOf(seed)));
          const folder = await temporaryFolder();
          await publishChange(folder, change);
          const { store } = await openIndex(folder);
          try {
            const query = queryOf(question, { limit, filter });
            const expected = await memoryStore(change).search(query);
            const found = await store.search(query);
            expect(found.map(({ passage, article }) => [passage, article])).toEqual(
              expected.map(({ passage, article }) => [passage, article]),
            );
            for (const [i, hit] of found.entries()) {
              expect(hit.lexical).toBeCloseTo(expected[i]!.lexical, 6);
              expect(hit.similarity).toBeCloseTo(expected[i]!.similarity!, 6);
            }
          } finally {
            await store.close();
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
