import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openForWriting } from '../../../src/index/local/database.ts';
import { digestFile } from '../../../src/index/local/digest.ts';
import { DATABASE_FILE, generationFolder, MANIFEST_FILE } from '../../../src/index/local/layout.ts';
import { renderManifest } from '../../../src/index/local/manifest-file.ts';
import { publishChange } from '../../../src/index/local/publish.ts';
import type { Manifest } from '../../../src/index/manifest.ts';
import { memoryStore } from '../../../src/index/memory-store.ts';
import type { PassageStore } from '../../../src/index/passage-store.ts';
import { runs } from '../../property-runs.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { reading } from '../answers.ts';
import { changeOf, entryOf, type Story, storyOf } from '../collection.ts';
import { type Printing, printedStory, printings } from './reports.ts';

async function copiesOfAll(store: PassageStore) {
  const ids = (await store.headlines()).map(({ id }) => id).toSorted();
  return [...(await store.copies(ids))].map(([id, copies]) => [id, copies.map(({ path }) => path)]);
}

const inFolder = (folder: string) => reading(folder, ({ store }) => copiesOfAll(store));
const fresh = async (stories: readonly Story[]) => {
  const store = await memoryStore(changeOf(stories));
  try {
    return await copiesOfAll(store);
  } finally {
    await store.close();
  }
};

describe('copies in an index on disk', () => {
  it('are those of a fresh index of the same articles, whatever was added, changed and removed', {
    timeout: 60_000,
  }, async () => {
    const slot = fc.nat(9).map(String);
    const printed = fc.tuple(fc.nat(3), fc.constantFrom<Printing>(...printings));
    const steps = fc.array(
      fc.record({
        put: fc.dictionary(slot, printed, { maxKeys: 6 }),
        remove: fc.array(slot, { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (changes) => {
        const folder = await temporaryFolder();
        const collection = new Map<string, Story>();
        for (const { put, remove } of changes) {
          for (const name of remove) collection.delete(name);
          const stories = Object.entries(put).map(([name, [seed, how]]) => {
            const story = printedStory(seed, how, `${name}.md`);
            collection.set(name, story);
            return story;
          });
          const gone = remove.map((name) => entryOf(storyOf(0, `${name}.md`)).article.id);
          await publishChange(folder, changeOf(stories, { base: 'current', remove: gone }));
          expect(await inFolder(folder)).toEqual(await fresh([...collection.values()]));
        }
      }),
      runs(4),
    );
  });

  it('are unknown in an index of before, which answers all the same, and are found by the next ingestion', async () => {
    const folder = await temporaryFolder();
    const stories = (['same', 'cut', 'retouched'] as const).map((how) => printedStory(1, how));
    const before = await publishChange(folder, changeOf(stories));
    await makeOlder(folder, before);
    await reading(folder, async ({ store, notices }) => {
      expect(notices).toEqual([]);
      expect(await store.articles()).toHaveLength(3);
      expect(await copiesOfAll(store)).toEqual([]);
    });
    await publishChange(folder, changeOf([], { base: 'current' }));
    expect(await inFolder(folder)).toEqual(await fresh(stories));
  });

  it('are found anew after rules of another version, whose sketches say nothing', async () => {
    const folder = await temporaryFolder();
    const stories = (['same', 'cut'] as const).map((how) => printedStory(2, how));
    const before = await publishChange(folder, changeOf(stories));
    await amend(folder, { ...before, copies: 'shingles-0' });
    expect(await inFolder(folder)).toEqual([]);
    await publishChange(folder, changeOf([printedStory(2, 'brief')], { base: 'current' }));
    expect(await inFolder(folder)).toEqual(await fresh([...stories, printedStory(2, 'brief')]));
  });
});

/** As a program of before wrote it: without the tables, and without a word of them. */
async function makeOlder(folder: string, manifest: Manifest): Promise<void> {
  const path = join(generationFolder(folder, manifest.generation), DATABASE_FILE);
  const database = openForWriting(path);
  database.exec('DROP TABLE copy_clusters; DROP TABLE copy_sketches');
  database.close();
  const { copies: _, files, ...older } = manifest;
  await amend(folder, { ...older, files: { ...files, [DATABASE_FILE]: await digestFile(path) } });
}

async function amend(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(
    join(generationFolder(folder, manifest.generation), MANIFEST_FILE),
    renderManifest(manifest),
  );
}
