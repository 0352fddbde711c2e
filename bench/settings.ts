import { parseArgs } from 'node:util';

/** What one run measures. */
export interface Settings {
  /** Numbers of passages. */
  readonly sizes: readonly number[];
  /** Numbers of articles to ingest. */
  readonly ingestions: readonly number[];
  readonly engines: readonly string[];
  /** Turns that the engines take. */
  readonly rounds: number;
  readonly questionsARound: number;
  /** An engine that builds, or opens and answers, for longer is left out at that size. */
  readonly buildCapMs: number;
  /** The questions of one kind end after this time, with the one that is being answered. */
  readonly askCapMs: number;
  readonly ingestCapMs: number;
  /** Where the report goes; null: docs/ of the project. */
  readonly out: string | null;
  readonly command: string;
  readonly log: (what: string, value: unknown) => void;
}

export function readSettings(args: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      ingest: { type: 'string', default: '1000,10000,100000' },
      engines: { type: 'string', default: 'kiosque,langchain,minisearch,orama' },
      quick: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const { quick } = values;
  return {
    sizes: numbers(quick ? '1000' : values.sizes),
    ingestions: numbers(quick ? '200' : values.ingest),
    engines: values.engines.split(','),
    rounds: quick ? 2 : 3,
    questionsARound: quick ? 20 : 50,
    buildCapMs: 600_000,
    askCapMs: quick ? 2_000 : 4_000,
    ingestCapMs: 1_800_000,
    out: values.out ?? null,
    command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
    log: (what, value) =>
      process.stderr.write(`${new Date().toISOString()} ${what} ${JSON.stringify(value)}\n`),
  };
}

function numbers(list: string): readonly number[] {
  return list.split(',').filter(Boolean).map(Number);
}
