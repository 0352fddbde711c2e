import { spawn } from 'node:child_process';
import { builtFile } from './built.ts';

export interface ChildResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Child {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  /** Settles when the child has written this text. */
  said(text: string): Promise<void>;
  readonly ended: Promise<ChildResult>;
}

/** How a module that was built for the tests is run: `test/index/hold-lock.child.ts`. */
export function builtCommand(source: string, args: readonly string[]): readonly string[] {
  return [process.execPath, builtFile(source), ...args];
}

/**
 * The same command where no file may grow beyond a size: writing then fails, as on a full disk (not on Windows).
 */
export function withSmallFiles(command: readonly string[], mostKilobytes: number): readonly string[] {
  return ['bash', '-c', `trap '' XFSZ; ulimit -f ${mostKilobytes}; exec "$0" "$@"`, ...command];
}

/**
 * Runs a built module in a process of its own.
 * @param mostFileKilobytes what a file may grow to before writing fails
 */
export function startChild(source: string, args: readonly string[], mostFileKilobytes?: number): Child {
  const command = builtCommand(source, args);
  const limited = mostFileKilobytes === undefined ? command : withSmallFiles(command, mostFileKilobytes);
  const [program = '', ...rest] = limited;
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<ChildResult>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return {
    pid: child.pid ?? -1,
    kill: (signal) => {
      child.kill(signal);
    },
    said: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!stdout.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`the child ended first: ${stderr}`)));
      }),
    ended,
  };
}
