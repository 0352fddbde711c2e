import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A child that did not tell its result: it took too long, or died. */
export interface ChildFailure {
  readonly failure: string;
}

/**
 * Runs a compiled file of this folder in a fresh process and returns what it sends; a failure when it takes longer than
 * `capMs` or dies.
 */
export async function runChild<T>(
  file: string,
  args: readonly string[],
  capMs: number,
): Promise<T | ChildFailure> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: ['--max-old-space-size=12288'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve) => {
    let result: T | ChildFailure | null = null;
    const timer = setTimeout(() => {
      result = { failure: `more than ${Math.round(capMs / 1000)} s` };
      child.kill('SIGKILL');
    }, capMs);
    child.on('message', (message) => {
      // Both ends are this benchmark's own: what the file sends is what the caller asked for.
      result ??= message as T;
      child.disconnect();
    });
    child.on('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(result ?? { failure: `ended with ${signal ?? code}` });
    });
  });
}

export function isFailure(result: unknown): result is ChildFailure {
  return typeof result === 'object' && result !== null && 'failure' in result;
}
