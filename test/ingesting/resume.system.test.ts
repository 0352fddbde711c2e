import { cp, mkdir, mkdtemp, open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORK_FILE } from '../../src/index/local/layout.ts';
import { openIndex } from '../../src/index/local/open.ts';
import type { IngestionReport } from '../../src/ingesting/report.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { startChild } from '../system/child.ts';
import { texts } from './articles.ts';
import { ingestAs } from './ingest-as.ts';
import { writeMany, writeOtherFormats } from './many-articles.ts';
import { counting, type Workshop, workshop } from './workshop.ts';

/** Enough that what is done is written before the end, in little more than a second. */
const ARTICLES = 160;
const PARAGRAPHS = 18;

interface Folders {
  readonly corpusFolder: string;
  readonly indexFolder: string;
}

/** Ingests in a process that SIGKILL ends once `step` has come to `done`. */
async function killedAt({ corpusFolder, indexFolder }: Folders, step: string, done: number): Promise<void> {
  const args = [corpusFolder, indexFolder, step, String(done)];
  const { signal } = await startChild('test/ingesting/ingest-and-die.child.ts', args).ended;
  expect(signal).toBe('SIGKILL');
}

async function filesOf(indexFolder: string) {
  const { store } = await openIndex(indexFolder);
  await store.close();
  return store.manifest.files;
}

/** What a report says that does not depend on what was done before. */
function lasting({ generation, seconds, embedded, reused, resumed: _resumed, ...rest }: IngestionReport) {
  return { ...rest, passages: embedded + reused, hasTimes: seconds > 0, isPublished: generation !== null };
}

describe('an ingestion that was killed', () => {
  let folder: string;
  /** A corpus whose ingestion was killed twice, while reading and while embedding. */
  let killed: Folders;
  let uninterrupted: IngestionReport;
  let wholeFiles: Awaited<ReturnType<typeof filesOf>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kiosque-killed-'));
    killed = { corpusFolder: join(folder, 'corpus'), indexFolder: join(folder, 'index') };
    const write: Workshop['write'] = async (path, content) => {
      await mkdir(dirname(join(killed.corpusFolder, path)), { recursive: true });
      await writeFile(join(killed.corpusFolder, path), content);
    };
    await writeMany({ write }, ARTICLES, PARAGRAPHS);
    await writeOtherFormats({ write });
    const whole = { ...killed, indexFolder: join(folder, 'whole') };
    uninterrupted = await ingestAs(whole, {});
    wholeFiles = await filesOf(whole.indexFolder);
    await killedAt(killed, 'reading', 150);
    await killedAt(killed, 'embedding', 2000);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A copy of what was killed, for one test. */
  async function killedShop(): Promise<Workshop> {
    const shop = await workshop();
    await cp(killed.corpusFolder, shop.corpusFolder, { recursive: true });
    await cp(killed.indexFolder, shop.indexFolder, { recursive: true });
    return shop;
  }

  it('goes on where it was, and ends in the same generation', async () => {
    const shop = await killedShop();
    const source = counting(builtinEmbedderSource());
    const resumed = await shop.ingest({ source });
    expect(uninterrupted.resumed).toEqual({ articles: 0, texts: 0 });
    expect(resumed.resumed.articles).toBeGreaterThan(150);
    expect(resumed.resumed.texts).toBeGreaterThan(500);
    expect(source.embedded).toHaveLength(resumed.embedded);
    expect(resumed.embedded + resumed.resumed.texts).toBe(uninterrupted.embedded);
    expect(lasting(resumed)).toEqual(lasting(uninterrupted));
    expect(await filesOf(shop.indexFolder)).toEqual(wholeFiles);
    expect((await readdir(shop.indexFolder)).filter((name) => name.startsWith(WORK_FILE))).toEqual([]);
  });

  it.each<[string, (path: string, bytes: number) => Promise<void>]>([
    ['is no longer a database', (path) => writeFile(path, 'rubbish '.repeat(2_000))],
    ['is cut', (path, bytes) => truncate(path, Math.floor(bytes / 2 / 4096) * 4096)],
    ['is empty', (path) => truncate(path, 0)],
    ['has a wrong byte in every page', (path, bytes) => damage(path, bytes, 1)],
    ['has zeroes in some pages', (path, bytes) => damage(path, bytes, 4096)],
    ['has other words in it', reworded],
  ])('believes nothing of what it kept where the file %s', async (_, spoil) => {
    const shop = await killedShop();
    for (const name of (await readdir(shop.indexFolder)).filter((one) => one.startsWith(WORK_FILE))) {
      const path = join(shop.indexFolder, name);
      await spoil(path, (await stat(path)).size);
    }
    const resumed = await shop.ingest();
    expect(lasting(resumed)).toEqual(lasting(uninterrupted));
    expect(await filesOf(shop.indexFolder)).toEqual(wholeFiles);
  });

  it('parses again what has changed since', async () => {
    const shop = await killedShop();
    await shop.write('fil/depeche-0007.md', `Un tout autre texte\n\n${texts.cheese}`);
    const { resumed, articles } = await shop.ingest();
    expect(resumed.articles).toBe(articles - 1);
    const { store } = await openIndex(shop.indexFolder);
    const texted = await store.articles();
    await store.close();
    expect(texted.find(({ path }) => path === 'fil/depeche-0007.md')?.text).toContain('Un tout autre texte');
  });

  it('begins again with --full', async () => {
    const shop = await killedShop();
    expect((await shop.ingest({ full: true })).resumed).toEqual({ articles: 0, texts: 0 });
  });
});

/** Writes zeroes, or one other byte, into pages all over the file. */
async function damage(path: string, bytes: number, length: number): Promise<void> {
  const file = await open(path, 'r+');
  for (let at = 3 * 4096 + 1000; at + length < bytes; at += (length === 1 ? 1 : 7) * 4096)
    await file.write(new Uint8Array(length).fill(0), 0, length, at);
  await file.close();
}

async function reworded(path: string): Promise<void> {
  const text = (await readFile(path)).toString('latin1');
  await writeFile(path, Buffer.from(text.replaceAll('passerelle', 'PASSERELLE'), 'latin1'));
}
