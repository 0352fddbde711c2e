import type { BenchResult } from '../bench.ts';
import { MODES, type Mode } from '../engines/engine.ts';
import { type EngineSummary, nameOf, type SizeSummary } from '../measures/engines.ts';
import { isFailure } from '../measures/run-child.ts';
import { duration, megabytes, percent, table, thousands } from './format.ts';
import { targetsOf } from './targets.ts';

/** The page of the documentation that shows a run. */
export function markdownReport(result: BenchResult): string {
  return [
    '# Benchmarks',
    intro(result),
    '## Targets',
    table(
      ['ratio within this run', 'wanted', 'found', ''],
      targetsOf(result).map(({ what, wanted, found, isMet }) => [
        what,
        wanted,
        found,
        isMet === null ? 'not measured' : isMet ? 'met' : '**missed**',
      ]),
    ),
    '![Time of a question and of opening, by number of passages](benchmarks.svg)',
    '## Questions',
    'Medians and 95th percentiles of single questions, one at a time, after a second of warming up. *Processor* is the mean processor time a question, which other work on the machine does not lengthen. *First question* is the first of its kind after opening. *Own passage* is the share of questions whose passage is among the ten results; *recall* is the share of the exactly nearest ten vectors that a vector search finds.',
    ...result.sizes.map(questionTable),
    '## Whole answers',
    'From a question to its answer, one at a time: search, reading of the four best passages by the reader, judging, quoting; beside it the same judged by rules over words (`READER=off`). *First answer* counts from starting to open the reader; *memory* is what it adds to the process.',
    readerTable(result),
    '## Building, opening, memory, disk',
    'Building includes saving. Opening is from files to the first possible question, in a fresh process, without loading code; Kiosque compares every checksum first. *Peak* is the largest resident memory of a process that does only that, Node.js included; *idle* is a process before it opens anything. From 20,000 vectors on, Kiosque links them in graphs of up to 50,000, two or more at a time on as many processors.',
    ...result.sizes.map(storageTable),
    '## Ingestion',
    'The real ingestion of article files of about 1,800 characters (read, clean, split, embed, index, link, verify, publish) with the built-in embedder. *One changed* is a run after a sentence was added to one file, in a fresh process.',
    ingestionTable(result),
    `Linking ${thousands(result.graph.vectors)} vectors into one graph takes ${duration(result.graph.rawMs)} with hnswlib-node alone and ${duration(result.graph.oursMs)} here, in a worker thread that reads them from the database.`,
    '## Event loop',
    `How long the event loop of a process is held up, at ${thousands(result.loop.size)} passages: while it answers 20 questions a second (Kiosque hybrid ones, LangChain vector ones, since one hybrid question there holds it for longer than all of this), while it also opens the index again, and while it only opens.`,
    loopTable(result),
    lossesAndLimits(result),
  ]
    .join('\n\n')
    .concat('\n');
}

function intro({ command, machine, minutes, settings }: BenchResult): string {
  const { versions } = machine;
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `Made by \`${command}\` on ${machine.date.replace('T', ' ')} UTC in ${Math.round(minutes)} minutes; the page is written by that command. ${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, ${machine.system}, Node.js ${machine.node}; load average before the run ${machine.load.toFixed(1)}. On a machine that does other work, times are longer than they need be: read the ratios.`,
    `All engines get the same generated passages (about 850 characters of French-like words with Zipf's distribution), the same questions and the same vectors: 384 dimensions, clustered, **one a passage for all** (Kiosque's own embedder makes one to four). Embedding is not part of any time. Everybody runs as compiled JavaScript: no loader of TypeScript counts. Engines take turns over ${settings.rounds} rounds of ${settings.questionsARound} questions, each turn in a fresh process; figures are medians. An engine is left out of a size where one operation takes more than ${settings.buildCapMs / 1000} s.`,
    'Kiosque is the local store under `retrieve()`. LangChain is its stock stack: `HNSWLib`, `BM25Retriever`, and `EnsembleRetriever` over both, 40 candidates each, as Kiosque takes; it leaves the search breadth of hnswlib at 10, which is quick and misses more. MiniSearch (words only) and Orama (French tokenizer) are as they come. The results are as good as the settings they come with: nobody was tuned for these texts.',
    `${list.join(', ')}.`,
  ].join('\n\n');
}

function readerTable({ readers }: BenchResult): string {
  const rows = readers.flatMap(({ size, result }) =>
    isFailure(result)
      ? [[thousands(size), result.failure, '', '', '', '', '']]
      : [
          [
            thousands(size),
            duration(result.withReader.p50Ms),
            duration(result.withReader.p95Ms),
            duration(result.byRules.p50Ms),
            duration(result.byRules.p95Ms),
            duration(result.firstAnswerMs),
            megabytes(result.addedRssBytes),
          ],
        ],
  );
  const head = ['passages', 'reader p50', 'p95', 'rules p50', 'p95', 'first answer', 'memory'];
  return table(head, rows);
}

function questionTable({ size, engines }: SizeSummary): string {
  const rows = engines.flatMap((engine) => MODES.flatMap((mode) => questionRow(engine, mode)));
  const failed = engines.filter((engine) => failureOf(engine) !== null);
  const notes = failed.map((engine) => `${nameOf(engine.id)} is left out: ${failureOf(engine)}.`);
  return [
    `### ${thousands(size)} passages`,
    table(
      ['', 'search', 'p50', 'p95', 'processor', 'first question', 'own passage', 'recall@10', 'questions'],
      rows,
    ),
    ...notes,
  ].join('\n\n');
}

