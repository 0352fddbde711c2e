import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { withIngestionLock } from '../../src/index/local/lock.ts';
import type { IngestionProgress } from '../../src/ingesting/ingest.ts';
import type { BriefReport } from '../../src/ingesting/report.ts';
import {
  type BackgroundIngestion,
  backgroundIngestion,
  IngestionDiedError,
  IngestionFailedError,
  IngestionRunningError,
} from '../../src/serving/background-ingestion.ts';
import { siblingModule } from '../../src/system/threads/start-child.ts';
import { birds, bridge } from '../ingesting/articles.ts';
import { contentOf, type Workshop, workshop } from '../ingesting/workshop.ts';
import { builtFile } from '../system/built.ts';

const ingestChild = pathToFileURL(builtFile('src/cli/ingest-child.ts'));

async function shop(): Promise<Workshop> {
  const at = await workshop();
  await at.write('passerelle.md', bridge);
  await at.write('grues.md', birds);
  return at;
}

function current(at: Workshop): Promise<string> {
  return readFile(join(at.indexFolder, 'CURRENT'), 'utf8');
}

function foldersOf({ corpusFolder, indexFolder }: Workshop) {
  return { corpusFolder, indexFolder };
}

function childOfTests(name: string, killAfterMs = 0): BackgroundIngestion {
  return backgroundIngestion({ module: new URL(name, import.meta.url), killAfterMs });
}

describe('an ingestion in a process of its own', () => {
  it('tells how it goes and what it did, and lets only one run at a time', async () => {
    const at = await shop();
    await at.write('photo.md', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    let nowMs = 1_000;
    const background = backgroundIngestion({ module: ingestChild, now: () => nowMs });
    const progress: IngestionProgress[] = [];
    const running = background.start(foldersOf(at), { onProgress: (step) => progress.push(step) });
    nowMs = 13_000;
    const second = background.start(foldersOf(at));
    await expect(second).rejects.toBeInstanceOf(IngestionRunningError);
    await expect(second).rejects.toThrow('since 12 s ago');

    const report = await running;
    expect(report).toMatchObject({
      outcome: 'published',
      added: ['grues.md', 'passerelle.md'],
      articles: 2,
      dryRun: false,
    });
    expect(report.rejected).toEqual([
      { path: 'photo.md', reason: expect.objectContaining({ fr: expect.stringContaining('binaire') }) },
    ]);
    expect(`${report.generation}\n`).toBe(await current(at));
    expect([...new Set(progress.map(({ step }) => step))]).toEqual(['reading', 'embedding', 'writing']);
    expect(progress).toContainEqual({ step: 'reading', done: 3, total: 3 });
  });

  it('only says what it would do when it runs dry, and reads settings from the environment it inherits', async () => {
    const at = await shop();
    const background = backgroundIngestion({ module: ingestChild });
    const report = await background.start({ ...foldersOf(at), dryRun: true });
    expect(report).toMatchObject({ outcome: 'dry-run', articles: 2, dryRun: true });
    expect(existsSync(at.indexFolder)).toBe(false);

    vi.stubEnv('EMBEDDINGS', 'openai:text-embedding-3-small');
    vi.stubEnv('OPENAI_API_KEY', '');
    onTestFinished(() => void vi.unstubAllEnvs());
    const failing = background.start(foldersOf(at));
    await expect(failing).rejects.toBeInstanceOf(IngestionFailedError);
    await expect(failing).rejects.toMatchObject({
      exitCode: 2,
      sentence: { fr: expect.stringContaining('OPENAI_API_KEY') },
    });
  });

  it('passes on the sentence with which the ingestion refuses', async () => {
    const at = await shop();
    await withIngestionLock(at.indexFolder, async () => {
      const refused = backgroundIngestion({ module: ingestChild }).start(foldersOf(at));
      await expect(refused).rejects.toThrow(`process ${process.pid}`);
      await expect(refused).rejects.toMatchObject({ exitCode: 1 });
    });
  });

  it('leaves the index as it was when it is cancelled', async () => {
    const at = await shop();
    await at.ingest();
    const before = await contentOf(at.indexFolder);
    for (let n = 0; n < 300; n += 1) await at.write(`copie-${n}.md`, bridge.replace('Tanneurs', `n° ${n}`));
    const cancel = new AbortController();
    const running = backgroundIngestion({ module: ingestChild }).start(foldersOf(at), {
      signal: cancel.signal,
      onProgress: ({ step }) => step === 'reading' && cancel.abort(new Error('plus la peine')),
    });
    await expect(running).rejects.toThrow('plus la peine');
    expect(await contentOf(at.indexFolder)).toEqual(before);
    expect(await withIngestionLock(at.indexFolder, async () => 'free')).toBe('free');
  });

  it('ends by itself when the bot is gone', async () => {
    const at = await shop();
    for (let n = 0; n < 300; n += 1) await at.write(`copie-${n}.md`, bridge.replace('Tanneurs', `n° ${n}`));
    const child = fork(ingestChild, [], { stdio: 'pipe' });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    }
    child.once('message', () => child.disconnect());
    child.send({ ...foldersOf(at), dryRun: false, full: true });
    const [code] = await once(child, 'exit');
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(existsSync(join(at.indexFolder, 'CURRENT'))).toBe(false);
  });
});

