import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../../system/threads/start-thread.ts';
import type { Reader, SupportReading } from './reader.ts';
import { ReaderError } from './reader-error.ts';
import { checkReaderFiles, READER_FOLDER } from './reader-files.ts';
import { runtimeGate, shutGate } from './runtime-gate.ts';
import type {
  PassageReadings,
  ReadingRequest,
  SupportRequest,
  ThreadReply,
  ThreadSetting,
} from './thread-messages.ts';

/** More threads than this make a run of four short rows no faster. */
const MOST_THREADS = 2;

/**
 * Starts the reader that comes with the program, in a thread of its own. Idle, it keeps no process from ending.
 * @throws ReaderError when its files are missing or damaged, or the runtime does not load on this machine.
 */
export async function openBuiltinReader(folder: string = READER_FOLDER): Promise<Reader> {
  const { name, modelFile, vocabularyFile } = checkReaderFiles(folder);
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const gate = runtimeGate();
  const setting: ThreadSetting = { modelFile, vocabularyFile, threads, gate };
  const thread = startThread(new URL('reader-thread', import.meta.url), setting);
  const shut = (): void => shutGate(gate);
  process.once('exit', shut);
  thread.once('exit', () => process.off('exit', shut));
  const line = await lineTo(thread, folder);
  return {
    name,
    async read(question, passages, signal) {
      const found = await line.ask((id): ReadingRequest => ({ id, question, passages }), signal);
      return 'readings' in found ? found.readings : [];
    },
    async support(statements, signal) {
      const found = await line.ask((id): SupportRequest => ({ id, statements }), signal);
      return 'supports' in found ? found.supports : [];
    },
    close() {
      shut();
      return line.close();
    },
  };
}

type Found = { readonly readings: PassageReadings } | { readonly supports: readonly SupportReading[] };

interface Line {
  ask(request: (id: number) => ReadingRequest | SupportRequest, signal?: AbortSignal): Promise<Found>;
  /** What is still asked gets no answer. */
  close(): Promise<void>;
}

/** Requests and replies, matched; settles once the thread can read. */
async function lineTo(thread: Worker, folder: string): Promise<Line> {
  const waiting = new Map<number, PromiseWithResolvers<Found>>();
  const started = withResolvers<void>();
  let failure: ReaderError | null = null;
  const fail = (cause: unknown): void => {
    failure ??= new ReaderError('stopped', folder, cause);
    started.reject(new ReaderError('runtime', folder, cause));
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
  };
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`the reader's thread ended with code ${code}`)));
  thread.on('message', (message: ThreadReply) => {
    if ('ready' in message) return started.resolve();
    const id = 'failed' in message ? message.failed : message.id;
    const asked = waiting.get(id);
    if (asked === undefined) return;
    waiting.delete(id);
    if (waiting.size === 0) thread.unref();
    if ('failed' in message) asked.reject(new ReaderError('stopped', folder, new Error(message.message)));
    else asked.resolve(message);
  });
  await started.promise;
  thread.unref();
  let last = 0;
  return {
    async ask(request, signal) {
      signal?.throwIfAborted();
      if (failure !== null) throw failure;
      last += 1;
      const asked = withResolvers<Found>();
      waiting.set(last, asked);
      thread.ref();
      thread.postMessage(request(last));
      const found = await asked.promise;
      signal?.throwIfAborted();
      return found;
    },
    async close() {
      fail(new Error('the reader was closed'));
      await thread.terminate();
    },
  };
}

/** Node 20 has no `Promise.withResolvers` yet. */
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve: PromiseWithResolvers<T>['resolve'] = () => undefined;
  let reject: PromiseWithResolvers<T>['reject'] = () => undefined;
  const promise = new Promise<T>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

interface PromiseWithResolvers<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason?: unknown) => void;
}
