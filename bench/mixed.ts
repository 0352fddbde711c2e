import { fork } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeMixedFiles } from './collection/mixed-files.ts';
import type { IngestResult } from './measures/ingest.child.ts';
import { duration, megabytes, table, thousands } from './report/format.ts';

/**
 * Ingests so many files of mixed formats and prints a row of docs/benchmarks.md: `npx tsx bench/mixed.ts 10000`, or
 * `100000 brief` for files of one paragraph. Runs from the sources, with the project's own packages only.
 */
const [count = '10000', kind = 'mixed'] = process.argv.slice(2);
const files = Number(count);

/** Memory is looked at so often. */
const SAMPLE_EVERY_MS = 500;

const folder = await mkdtemp(join(tmpdir(), 'kiosque-mixed-'));
try {
  await writeMixedFiles(join(folder, 'corpus'), files, kind === 'brief');
  const { result, mostBytes } = await ingested(join(folder, 'corpus'), join(folder, 'index'));
  const head = ['files', 'articles', 'passages', 'vectors', 'full', 'files/s', 'peak', 'with readers'];
  const row = [
    ...[files, result.articles, result.passages, result.vectors].map(thousands),
    duration(result.ms),
    (files / (result.ms / 1000)).toFixed(0),
    megabytes(result.peakRssBytes),
    megabytes(mostBytes),
  ];
  process.stdout.write(`${table(head, [row])}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

interface Measured {
  readonly result: IngestResult;
  /** The most that the ingestion and the processes it started had resident at one time. */
  readonly mostBytes: number;
}

async function ingested(corpus: string, index: string): Promise<Measured> {
  const child = fork(fileURLToPath(new URL('measures/ingest.child.ts', import.meta.url)), [corpus, index], {
    execArgv: ['--import', import.meta.resolve('tsx')],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let mostBytes = 0;
  const sampling = setInterval(async () => {
    mostBytes = Math.max(mostBytes, child.pid === undefined ? 0 : await residentBytes(child.pid));
  }, SAMPLE_EVERY_MS);
  try {
    return await new Promise((resolve, reject) => {
      let result: IngestResult | null = null;
      child.on('message', (message) => {
        // What the file sends is what is asked for: both ends are this benchmark's own.
        result = message as IngestResult;
        child.disconnect();
      });
      child.on('exit', (code, signal) => {
        if (result === null) reject(new Error(`ended with ${signal ?? code}`));
        else resolve({ result, mostBytes });
      });
    });
  } finally {
    clearInterval(sampling);
  }
}

/** Of a process and all that it has started, as Linux tells it; 0 elsewhere. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const own = Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1] ?? 0) * 1024;
  const below = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(residentBytes));
  return below.reduce((sum, bytes) => sum + bytes, own);
}
