import { appendFile, cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listGenerations } from '../../src/index/local/history.ts';
import { generationFolder } from '../../src/index/local/layout.ts';
import { renderManifest } from '../../src/index/local/manifest-file.ts';
import { openIndex } from '../../src/index/local/open.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answersOf, reading } from './answers.ts';
import { changeOf, questions, storyOf } from './collection.ts';

const A = changeOf([1, 2, 3, 4, 5].map((seed) => storyOf(seed)));
const B = changeOf([4, 5, 6, 7, 8, 9].map((seed) => storyOf(seed)));

describe('opening', () => {
  it('says how to make an index when there is none', async () => {
    const folder = await temporaryFolder();
    await expect(openIndex(join(folder, 'nowhere'))).rejects.toMatchObject({
      name: 'IndexMissingError',
      sentence: {
        fr: expect.stringContaining('npm run ingest'),
        en: expect.stringContaining('npm run ingest'),
      },
    });
    expect(await listGenerations(join(folder, 'nowhere'))).toEqual([]);
  });

  it('says so when the index folder is a file', async () => {
    const path = join(await temporaryFolder(), 'index');
    await writeFile(path, 'no folder');
    await expect(openIndex(path)).rejects.toMatchObject({ name: 'IndexUnreadableError' });
    await expect(publishChange(path, A)).rejects.toMatchObject({ name: 'IngestionLockError' });
  });

  it.each(['../../etc', '/etc/passwd', '', '..', 'x'.repeat(5_000), '20240101T000000000Z-abcdef'])(
    'does not follow a CURRENT that names %j',
    async (name) => {
      const folder = await temporaryFolder();
      await publishChange(folder, A);
      await writeFile(join(folder, 'CURRENT'), `${name}\n`);
      await reading(folder, async ({ store, notices }) => {
        expect(store.manifest.counts.articles).toBe(5);
        expect(notices).toHaveLength(1);
        expect(notices[0]!.en).toMatch(/CURRENT|manifest\.json/);
      });
    },
  );

  it('serves the previous generation, with a notice, when a file of the live one is damaged', async () => {
    const folder = await temporaryFolder();
    await publishChange(folder, A);
    const { generation } = await publishChange(folder, B);
    const file = `generations/${generation}/articles.sqlite`;
    await appendFile(join(folder, file), 'x');
    await reading(folder, async ({ store, notices }) => {
      expect(store.manifest.counts.articles).toBe(5);
      expect(notices).toEqual([{ fr: expect.stringContaining(file), en: expect.stringContaining(file) }]);
    });
    const [newest, previous] = await listGenerations(folder);
    expect(newest).toMatchObject({ generation, isCurrent: true, manifest: null });
    expect(newest?.problem?.en).toContain(file);
    expect(previous).toMatchObject({ isCurrent: false, problem: null });
  });

  it('ingests on top of what is served when the live generation is damaged, and keeps it', async () => {
    const folder = await temporaryFolder();
    const first = await publishChange(folder, A);
    const { generation } = await publishChange(folder, B);
    await rm(join(generationFolder(folder, generation), 'articles.sqlite'));
    const third = await publishChange(folder, changeOf([storyOf(30)], { base: 'current' }));
    expect(third.counts.articles).toBe(6);
    expect((await listGenerations(folder)).map((summary) => summary.generation)).toEqual([
      third.generation,
      first.generation,
    ]);
  });

  it('gives up in a sentence when nothing is intact, and a fresh ingestion mends it', async () => {
    const folder = await temporaryFolder();
    const { generation } = await publishChange(folder, A);
    await rm(join(generationFolder(folder, generation), 'manifest.json'));
    await expect(openIndex(folder)).rejects.toMatchObject({
      name: 'IndexDamagedError',
      sentence: { fr: expect.stringContaining('--full'), en: expect.stringContaining('manifest.json') },
    });
    await expect(publishChange(folder, { ...A, base: 'current' })).rejects.toMatchObject({
      name: 'IndexDamagedError',
    });
    await publishChange(folder, B);
    expect(
      await reading(folder, async ({ store, notices }) => [store.manifest.counts.articles, notices]),
    ).toEqual([6, []]);
  });

  it.each([
    [1, /format 1.*npm run ingest$/, /version 1.*npm run ingest$/],
    [3, /format 3.*à jour.*npm run ingest -- --full/, /version 3.*Update.*npm run ingest -- --full/],
  ])('refuses format version %i with the remedy', async (formatVersion, fr, en) => {
    const folder = await temporaryFolder();
    const manifest = await publishChange(folder, A);
    const other = JSON.stringify({ ...JSON.parse(renderManifest(manifest)), formatVersion });
    await writeFile(join(generationFolder(folder, manifest.generation), 'manifest.json'), other);
    await expect(openIndex(folder)).rejects.toMatchObject({
      name: 'IndexFormatError',
      sentence: { fr: expect.stringMatching(fr), en: expect.stringMatching(en) },
    });
  });

  it('believes no journal that somebody laid beside the database', async () => {
    const folder = await temporaryFolder();
    const { generation } = await publishChange(folder, A);
    await writeFile(join(generationFolder(folder, generation), 'articles.sqlite-journal'), 'x'.repeat(600));
    await expect(openIndex(folder)).rejects.toMatchObject({
      name: 'IndexDamagedError',
      sentence: { en: expect.stringContaining('articles.sqlite-journal') },
    });
  });

  it('ignores strangers in the folder of a generation', async () => {
    const folder = await temporaryFolder();
    const { generation } = await publishChange(folder, A);
    await cp(
      join(folder, 'CURRENT'),
      join(generationFolder(folder, generation), 'vectors-000000001-000000009.hnsw'),
    );
    expect(await reading(folder, ({ store }) => answersOf(store, questions))).toContain('#');
  });
});
