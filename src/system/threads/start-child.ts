import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How much of what a child wrote on its standard error is kept, in characters: a stack trace or two. */
const KEPT_ERROR_CHARS = 4_000;

/** A process of ours, to talk to in JSON. */
export interface ChildEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** The last of what it wrote on its standard error: for debugging, never for people. */
  readonly stderr: string;
}

export interface StartedChild {
  readonly process: ChildProcess;
  /**
   * Settles when it has ended and all that it sent was received.
   * @throws Error when it could not be started.
   */
  readonly ended: Promise<ChildEnd>;
}

/**
 * The module `name` in the folder of the module `base` (its `import.meta.url`), as source or as it was built.
 */
export function siblingModule(base: string, name: string): URL {
  return new URL(`${name}.${base.endsWith('.ts') ? 'ts' : 'js'}`, base);
}

/** A third of the room for what a child has just made; V8 would take 16 before it looks for what is no longer used. */
const SEMI_SPACE_MIB = 2;

/** What differs from a process that is trusted with everything. */
export interface ChildLimits {
  /** What its JavaScript heap may grow to; then it dies. */
  readonly heapMiB: number;
  readonly args: readonly string[];
}

/**
 * Starts a module in a process of its own.
 * @param limits null: it inherits the environment and talks JSON. Else it gets an empty environment, since what it
 * reads comes from anywhere, and takes binary data.
 */
export function startChild(module: URL, limits: ChildLimits | null = null): StartedChild {
  const heap =
    limits === null
      ? []
      : [`--max-old-space-size=${limits.heapMiB}`, `--max-semi-space-size=${SEMI_SPACE_MIB}`];
  const child = fork(fileURLToPath(module), [...(limits?.args ?? [])], {
    execArgv: [...heap, ...nodeOptions(module)],
    serialization: limits === null ? 'json' : 'advanced',
    ...(limits === null ? {} : { env: {} }),
    // Nobody reads its standard output: one stray line there must not mix with ours.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-KEPT_ERROR_CHARS);
  });
  const ended = new Promise<ChildEnd>((resolve, reject) => {
    child.once('error', (error) => {
      // Also what a failed message is told by, to a process that runs: that one ends by itself.
      if (child.pid === undefined) reject(error);
    });
    child.on('error', () => undefined);
    child.once('close', (code, signal) => resolve({ code, signal, stderr }));
  });
  return { process: child, ended };
}

/**
 * A source module needs the loader of TypeScript; a built one gets our own options, without the debugger's port, which
 * is taken.
 */
function nodeOptions(module: URL): readonly string[] {
  if (module.pathname.endsWith('.ts')) return ['--import', import.meta.resolve('tsx')];
  return process.execArgv.filter((option) => !option.startsWith('--inspect'));
}
