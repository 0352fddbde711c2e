import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { defaultSplitting } from '../../src/corpus/passage.ts';
import { ingest } from '../../src/ingestion/ingest.ts';
import type { IngestionReport } from '../../src/ingestion/report.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';

export type CommandName =
  | 'kiosque'
  | 'start'
  | 'ask'
  | 'verify'
  | 'ingest'
  | 'fetch'
  | 'eval'
  | 'register-commands';

export interface Finished {
  /** Null when a signal ended the process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What a file may grow to before writing fails, as on a full disk (not on Windows). */
  readonly mostFileKilobytes?: number;
  /** Gets the process as soon as it runs. */
  readonly onStart?: (child: ChildProcess) => void;
}

/** A folder with a corpus and room for an index; commands run in it know nothing of this machine's settings. */
export interface Desk {
  readonly folder: string;
  readonly indexFolder: string;
  write(path: string, content: string | Uint8Array): Promise<string>;
  remove(path: string): Promise<void>;
  /** Ingests in this process: quicker than a child where the command is not what is tested. */
  ingest(): Promise<IngestionReport>;
  run(command: CommandName, args: readonly string[], options?: RunOptions): Promise<Finished>;
}

const LOADER = import.meta.resolve('tsx');

/** How a command is started, without npm around it. */
export function commandLine(command: CommandName, args: readonly string[]): readonly string[] {
  const script = fileURLToPath(new URL(`../../src/cli/${command}.ts`, import.meta.url));
  return [process.execPath, '--import', LOADER, script, ...args];
}

export async function desk(): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-desk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  await mkdir(join(folder, 'corpus'));
  return {
    folder,
    indexFolder: join(folder, 'embeddings/index'),
    async write(path, content) {
      const file = join(folder, path);
      await mkdir(join(file, '..'), { recursive: true });
      await writeFile(file, content);
      return file;
    },
    remove: (path) => rm(join(folder, path)),
    ingest: () =>
      ingest({
        corpusFolder: join(folder, 'corpus'),
        indexFolder: join(folder, 'embeddings/index'),
        source: builtinEmbedderSource(),
        splitting: defaultSplitting,
        now: new Date('2024-09-01T08:00:00Z'),
      }),
    run: (command, args, options = {}) => runProgram(folder, commandLine(command, args), options),
  };
}

/**
 * What a process may see of the environment: no locale, no settings. The reader is asked for by the tests of it only:
 * loading it takes longer than most commands.
 */
export function bareEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? '', TMPDIR: tmpdir(), READER: 'off', ...more };
}

/** Runs a program in a folder, knowing nothing of this machine's settings. */
export function runProgram(
  cwd: string,
  command: readonly string[],
  { input = '', env = {}, mostFileKilobytes, onStart }: RunOptions = {},
): Promise<Finished> {
  const limit = ['bash', '-c', `trap '' XFSZ; ulimit -f ${mostFileKilobytes}; exec "$0" "$@"`];
  const [program = '', ...args] = [...(mostFileKilobytes === undefined ? [] : limit), ...command];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: bareEnvironment(env) });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // A command that ends without reading its input is no failure of the test.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    onStart?.(child);
  });
}