function questionRow({ id, modes }: EngineSummary, mode: Mode): readonly (readonly string[])[] {
  const found = modes[mode];
  if (found === undefined) return [];
  return [
    [
      nameOf(id),
      mode,
      duration(found.p50Ms),
      duration(found.p95Ms),
      duration(found.cpuMs),
      duration(found.firstMs),
      percent(found.foundShare),
      found.recall === null ? '' : found.recall.toFixed(3),
      `${found.questions}`,
    ],
  ];
}

function storageTable({ size, engines }: SizeSummary): string {
  const rows = engines.map(({ id, build, ...rest }) => {
    if (isFailure(build)) return [nameOf(id), build.failure, '', '', '', '', '', ''];
    return [
      nameOf(id),
      duration(build.buildMs),
      megabytes(build.peakRssBytes),
      duration(rest.openMs),
      megabytes(rest.idleRssBytes),
      megabytes(rest.openPeakRssBytes),
      megabytes(rest.peakRssBytes),
      megabytes(rest.diskBytes),
    ];
  });
  const head = ['', 'build', 'build peak', 'open', 'idle', 'open peak', 'open and ask peak', 'disk'];
  return [`### ${thousands(size)} passages`, table(head, rows)].join('\n\n');
}

function ingestionTable({ ingestions }: BenchResult): string {
  const rows = ingestions.map(({ articles, full, oneChangedMs, oneChangedPeakRssBytes }) => {
    if (isFailure(full)) return [thousands(articles), full.failure, '', '', '', '', '', '', ''];
    return [
      thousands(articles),
      thousands(full.passages),
      thousands(full.vectors),
      duration(full.ms),
      ((1000 * full.articles) / full.ms).toFixed(0),
      percent(1 - full.embedderMs / full.ms),
      megabytes(full.peakRssBytes),
      `${duration(oneChangedMs)} (${percent(oneChangedMs / full.ms, 1)})`,
      megabytes(oneChangedPeakRssBytes),
    ];
  });
  const head = ['articles', 'passages', 'vectors', 'full', 'articles/s', 'outside the embedder', 'peak'];
  return table([...head, 'one changed', 'peak'], rows);
}

function loopTable({ loop }: BenchResult): string {
  const rows = Object.entries(loop.engines).flatMap(([id, result]) => {
    if (isFailure(result)) return [[nameOf(id), result.failure, '', '', '']];
    const named = [
      ['answering', result.serving],
      ['answering while it loads', result.servingWhileLoading],
      ['loading only', result.loading],
    ] as const;
    return named.map(([what, { p50, p99, max }]) => [
      nameOf(id),
      what,
      duration(p50),
      duration(p99),
      duration(max),
    ]);
  });
  return table(['', '', 'p50', 'p99', 'longest'], rows);
}

function failureOf({ build, askFailure }: EngineSummary): string | null {
  return isFailure(build) ? build.failure : askFailure;
}

/** Where another engine is better, found in the figures, so that no run can leave it out. */
function lossesAndLimits(result: BenchResult): string {
  const losses = result.sizes.flatMap(({ size, engines }) => {
    const ours = engines.find(({ id }) => id === 'kiosque');
    if (ours === undefined) return [];
    return engines
      .filter((engine) => engine.id !== 'kiosque' && failureOf(engine) === null)
      .flatMap((other) => lossesAgainst(ours, other).map((loss) => `- ${thousands(size)} passages, ${loss}`));
  });
  const list = losses.length === 0 ? ['None in this run.'] : [losses.join('\n')];
  return [
    '## Losses',
    'Where another engine is better in this run. A vector search here also reads the passages from the disk, computes their exact cosines, and asks each graph; the disk holds vectors twice (graphs and database).',
    ...list,
  ].join('\n\n');
}

function lossesAgainst(ours: EngineSummary, other: EngineSummary): readonly string[] {
  const name = nameOf(other.id);
  const found: string[] = [];
  const compare = (what: string, mine: number | undefined, its: number | undefined, show = duration) => {
    if (mine !== undefined && its !== undefined && its < mine) {
      found.push(`${what}: ${show(mine)}, ${name} ${show(its)}`);
    }
  };
  for (const mode of MODES) {
    compare(`${mode} question`, ours.modes[mode]?.p50Ms, other.modes[mode]?.p50Ms);
    const [mine, its] = [ours.modes[mode]?.foundShare, other.modes[mode]?.foundShare];
    if (mine !== undefined && its !== undefined && its > mine)
      found.push(`own passage found, ${mode}: ${percent(mine, 1)}, ${name} ${percent(its, 1)}`);
  }
  if (!isFailure(ours.build) && !isFailure(other.build)) {
    compare('building', ours.build.buildMs, other.build.buildMs);
    compare('memory to build', ours.build.peakRssBytes, other.build.peakRssBytes, megabytes);
  }
  compare('opening', ours.openMs, other.openMs);
  compare('memory to open', ours.openPeakRssBytes, other.openPeakRssBytes, megabytes);
  compare('disk', ours.diskBytes, other.diskBytes, megabytes);
  return found;
}
