import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Collection, makeCollection } from '../collection/collection.ts';
import { writeCollection } from '../collection/files.ts';
import { ENGINE_NAMES } from '../engines/all.ts';
import { MODES, type Mode, RESULTS } from '../engines/engine.ts';
import type { Settings } from '../settings.ts';
import { median, percentile } from './clock.ts';
import type { AskResult, BuildResult } from './engine.child.ts';
import { exactNeighbours } from './exact.ts';
import { type ChildFailure, isFailure, runChild } from './run-child.ts';

export interface ModeSummary {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly questions: number;
  /** Share of the questions whose own passage is among the ten. */
  readonly foundShare: number;
  /** Share of the ten exactly nearest passages that are among the ten; null where vectors do not decide alone. */
  readonly recall: number | null;
  readonly firstMs: number;
  /** Processor time a question. */
  readonly cpuMs: number;
}

export interface EngineSummary {
  readonly id: string;
  readonly build: BuildResult | ChildFailure;
  readonly diskBytes: number;
  readonly openMs: number;
  readonly openRssBytes: number;
  readonly openPeakRssBytes: number;
  readonly idleRssBytes: number;
  readonly peakRssBytes: number;
  readonly modes: Partial<Record<Mode, ModeSummary>>;
  readonly askFailure: string | null;
}

export interface SizeSummary {
  readonly size: number;
  readonly engines: readonly EngineSummary[];
}

/**
 * Builds every engine at this size, then lets them answer in turns, each turn in a fresh process.
 * @param smaller the size before: what would pass the cap by its figures is not tried.
 */
export async function measureEngines(
  size: number,
  folder: string,
  settings: Settings,
  smaller: SizeSummary | undefined,
): Promise<SizeSummary> {
  const { rounds, questionsARound, buildCapMs, askCapMs, log } = settings;
  const collection = makeCollection(size, rounds * questionsARound);
  const collectionFolder = join(folder, 'collection');
  await writeCollection(collectionFolder, collection);
  const builds = new Map<string, BuildResult | ChildFailure>();
  for (const id of settings.engines) {
    const indexFolder = join(folder, id);
    await mkdir(indexFolder, { recursive: true });
    const args = ['build', id, collectionFolder, indexFolder];
    builds.set(
      id,
      hopeless(id, size, smaller, buildCapMs) ??
        (await runChild<BuildResult>('engine.child.js', args, buildCapMs)),
    );
    log(`${size}: ${id} built`, builds.get(id));
  }
  const asked = new Map<string, (AskResult | ChildFailure)[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const id of settings.engines) {
      if (isFailure(builds.get(id))) continue;
      const from = round * questionsARound;
      const args = [
        'ask',
        id,
        collectionFolder,
        join(folder, id),
        `${from}`,
        `${questionsARound}`,
        `${askCapMs}`,
      ];
      const result = await runChild<AskResult>('engine.child.js', args, buildCapMs);
      asked.set(id, [...(asked.get(id) ?? []), result]);
      log(`${size}: ${id} asked, round ${round + 1}`, isFailure(result) ? result : result.openMs);
    }
  }
  const exact = exactNeighbours(collection, RESULTS);
  const engines: EngineSummary[] = [];
  for (const id of settings.engines) {
    const build = builds.get(id) ?? { failure: 'not built' };
    const indexFolder = join(folder, id);
    engines.push({
      ...summary(id, build, asked.get(id) ?? [], collection, exact, questionsARound),
      diskBytes: isFailure(build) ? 0 : await bytesBelow(indexFolder),
    });
    // What later measures need stays.
    if (id !== 'kiosque' && id !== 'langchain') await rm(indexFolder, { recursive: true });
  }
  return { size, engines };
}

/** Not tried: even if the time only grew with the number of passages, the cap would be passed. */
function hopeless(
  id: string,
  size: number,
  smaller: SizeSummary | undefined,
  capMs: number,
): ChildFailure | null {
  const before = smaller?.engines.find((engine) => engine.id === id)?.build;
  if (smaller === undefined || before === undefined) return null;
  if (isFailure(before)) return before;
  const expectedMs = (before.buildMs * size) / smaller.size;
  if (expectedMs <= capMs) return null;
  const seconds = Math.round(before.buildMs / 1000);
  return { failure: `not tried: building took ${seconds} s at ${smaller.size} passages` };
}

function summary(
  id: string,
  build: BuildResult | ChildFailure,
  results: readonly (AskResult | ChildFailure)[],
  collection: Collection,
  exact: readonly ReadonlySet<number>[],
  questionsARound: number,
): Omit<EngineSummary, 'diskBytes'> {
  const good = results.filter((result): result is AskResult => !isFailure(result));
  const failed = results.find(isFailure);
  const modes: Partial<Record<Mode, ModeSummary>> = {};
  for (const mode of MODES) {
    const ms = good.flatMap((result) => result.modes[mode]?.ms ?? []);
    if (ms.length === 0) continue;
    const found: number[] = [];
    const recalled: number[] = [];
    results.forEach((result, round) => {
      if (isFailure(result)) return;
      result.modes[mode]?.found.forEach((passages, i) => {
        const at = round * questionsARound + i;
        found.push(passages.includes(collection.questions[at]?.passage ?? -1) ? 1 : 0);
        recalled.push(passages.filter((passage) => exact[at]?.has(passage)).length / RESULTS);
      });
    });
    modes[mode] = {
      p50Ms: median(ms),
      p95Ms: percentile(ms, 0.95),
      questions: ms.length,
      foundShare: mean(found),
      recall: mode === 'vector' ? mean(recalled) : null,
      firstMs: median(good.flatMap((result) => result.modes[mode]?.firstMs ?? [])),
      cpuMs: median(good.flatMap((result) => result.modes[mode]?.cpuMs ?? [])),
    };
  }
  const of = (pick: (result: AskResult) => number) => median(good.map(pick));
  return {
    id,
    build,
    openMs: of((result) => result.openMs),
    openRssBytes: of((result) => result.openRssBytes),
    openPeakRssBytes: of((result) => result.openPeakRssBytes),
    idleRssBytes: of((result) => result.idleRssBytes),
    peakRssBytes: of((result) => result.peakRssBytes),
    modes,
    askFailure: failed?.failure ?? null,
  };
}

export function nameOf(id: string): string {
  return ENGINE_NAMES[id] ?? id;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function bytesBelow(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
