import { execFileSync } from 'node:child_process';
import { cp, mkdir, open, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listGenerations } from '../../src/index/local/history.ts';
import { openIndex } from '../../src/index/local/open.ts';
import { lookAtIndex } from '../../src/serving/index-sight.ts';
import { birds, bridge, dairy } from './articles.ts';
import { type Workshop, workshop } from './workshop.ts';

/** An index of two generations, and an article that the next ingestion will find. */
async function twiceIngested(): Promise<Workshop & { readonly names: readonly [string, string] }> {
  const shop = await workshop();
  await shop.write('pont.md', bridge);
  const first = (await shop.ingest()).generation!;
  await shop.write('grues.md', birds);
  const second = (await shop.ingest()).generation!;
  await shop.write('bleu.md', dairy);
  return { ...shop, names: [first, second] };
}

async function generationsOf(shop: Workshop): Promise<readonly string[]> {
  return (await readdir(join(shop.indexFolder, 'generations'))).toSorted();
}

async function noticesOf(shop: Workshop): Promise<readonly string[]> {
  const { store, notices } = await openIndex(shop.indexFolder);
  await store.close();
  return notices.map(({ en }) => en);
}

async function flipByte(path: string): Promise<void> {
  const { size } = await stat(path);
  const file = await open(path, 'r+');
  const byte = Buffer.alloc(1);
  const position = Math.floor(size / 2);
  await file.read(byte, 0, 1, position);
  await file.write(Buffer.of((byte[0] ?? 0) ^ 1), 0, 1, position);
  await file.close();
}

describe('a live generation with one flipped byte', () => {
  it.each(['articles.sqlite', 'manifest.json'])(
    'in %s is replaced by an ordinary ingestion, which keeps the last intact one and says so',
    async (file) => {
      const shop = await twiceIngested();
      const [intact, live] = shop.names;
      await flipByte(join(shop.indexFolder, 'generations', live, file));
      const report = await shop.ingest();
      expect(report).toMatchObject({ outcome: 'published', previous: intact });
      expect(report.notices).toEqual([
        { path: null, kind: 'index-damaged', sentence: expect.objectContaining({}) },
      ]);
      expect(report.notices[0]?.sentence.en).toContain(`generations/${live}/${file}" is damaged`);
      expect(report.notices[0]?.sentence.en).toContain(`${intact}, the last intact one, and keeps it`);
      expect(report.notices[0]?.sentence.en).not.toContain('npm run ingest');
      expect(await generationsOf(shop)).toEqual([intact, report.generation]);
      expect(await noticesOf(shop)).toEqual([]);
      expect((await shop.search('fromage bleu'))[0]?.article.path).toBe('bleu.md');
      expect(await shop.ingest()).toMatchObject({ outcome: 'unchanged', notices: [] });
    },
  );
});

describe.skipIf(process.platform === 'win32')('a CURRENT that is no file', () => {
  const makers: readonly (readonly [string, string, (path: string) => Promise<unknown>])[] = [
    [
      'a folder',
      'a folder stands in the place of the file',
      (path) => mkdir(join(path, 'notes'), { recursive: true }),
    ],
    ['a pipe', 'it is no file but a pipe', async (path) => execFileSync('mkfifo', [path])],
    ['a link to itself', 'a link that leads to itself', (path) => symlink('CURRENT', path)],
    ['a link to a device', 'it is no file but a pipe or a device', (path) => symlink('/dev/zero', path)],
  ];

  it.each(makers)(
    '(%s) leaves the newest generation serving, and is mended by ingestion',
    async (_, cause, make) => {
      const shop = await twiceIngested();
      const current = join(shop.indexFolder, 'CURRENT');
      await rm(current);
      await make(current);
      const [notice, ...others] = await noticesOf(shop);
      expect(others).toEqual([]);
      expect(notice).toContain('"CURRENT" cannot be read');
      expect(notice).toContain(cause);
      expect(notice).toContain(shop.names[1]);
      const report = await shop.ingest();
      expect(report).toMatchObject({ outcome: 'published', previous: shop.names[1], added: ['bleu.md'] });
      expect(report.notices[0]?.sentence.en).toContain(cause);
      expect(await noticesOf(shop)).toEqual([]);
      expect(await readFile(current, 'utf8')).toBe(`${report.generation}\n`);
    },
  );

  it('is not removed with what somebody put into it', async () => {
    const shop = await twiceIngested();
    const current = join(shop.indexFolder, 'CURRENT');
    await rm(current);
    await mkdir(current);
    await writeFile(join(current, 'mine.txt'), 'notes');
    const { generation } = await shop.ingest();
    expect(await readFile(`${current}-${generation}/mine.txt`, 'utf8')).toBe('notes');
  });

  it.each([['ingest.lock'], ['ingest.holder.json'], ['calibration.json']])(
    'nor does a pipe in the place of %s keep anybody waiting',
    async (name) => {
      const shop = await twiceIngested();
      const path = join(shop.indexFolder, name);
      await rm(path, { force: true });
      execFileSync('mkfifo', [path]);
      expect(await lookAtIndex(shop.indexFolder)).toMatchObject({ generation: shop.names[1] });
      const ended = await shop.ingest().catch((error: Error) => error.message);
      if (name === 'ingest.lock') expect(ended).toMatch(/lock.*it is no file but a pipe/u);
      else expect(ended).toMatchObject({ outcome: 'published' });
    },
  );
});

describe('what killed ingestions left', () => {
  it('is removed by the next one, even when nothing has changed', async () => {
    const shop = await twiceIngested();
    await shop.remove('bleu.md');
    const [first, second] = shop.names;
    const folder = (name: string): string => join(shop.indexFolder, 'generations', name);
    // Killed while it wrote, after it had named its folder, and before it swept.
    const [half, never, oldest] = [
      '20990101T000000000Z-aaaaaa.partial',
      '20990101T000000000Z-bbbbbb',
      '20200101T000000000Z-cccccc',
    ];
    for (const name of [half, never, oldest]) await cp(folder(second), folder(name), { recursive: true });
    await writeFile(join(shop.indexFolder, 'CURRENT.partial'), 'half a na');
    await shop.ingest({ dryRun: true });
    expect(await generationsOf(shop)).toHaveLength(5);
    expect(await shop.ingest()).toMatchObject({ outcome: 'unchanged', generation: second });
    expect(await generationsOf(shop)).toEqual([first, second]);
    expect(await readdir(shop.indexFolder)).not.toContain('CURRENT.partial');
  });

  it('does not cost the last intact generation', async () => {
    const shop = await twiceIngested();
    await shop.remove('bleu.md');
    const [first, second] = shop.names;
    const damaged = '20990101T000000000Z-dddddd';
    const generations = join(shop.indexFolder, 'generations');
    await cp(join(generations, second), join(generations, damaged), { recursive: true });
    await shop.ingest();
    expect(await generationsOf(shop)).toEqual([first, second]);
    await writeFile(join(shop.indexFolder, 'CURRENT'), `${first}\n`);
    await shop.remove('grues.md');
    expect(await shop.ingest()).toMatchObject({ outcome: 'unchanged', generation: first });
    expect((await listGenerations(shop.indexFolder)).map(({ generation }) => generation)).toEqual([
      second,
      first,
    ]);
  });
});
