import { type ChildProcess, spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { builtCommand, withSmallFiles } from '../system/child.ts';
import { type CorpusDesk, corpusDesk } from './corpus-desk.ts';

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
export interface Desk extends CorpusDesk {
  run(command: CommandName, args: readonly string[], options?: RunOptions): Promise<Finished>;
}

/** How a command is started, without npm around it. */
export function commandLine(command: CommandName, args: readonly string[]): readonly string[] {
  return builtCommand(command === 'eval' ? 'evaluation/eval.ts' : `src/cli/${command}.ts`, args);
}

export async function desk(): Promise<Desk> {
  const at = await corpusDesk();
  return {
    ...at,
    run: (command, args, options = {}) => runProgram(at.folder, commandLine(command, args), options),
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
  const limited = mostFileKilobytes === undefined ? command : withSmallFiles(command, mostFileKilobytes);
  const [program = '', ...args] = limited;
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
