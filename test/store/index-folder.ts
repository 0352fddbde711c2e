import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Manifest } from '../../src/store/manifest.ts';

/** A folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder, relative to it, in order. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.sort();
}

/** The files that a published generation is to have, in order, as `filesBelow` its index names them. */
export function filesOfGeneration({ generation, files }: Manifest): readonly string[] {
  const names = [...Object.keys(files), 'manifest.json'].sort();
  return [`generations/${generation}`, ...names.map((name) => `generations/${generation}/${name}`)];
}

/** The files of a generation that hold graphs of vectors, in order. */
export function graphsOf({ files }: Manifest): readonly string[] {
  return Object.keys(files)
    .filter((name) => name.endsWith('.hnsw'))
    .sort();
}

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

/**
 * Runs a TypeScript file of this folder in a process of its own.
 * @param mostFileKilobytes what a file may grow to before writing fails, as on a full disk (not on Windows).
 */
export function startChild(file: string, args: readonly string[], mostFileKilobytes?: number): Child {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const command = [process.execPath, '--import', 'tsx', path, ...args];
  const limited = ['bash', '-c', `trap '' XFSZ; ulimit -f ${mostFileKilobytes}; exec "$0" "$@"`, ...command];
  const [program = '', ...rest] = mostFileKilobytes === undefined ? command : limited;
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