describe('an ingestion that is to know a change', () => {
  const order = (at: Workshop) => ({ ...foldersOf(at), allowEmpty: false });

  it('follows the one that runs, once for all who ask meanwhile', async () => {
    const at = await shop();
    for (let n = 0; n < 50; n += 1) await at.write(`copie-${n}.md`, bridge.replace('Tanneurs', `n° ${n}`));
    const background = backgroundIngestion({ module: ingestChild });
    const waiting: string[] = [];
    const following: Promise<BriefReport>[] = [];
    const first = background.start(foldersOf(at), {
      // All files have been read by now: this ingestion cannot know what happens to one of them.
      onProgress({ step }) {
        if (step !== 'writing' || following.length > 0) return;
        rmSync(join(at.corpusFolder, 'grues.md'));
        following.push(background.follow(order(at), { onWait: () => waiting.push('one') }));
        rmSync(join(at.corpusFolder, 'copie-7.md'));
        following.push(background.follow(order(at), { onWait: () => waiting.push('other') }));
      },
    });
    expect(await first).toMatchObject({ outcome: 'published', articles: 52 });
    const [one, other] = await Promise.all(following);
    expect(one).toMatchObject({ outcome: 'published', removed: ['copie-7.md', 'grues.md'], articles: 50 });
    expect(other).toBe(one);
    expect(waiting).toEqual(['one', 'other']);
    expect(await at.search('grues cendrées')).not.toContainEqual(
      expect.objectContaining({ article: expect.objectContaining({ path: 'grues.md' }) }),
    );
  });

  it('follows one of another process too, and is told of it', async () => {
    const at = await shop();
    await at.ingest();
    await at.remove('grues.md');
    const background = backgroundIngestion({ module: ingestChild });
    let following: Promise<BriefReport> | undefined;
    await withIngestionLock(at.indexFolder, async () => {
      await new Promise<void>((resolve) => {
        following = background.follow(order(at), { onWait: resolve });
      });
    });
    expect(await following).toMatchObject({ outcome: 'published', removed: ['grues.md'] });
  });

  it('begins at once when none runs, and may take the last article away', async () => {
    const at = await shop();
    await at.ingest();
    await at.remove('grues.md');
    await at.remove('passerelle.md');
    const background = backgroundIngestion({ module: ingestChild });
    await expect(background.follow(order(at))).rejects.toThrow('no readable article any more');
    const report = await background.follow({ ...order(at), allowEmpty: true });
    expect(report).toMatchObject({ outcome: 'published', articles: 0 });
  });

  it('stops waiting at its signal', async () => {
    const at = await shop();
    await at.ingest();
    const cancel = new AbortController();
    await withIngestionLock(at.indexFolder, async () => {
      const waiting = backgroundIngestion({ module: ingestChild }).follow(order(at), {
        onWait: () => cancel.abort(new Error('le bot s’arrête')),
        signal: cancel.signal,
      });
      await expect(waiting).rejects.toThrow('le bot s’arrête');
    });
    expect(await withIngestionLock(at.indexFolder, async () => 'free')).toBe('free');
  });
});

describe('a process that does not do what it should', () => {
  it('may die without a report', async () => {
    const at = await shop();
    const background = childOfTests('dies.child.mjs');
    const died = background.start(foldersOf(at));
    await expect(died).rejects.toBeInstanceOf(IngestionDiedError);
    await expect(died).rejects.toThrow('without a report (SIGKILL)');
  });

  it('may not be there at all', async () => {
    const missing = childOfTests('missing.child.mjs').start(foldersOf(await shop()));
    await expect(missing).rejects.toThrow('without a report (code 1)');
    await expect(missing).rejects.toMatchObject({
      cause: { stderr: expect.stringContaining('missing.child.mjs') },
    });
  });

  it('is killed when it does not end, and what it says besides is passed over', async () => {
    const cancel = new AbortController();
    const progress: IngestionProgress[] = [];
    const running = childOfTests('deaf.child.mjs').start(foldersOf(await shop()), {
      signal: cancel.signal,
      onProgress(step) {
        progress.push(step);
        cancel.abort(new Error('assez attendu'));
      },
    });
    await expect(running).rejects.toThrow('assez attendu');
    expect(progress).toEqual([{ step: 'reading', done: 1, total: 2 }]);
  });

  it('is not started for a signal that has fired', async () => {
    const cancelled = childOfTests('missing.child.mjs').start(foldersOf(await shop()), {
      signal: AbortSignal.abort(new Error('déjà annulé')),
    });
    await expect(cancelled).rejects.toThrow('déjà annulé');
  });
});

it('finds a module beside another, as source and as built', () => {
  expect(siblingModule('file:///kiosque/src/cli/start.ts', 'ingest-child').href).toBe(
    'file:///kiosque/src/cli/ingest-child.ts',
  );
  expect(siblingModule('file:///kiosque/dist/cli/start.js', 'ingest-child').href).toBe(
    'file:///kiosque/dist/cli/ingest-child.js',
  );
});
