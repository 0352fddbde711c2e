import { availableParallelism } from 'node:os';
import { startThread } from '../../threads/start-thread.ts';
import type { ReadablePassage, Reader, SentenceReading } from './reader.ts';
import { ReaderError } from './reader-error.ts';
import { checkedReaderFiles, READER_FOLDER } from './reader-files.ts';
import type { ReadingRequest, ThreadReply, ThreadSetting } from './thread-messages.ts';

/** More threads than this make a run of four short rows no faster. */
const MOST_THREADS = 2;

interface Waiting {
  readonly resolve: (readings: readonly (readonly (SentenceReading | null)[])[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Starts the reader that comes with the program, in a thread of its own.
 * @throws ReaderError when its files are missing or damaged, or the runtime does not load on this machine.
 */
export async function openBuiltinReader(folder: string = READER_FOLDER): Promise<Reader> {
  const { name, modelFile, vocabularyFile } = checkedReaderFiles(folder);
  const setting: ThreadSetting = {
    modelFile,
    vocabularyFile,
    threads: Math.min(MOST_THREADS, availableParallelism()),
  };
  const thread = startThread(new URL('reader-thread', import.meta.url), setting);
  // An idle reader does not keep a command from ending; one that is asked does.
  const waiting = new Map<number, Waiting>();
  let failure: ReaderError | null = null;
  let started: { readonly resolve: () => void; readonly reject: (reason: unknown) => void } | null = null;
  const fail = (cause: unknown): void => {
    failure ??= new ReaderError('stopped', folder, cause);
    started?.reject(new ReaderError('runtime', folder, cause));
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    thread.unref();
  };
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`the reader's thread ended with code ${code}`)));
  thread.on('message', (message: ThreadReply) => {
    if ('ready' in message) return started?.resolve();
    const id = 'failed' in message ? message.failed : message.id;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) thread.unref();
    if ('failed' in message) asked?.reject(new ReaderError('stopped', folder, new Error(message.message)));
    else asked?.resolve(message.readings);
  });
  await new Promise<void>((resolve, reject) => {
    started = { resolve, reject };
  });
  thread.unref();
  let last = 0;
  return {
    name,
    async read(question: string, passages: readonly ReadablePassage[], signal?: AbortSignal) {
      signal?.throwIfAborted();
      if (failure !== null) throw failure;
      last += 1;
      const request: ReadingRequest = { id: last, question, passages };
      const read = new Promise<readonly (readonly (SentenceReading | null)[])[]>((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
      });
      thread.ref();
      thread.postMessage(request);
      const readings = await read;
      signal?.throwIfAborted();
      return readings;
    },
    async close() {
      await thread.terminate();
    },
  };
}
