import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureEngines, type SizeSummary } from './measures/engines.ts';
import { type GraphSummary, measureGraph } from './measures/graph.ts';
import { type IngestionSummary, measureIngestion } from './measures/ingestion.ts';
import type { LoopResult } from './measures/loop.child.ts';
import type { ReaderResult } from './measures/reader.child.ts';
import { type ChildFailure, runChild } from './measures/run-child.ts';
import { growthChart } from './report/chart.ts';
import { describeMachine, type Machine } from './report/machine.ts';
import { markdownReport } from './report/markdown.ts';
import { readSettings, type Settings } from './settings.ts';

/** Everything that one run found out. */
export interface BenchResult {
  readonly command: string;
  readonly settings: Omit<Settings, 'log'>;
  readonly machine: Machine;
  readonly minutes: number;
  readonly sizes: readonly SizeSummary[];
  readonly ingestions: readonly IngestionSummary[];
  readonly graph: GraphSummary;
  readonly readers: readonly ReaderSummary[];
  readonly loop: {
    readonly size: number;
    readonly engines: Readonly<Record<string, LoopResult | ChildFailure>>;
  };
}

/** Whole answers over a collection, with the reader and without. */
export interface ReaderSummary {
  readonly size: number;
  readonly result: ReaderResult | ChildFailure;
}

/** From `bench/dist/bench/`, where this runs. */
const PROJECT = join(import.meta.dirname, '..', '..', '..');
/** The compiled sources look for the weights of the built-in embedder beside them. */
const WEIGHTS_LINK = join(import.meta.dirname, '..', 'embeddings');

/** A graph is compared at this size: enough for a steady figure, not minutes. */
const GRAPH_SIZE = 10_000;

const settings = readSettings(process.argv.slice(2));
// Tried before the minutes of measuring, not after them.
if (settings.out !== null) await mkdir(settings.out, { recursive: true });
await rm(WEIGHTS_LINK, { force: true });
await symlink(join(PROJECT, 'embeddings'), WEIGHTS_LINK, 'dir');
const folder = await mkdtemp(join(tmpdir(), 'kiosque-bench-'));
try {
  const result = await measure();
  const out = settings.out ?? join(PROJECT, 'docs');
  await writeFile(join(tmpdir(), 'kiosque-bench-result.json'), JSON.stringify(result, null, 2));
  await writeFile(join(out, 'benchmarks.svg'), growthChart(result));
  await writeFile(join(out, 'benchmarks.md'), markdownReport(result) + (await mixedSection(out)));
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** What `bench/mixed.ts` has measured stands at the end of the page, and stays. */
async function mixedSection(out: string): Promise<string> {
  const page = await readFile(join(out, 'benchmarks.md'), 'utf8').catch(() => '');
  return /\n## Mixed formats\n.*/su.exec(page)?.[0] ?? '';
}

async function measure(): Promise<BenchResult> {
  const start = performance.now();
  const machine = await describeMachine();
  const sizes: SizeSummary[] = [];
  const graphSize = settings.sizes.includes(GRAPH_SIZE) ? GRAPH_SIZE : Math.min(...settings.sizes);
  const largest = Math.max(...settings.sizes);
  let graph: GraphSummary = { vectors: graphSize, rawMs: Number.NaN, oursMs: Number.NaN };
  const readers: ReaderSummary[] = [];
  const loops: Record<string, LoopResult | ChildFailure> = {};
  for (const size of settings.sizes) {
    const own = join(folder, `${size}`);
    sizes.push(await measureEngines(size, own, settings, sizes.at(-1)));
    if (size === graphSize) graph = await measureGraph(size, own, settings);
    if (settings.engines.includes('kiosque')) {
      const args = [join(own, 'collection'), join(own, 'kiosque')];
      const result = await runChild<ReaderResult>('reader.child.js', args, settings.buildCapMs);
      readers.push({ size, result });
      settings.log(`${size}: reader`, result);
    }
    if (size === largest) {
      for (const id of ['kiosque', 'langchain'].filter((one) => settings.engines.includes(one))) {
        const args = [id, join(own, 'collection'), join(own, id)];
        loops[id] = await runChild<LoopResult>('loop.child.js', args, settings.buildCapMs);
        settings.log(`loop, ${id}`, loops[id]);
      }
    }
    await rm(own, { recursive: true });
  }
  const ingestions: IngestionSummary[] = [];
  for (const articles of settings.ingestions) {
    const own = join(folder, `articles-${articles}`);
    ingestions.push(await measureIngestion(articles, own, settings));
    await rm(own, { recursive: true });
  }
  const { log: _, ...plain } = settings;
  return {
    command: settings.command,
    settings: plain,
    machine,
    minutes: (performance.now() - start) / 60_000,
    sizes,
    ingestions,
    graph,
    readers,
    loop: { size: largest, engines: loops },
  };
}
