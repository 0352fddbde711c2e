import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import type { ArticleEntry, GenerationChange } from '../../src/index/generation-change.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { memoryStore } from '../../src/index/memory-store.ts';
import type { ArticleFilter, PassageStore } from '../../src/index/passage-store.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { reading } from './answers.ts';
import { changeOf, embedder, entryOf, normalised } from './collection.ts';
import { graphsOf } from './index-folder.ts';

const DIMENSIONS = 48;
const ARTICLES = 300;
const PASSAGES_EACH = 10;
const QUERIES = 50;
const options = { exactScanBelowVectors: 0, mostVectorsAGraph: 1_200 };

const random = startRandom(42);
let version = 0;
/** Texts on the same matter lie together: clusters are harder for a graph than an even cloud. */
const centres = Array.from({ length: 40 }, () => randomVector());

const entries = Array.from({ length: ARTICLES }, (_, i) => entryAt(i));
const change: GenerationChange = {
  ...changeOf([], { embedder: { ...embedder, dimensions: DIMENSIONS } }),
  put: entries,
};
const queries = Array.from({ length: QUERIES }, () => nearACentre());

describe('search through the graphs, after save and reload', () => {
  let prepared: string;
  beforeAll(async () => {
    prepared = await mkdtemp(join(tmpdir(), 'kiosque-recall-'));
    await publishChange(prepared, change, options);
  });
  afterAll(() => rm(prepared, { recursive: true, force: true }));

  it('finds what an exact scan finds', async () => {
    const exact = await memoryStore(change);
    await reading(prepared, async ({ store }) => {
      expect(graphsOf(store.manifest)).toHaveLength(3);
      expect(await recall(store, exact, {}, 10)).toBeGreaterThanOrEqual(0.99);
      expect(await recall(store, exact, {}, 100)).toBeGreaterThanOrEqual(0.99);
      expect(await recall(store, exact, { publisher: 'Le Fil 7' }, 10)).toBe(1);
    });
  });

  it('does so after a fifth of the articles changed several times', async () => {
    const folder = await temporaryFolder();
    await cp(prepared, folder, { recursive: true });
    let current = entries;
    for (let round = 0; round < 3; round += 1) {
      const changed = current
        .slice(round * 60, round * 60 + 60)
        .map((entry) => entryAt(entries.indexOf(entry)));
      current = current.map(
        (entry) => changed.find(({ article }) => article.id === entry.article.id) ?? entry,
      );
      await publishChange(folder, { ...change, base: 'current', put: changed }, options);
      const exact = await memoryStore({ ...change, put: current });
      expect(await reading(folder, ({ store }) => recall(store, exact, {}, 10))).toBeGreaterThanOrEqual(0.99);
    }
  });
});

/** The share of the exact scan's passages that the store finds. */
async function recall(
  store: PassageStore,
  exact: PassageStore,
  filter: ArticleFilter,
  limit: number,
): Promise<number> {
  let found = 0;
  let wanted = 0;
  for (const vector of queries) {
    const query = { terms: [], vector, filter, limit };
    const places = new Set((await store.search(query)).map(placeOf));
    const truth = await exact.search(query);
    expect(places.size).toBe(truth.length);
    wanted += truth.length;
    found += truth.filter((hit) => places.has(placeOf(hit))).length;
  }
  return found / wanted;
}

function placeOf({ article, passage }: { article: { path: string }; passage: { ordinal: number } }): string {
  return `${article.path}#${passage.ordinal}`;
}

function entryAt(i: number): ArticleEntry {
  version += 1;
  const entry = entryOf({
    path: `fil/${i}.md`,
    title: `Dépêche ${i}`,
    publisher: `Le Fil ${i % 30}`,
    paragraphs: Array.from(
      { length: PASSAGES_EACH },
      (_, ordinal) => `Version ${version}, paragraphe ${ordinal}.`,
    ),
  });
  return { ...entry, passages: entry.passages.map((passage) => ({ ...passage, vectors: [nearACentre()] })) };
}

function nearACentre(): Float32Array {
  const centre = centres[Math.floor(random() * centres.length)]!;
  return normalised(centre.map((value) => value + 0.08 * gaussian()));
}

function randomVector(): Float32Array {
  return normalised(Float32Array.from({ length: DIMENSIONS }, gaussian));
}

/** Box and Muller's method. */
function gaussian(): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
