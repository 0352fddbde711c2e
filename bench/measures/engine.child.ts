import { readPassages, readQuestions } from '../collection/files.ts';
import { ENGINES } from '../engines/all.ts';
import { MODES, type Mode } from '../engines/engine.ts';
import { peakRssBytes, timed } from './clock.ts';

/** What a process that only builds tells. */
export interface BuildResult {
  readonly buildMs: number;
  readonly peakRssBytes: number;
}

/** What a process that opens and asks tells. */
export interface AskResult {
  readonly openMs: number;
  /** Of the whole process, right after opening. */
  readonly openRssBytes: number;
  readonly openPeakRssBytes: number;
  /** Before opening: Node.js, the engine's code, the questions. */
  readonly idleRssBytes: number;
  readonly peakRssBytes: number;
  readonly modes: Partial<Record<Mode, ModeResult>>;
}

export interface ModeResult {
  readonly ms: readonly number[];
  /** Passages found, for each of the questions that the time allowed. */
  readonly found: readonly (readonly number[])[];
  /** The first question of this kind after opening, in ms. */
  readonly firstMs: number;
  /** Processor time of the whole process a question, in ms: what other work on the machine does not change. */
  readonly cpuMs: number;
}

/** Before the clock counts, questions are asked for this long, at most that many. */
const WARM_UP_MS = 1_000;
const WARM_UP_QUESTIONS = 30;

const [
  phase = '',
  engineId = '',
  collectionFolder = '',
  indexFolder = '',
  from = '0',
  count = '0',
  capMs = '0',
] = process.argv.slice(2);
const load = ENGINES[engineId];
if (load === undefined) throw new Error(`unknown engine ${engineId}`);
const engine = await load();
try {
  process.send?.(phase === 'build' ? await build() : await ask());
} catch (error) {
  process.send?.({ failure: error instanceof Error ? error.message : String(error) });
}

async function build(): Promise<BuildResult> {
  const passages = await readPassages(collectionFolder);
  const { ms } = await timed(() => engine.build(passages, indexFolder));
  return { buildMs: ms, peakRssBytes: peakRssBytes() };
}

async function ask(): Promise<AskResult> {
  const questions = await readQuestions(collectionFolder);
  const idleRssBytes = process.memoryUsage().rss;
  const { result: opened, ms: openMs } = await timed(() => engine.open(indexFolder));
  const openRssBytes = process.memoryUsage().rss;
  const openPeakRssBytes = peakRssBytes();
  const modes: Partial<Record<Mode, ModeResult>> = {};
  for (const mode of MODES.filter((one) => engine.modes.includes(one))) {
    const asked = questions.slice(Number(from), Number(from) + Number(count));
    const [first] = questions;
    if (first === undefined) continue;
    const { ms: firstMs } = await timed(() => opened.search(mode, first));
    const warm = performance.now() + WARM_UP_MS - firstMs;
    for (const question of questions.slice(-WARM_UP_QUESTIONS)) {
      if (performance.now() > warm) break;
      await opened.search(mode, question);
    }
    const ms: number[] = [];
    const found: (readonly number[])[] = [];
    const cpu = process.cpuUsage();
    const start = performance.now();
    for (const question of asked) {
      const answer = await timed(() => opened.search(mode, question));
      ms.push(answer.ms);
      found.push(answer.result);
      if (performance.now() - start > Number(capMs)) break;
    }
    const { user, system } = process.cpuUsage(cpu);
    modes[mode] = { ms, found, firstMs, cpuMs: (user + system) / 1000 / ms.length };
  }
  return {
    openMs,
    openRssBytes,
    openPeakRssBytes,
    idleRssBytes,
    peakRssBytes: peakRssBytes(),
    modes,
  };
}
