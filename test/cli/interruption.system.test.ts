import type { ChildProcess } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withIngestionLock } from '../../src/index/local/lock.ts';
import { type Desk, desk } from './command.ts';
import { FERRY_QUESTION, ferry, writeGazette, writeManyArticles } from './gazette.ts';

/** Enough for an ingestion of about a second. */
const MANY_ARTICLES = 300;
const KILLS = 5;
/** About as long as that ingestion takes. */
const LONGEST_DELAY_MS = 800;

async function deskWithMuchToDo(): Promise<Desk> {
  const at = await desk();
  await writeGazette(at);
  await at.ingest();
  await at.write('corpus/bac.md', ferry.replace('640 000', '655 000'));
  await writeManyArticles(at, MANY_ARTICLES);
  return at;
}

function current(at: Desk): Promise<string> {
  return readFile(join(at.indexFolder, 'CURRENT'), 'utf8');
}

/** Calls once the ingestion has taken its lock: it is at work then. */
async function onceAtWork(at: Desk, act: () => void): Promise<void> {
  const holder = join(at.indexFolder, 'ingest.holder.json');
  await mkdir(at.indexFolder, { recursive: true });
  const watcher = watch(at.indexFolder, (_event, name) => {
    if (name !== 'ingest.holder.json' || !existsSync(holder)) return;
    watcher.close();
    act();
  });
}

describe('an ingestion from the shell', () => {
  it.each([
    { signal: 'SIGINT', code: 130 },
    { signal: 'SIGTERM', code: 143 },
  ] as const)('leaves the old generation at $signal and exits with $code', async ({ signal, code }) => {
    const at = await deskWithMuchToDo();
    const before = await current(at);
    let child: ChildProcess | undefined;
    await onceAtWork(at, () => child?.kill(signal));
    const ended = await at.run('ingest', [], {
      onStart: (started) => {
        child = started;
      },
    });
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toBe('Interrompu ; rien n’a été changé.\n');
    expect(await current(at)).toBe(before);
  });

  it('refuses politely while another one is at work; questions are answered meanwhile', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    await at.write('corpus/bac.md', ferry.replace('640 000', '655 000'));
    await withIngestionLock(at.indexFolder, async () => {
      const refused = await at.run('ingest', []);
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toContain(`processus ${process.pid}`);
      const asked = await at.run('ask', [FERRY_QUESTION, '--corpus', 'corpus']);
      expect(asked.code).toBe(0);
      expect(asked.stderr).toContain('les réponses viennent de l’index tel qu’il était');
      expect(asked.stdout).toContain('640 000');
    });
  });

  it(`answers from the old or the new generation after kill -9, ${KILLS} times`, async () => {
    const at = await deskWithMuchToDo();
    for (let kill = 0; kill < KILLS; kill += 1) {
      let child: ChildProcess | undefined;
      await onceAtWork(at, () => setTimeout(() => child?.kill('SIGKILL'), Math.random() * LONGEST_DELAY_MS));
      await at.run('ingest', [], {
        onStart: (started) => {
          child = started;
        },
      });
    }
    const { code, stdout } = await at.run('ask', [FERRY_QUESTION]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/6(?:40|55) 000 euros, payés par le département\. » \[1\]/);
  });
});
