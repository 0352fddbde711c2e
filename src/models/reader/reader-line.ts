import { startThread } from '../../system/threads/start-thread.ts';
import { ReaderError } from './reader-error.ts';
import type { TextJudgement, TextToJudge, ThreadReply, ThreadSetting } from './thread-messages.ts';

/** One thread that reads, and what is asked of it. */
export interface ReaderLine {
  /** UTF-16 code units that it has still to read. */
  readonly backlog: number;
  /** Why it reads no more; null while it does. */
  readonly failure: ReaderError | null;
  /** @throws ReaderError when it cannot read (any more). */
  judge(text: TextToJudge, length: number): Promise<TextJudgement>;
  /** What is still asked gets no answer. The gate must be shut before. */
  close(): Promise<void>;
}

interface Asked extends PromiseWithResolvers<TextJudgement> {
  readonly length: number;
}

/**
 * Starts a thread of the reader; settles once it can read. Idle, it keeps no process from ending.
 * @throws ReaderError when the runtime does not load on this machine.
 */
export async function openLine(setting: ThreadSetting, folder: string): Promise<ReaderLine> {
  const thread = startThread(new URL('reader-thread', import.meta.url), setting);
  const waiting = new Map<number, Asked>();
  const started = withResolvers<void>();
  let backlog = 0;
  let failure: ReaderError | null = null;
  const fail = (cause: unknown): void => {
    failure ??= new ReaderError('stopped', folder, cause);
    started.reject(new ReaderError('runtime', folder, cause));
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    backlog = 0;
  };
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`the reader's thread ended with code ${code}`)));
  thread.on('message', (message: ThreadReply) => {
    if ('ready' in message) return started.resolve();
    const asked = waiting.get(message.id);
    if (asked === undefined) return;
    waiting.delete(message.id);
    backlog -= asked.length;
    if (waiting.size === 0) thread.unref();
    if ('failed' in message) asked.reject(new ReaderError('stopped', folder, new Error(message.failed)));
    else asked.resolve(message.judgement);
  });
  await started.promise;
  thread.unref();
  let last = 0;
  return {
    get backlog() {
      return backlog;
    },
    get failure() {
      return failure;
    },
    judge(text, length) {
      if (failure !== null) return Promise.reject(failure);
      last += 1;
      const asked = { ...withResolvers<TextJudgement>(), length };
      waiting.set(last, asked);
      backlog += length;
      thread.ref();
      thread.postMessage({ id: last, text });
      return asked.promise;
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
