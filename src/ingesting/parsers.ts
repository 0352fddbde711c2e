import type { Worker } from 'node:worker_threads';
import { makePauses } from '../index/local/pauses.ts';
import { littleYoungMemory, startThread } from '../system/threads/start-thread.ts';
import { type Parsed, type ParseSettings, type ParseTask, parseArticle } from './parse-article.ts';
import type { ParseAnswer, ParseOrder } from './parsing-thread.ts';

/** Parses articles; which thread does it makes no difference to what comes of it. */
export interface Parsers {
  /** @throws Error when a thread dies or everything is closed meanwhile */
  parse(task: ParseTask): Promise<Parsed>;
  close(): Promise<void>;
}

/** As many articles are parsed in the time that threads take to start. */
const HERE_FIRST_ARTICLES = 150;

/**
 * Few articles are parsed in this thread; of many, the later ones in threads of their own.
 * @param threads 0 or 1: none but this one
 */
export function openParsers({ now, splitting }: ParseSettings, threads: number): Parsers {
  const settings: ParseSettings = { now, splitting };
  const pause = makePauses();
  let parsedHere = 0;
  let others: Parsers | null = null;
  let isClosed = false;
  return {
    async parse(task) {
      if (isClosed) throw new Error('parsing has ended');
      if (threads > 1 && parsedHere >= HERE_FIRST_ARTICLES) {
        others ??= parsingThreads(settings, threads);
        return others.parse(task);
      }
      parsedHere += 1;
      await pause();
      return parseArticle(task, settings);
    },
    async close() {
      isClosed = true;
      await others?.close();
    },
  };
}

interface Waiting {
  readonly resolve: (parsed: Parsed) => void;
  readonly reject: (reason: unknown) => void;
}

interface ParsingThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** Why it has ended; null while it parses. */
  end: Error | null;
}

/** Each task goes to the thread that has the fewest. */
function parsingThreads(settings: ParseSettings, count: number): Parsers {
  const threads = Array.from({ length: count }, () => startParsing(settings));
  let lastId = 0;
  return {
    parse(task) {
      const thread = threads.reduce((one, other) => (other.waiting.size < one.waiting.size ? other : one));
      lastId += 1;
      const order: ParseOrder = { id: lastId, task };
      return new Promise((resolve, reject) => {
        if (thread.end !== null) {
          reject(thread.end);
          return;
        }
        thread.waiting.set(order.id, { resolve, reject });
        thread.worker.postMessage(order);
      });
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startParsing(settings: ParseSettings): ParsingThread {
  const worker = startThread(new URL('parsing-thread', import.meta.url), settings, littleYoungMemory);
  const thread: ParsingThread = { worker, waiting: new Map(), end: null };
  const { waiting } = thread;
  // The error comes before the exit, and says why.
  const fail = (reason: Error): void => {
    thread.end ??= reason;
    for (const { reject } of waiting.values()) reject(thread.end);
    waiting.clear();
  };
  worker.on('message', ({ id, parsed }: ParseAnswer) => {
    waiting.get(id)?.resolve(parsed);
    waiting.delete(id);
  });
  worker.once('error', fail);
  worker.once('exit', (code) => fail(new Error(`parsing thread ended with code ${code}`)));
  return thread;
}
