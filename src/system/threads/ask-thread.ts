import type { Worker } from 'node:worker_threads';

/** What a thread is sent; nothing of either comes from outside this process. */
export interface ThreadQuestion<Question> {
  readonly id: number;
  readonly question: Question;
}

/** What it sends back; `code` is that of the system's error. */
export type ThreadAnswer<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly failed: { readonly message: string; readonly code?: string } };

/** A thread that answers questions; several may wait in it. */
export interface AskedThread<Question, Answer> {
  /** The weight of what it has still to answer. */
  readonly backlog: number;
  /** Why it answers no more; null while it does. */
  readonly failure: Error | null;
  /** @throws Error when the thread fails on this question, or has ended. */
  ask(question: Question, weight?: number): Promise<Answer>;
  /** Ends it; what is still asked fails. */
  end(): Promise<void>;
}

/** Asks a thread that was just started. Idle, it keeps no process from ending. */
export function askThread<Question, Answer>(thread: Worker): AskedThread<Question, Answer> {
  const waiting = new Map<number, Asked<Answer>>();
  let lastId = 0;
  let backlog = 0;
  let failure: Error | null = null;
  // The error comes before the exit, and says why.
  const fail = (reason: Error): void => {
    failure ??= reason;
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    backlog = 0;
    thread.unref();
  };
  thread.on('error', fail);
  // Whose answer it was is unknown.
  thread.on('messageerror', fail);
  thread.on('exit', (code) => fail(new Error(`a thread ended with code ${code}`)));
  thread.on('message', (told: ThreadAnswer<Answer>) => {
    const asked = waiting.get(told.id);
    if (asked === undefined) return;
    waiting.delete(told.id);
    backlog -= asked.weight;
    if (waiting.size === 0) thread.unref();
    if ('answer' in told) asked.resolve(told.answer);
    else asked.reject(Object.assign(new Error(told.failed.message), told.failed));
  });
  thread.unref();
  return {
    get backlog() {
      return backlog;
    },
    get failure() {
      return failure;
    },
    async ask(question, weight = 1) {
      if (failure !== null) throw failure;
      lastId += 1;
      // First: it throws on what cannot be copied to another thread, which is then not waited for.
      thread.postMessage({ id: lastId, question } satisfies ThreadQuestion<Question>);
      backlog += weight;
      thread.ref();
      return new Promise((resolve, reject) => waiting.set(lastId, { resolve, reject, weight }));
    },
    async end() {
      fail(new Error('the thread was ended'));
      await thread.terminate();
    },
  };
}

interface Asked<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
  readonly weight: number;
}
