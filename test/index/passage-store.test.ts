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
import { plainHits } from './plain-ranking.ts';

async function openLocal(change: GenerationChange, exactScanBelowVectors?: number): Promise<PassageStore> {
  const folder = await temporaryFolder();
  await publishChange(folder, change, exactScanBelowVectors === undefined ? {} : { exactScanBelowVectors });
  const { store, notices } = await openIndex(folder);
  onTestFinished(() => store.close());
  expect(notices).toEqual([]);
  return store;
}

async function openMemory(change: GenerationChange): Promise<PassageStore> {
  const store = await memoryStore(change);
  onTestFinished(() => store.close());
  return store;
}

passageStoreConformance('the memory store', (change) => openMemory(change));
passageStoreConformance('the local store', (change) => openLocal(change));
passageStoreConformance('the local store with a graph', (change) => openLocal(change, 0));

describe('a store', () => {
  it('gives the hits that the formulas of both scores give, in the same order', async () => {
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
          const query = queryOf(question, { limit, filter });
          const expected = plainHits(change, query);
          const store = await memoryStore(change);
          try {
            const found = await store.search(query);
            expect(found.map(({ passage, article }) => `${article.path}#${passage.ordinal}`)).toEqual(
              expected.map(({ place }) => place),
            );
            for (const [i, hit] of found.entries()) {
              expect(hit.lexical).toBeCloseTo(expected[i]!.lexical, 6);
              expect(hit.similarity).toBeCloseTo(expected[i]!.similarity, 6);
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
