import type { BenchResult } from '../bench.ts';
import type { EngineSummary } from '../measures/engines.ts';
import { isFailure } from '../measures/run-child.ts';
import { duration, megabytes, percent, thousands, times } from './format.ts';

/** Something to reach, as a ratio within the run. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly found: string;
  /** Null: the run did not measure it. */
  readonly isMet: boolean | null;
}

export function targetsOf(result: BenchResult): readonly Target[] {
  const largest = Math.max(...result.sizes.map(({ size }) => size));
  const ours = engineAt(result, largest, 'kiosque');
  const theirs = engineAt(result, largest, 'langchain');
  const hybrid = (theirs?.modes.hybrid?.p50Ms ?? Number.NaN) / (ours?.modes.hybrid?.p50Ms ?? Number.NaN);
  const p95 = ours?.modes.hybrid?.p95Ms ?? Number.NaN;
  const open = (theirs?.openMs ?? Number.NaN) / (ours?.openMs ?? Number.NaN);
  const memory = (ours?.openPeakRssBytes ?? Number.NaN) / (theirs?.openPeakRssBytes ?? Number.NaN);
  const at = `at ${thousands(largest)} passages`;
  const targets: Target[] = [
    target(
      `Hybrid question ${at}: LangChain's EnsembleRetriever / Kiosque`,
      '≥ 10×',
      times(hybrid),
      hybrid >= 10,
    ),
    target(`Hybrid question ${at}, p95`, '< 50 ms', duration(p95), p95 < 50),
    target(`Opening ${at}: HNSWLib.load / Kiosque, checksums included`, '≥ 5×', times(open), open >= 5),
    target(
      `Peak memory of a process that opens ${at}: Kiosque / LangChain`,
      '≤ 50 %',
      `${percent(memory)} (${megabytes(ours?.openPeakRssBytes)} of ${megabytes(theirs?.openPeakRssBytes)})`,
      memory <= 0.5,
    ),
  ];
  for (const { articles, full, oneChangedMs } of result.ingestions) {
    if (isFailure(full) || articles < 10_000) continue;
    const share = oneChangedMs / full.ms;
    const what = `One changed article in ${thousands(articles)} / a full ingestion`;
    targets.push(target(what, '≤ 2 %', percent(share, 1), share <= 0.02));
  }
  const reader = result.readers.at(-1);
  if (reader !== undefined && !isFailure(reader.result)) {
    const { withReader, firstAnswerMs } = reader.result;
    targets.push(
      target(
        `Whole answer with the reader at ${thousands(reader.size)} passages, p95`,
        '≤ 250 ms',
        duration(withReader.p95Ms),
        withReader.p95Ms <= 250,
      ),
      target('First answer of the reader', '≤ 1 s', duration(firstAnswerMs), firstAnswerMs <= 1000),
    );
  }
  const graph = result.graph.oursMs / result.graph.rawMs;
  targets.push(target('Graph building: Kiosque / hnswlib-node alone', '≤ 1.3×', times(graph), graph <= 1.3));
  const growth =
    (engineAt(result, 100_000, 'kiosque')?.modes.hybrid?.p50Ms ?? Number.NaN) /
    (engineAt(result, 10_000, 'kiosque')?.modes.hybrid?.p50Ms ?? Number.NaN);
  targets.push(target('Hybrid question at 100,000 passages / at 10,000', '< 3×', times(growth), growth < 3));
  return targets;
}

function engineAt(result: BenchResult, size: number, id: string): EngineSummary | undefined {
  return result.sizes.find((one) => one.size === size)?.engines.find((engine) => engine.id === id);
}

function target(what: string, wanted: string, found: string, isMet: boolean): Target {
  return { what, wanted, found, isMet: found === '–' ? null : isMet };
}
