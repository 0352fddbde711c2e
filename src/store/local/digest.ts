import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { startWorker } from './worker-thread.ts';

export interface FileDigest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * A larger file is hashed in a thread of its own. Below, it is less than 0.1 s of work in slices of a millisecond,
 * and a thread takes longer than that to start.
 */
const WORKER_FROM_BYTES = 96 * 1024 * 1024;
/** One publication hashes several files; the thread waits this long for the next one. */
const IDLE_MS = 1_000;

/** Size and checksum of a file, read as a stream; a large one without holding up the thread that answers. */
export async function digestFile(path: string): Promise<FileDigest> {
  const { size } = await stat(path);
  return size < WORKER_FROM_BYTES ? digestHere(path) : digestInWorker(path);
}

/** The same in this thread. */
export async function digestHere(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: READ_CHUNK_BYTES })) {
    if (!Buffer.isBuffer(chunk)) continue;
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** About a millisecond of hashing at a time. */
const READ_CHUNK_BYTES = 512 * 1024;

/** What the thread answers to `{ id, path }`. */
export const digestReply = z.object({
  id: z.int(),
  digest: z.object({ bytes: z.int(), sha256: z.string() }).nullable(),
  /** Null when there is a digest. A system error keeps its code, which says whether a file is missing. */
  error: z.object({ message: z.string(), code: z.string().nullable() }).nullable(),
});

interface Waiting {
  readonly resolve: (digest: FileDigest) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread that hashes, with those who wait for it; null when there is none. */
let hashing: { readonly worker: Worker; readonly waiting: Map<number, Waiting> } | null = null;
let lastId = 0;

function digestInWorker(path: string): Promise<FileDigest> {
  hashing ??= startHashing();
  const { worker, waiting } = hashing;
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, path });
  });
}

function startHashing(): NonNullable<typeof hashing> {
  const worker = startWorker('digest-worker');
  const waiting = new Map<number, Waiting>();
  let idle: NodeJS.Timeout | undefined;
  const failAll = (error: unknown): void => {
    if (hashing?.worker === worker) hashing = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', failAll);
  worker.once('exit', (code) => failAll(new Error(`worker thread ended with code ${code}`)));
  worker.on('message', (message) => {
    const { id, digest, error } = digestReply.parse(message);
    const one = waiting.get(id);
    waiting.delete(id);
    if (digest !== null) one?.resolve(digest);
    else one?.reject(Object.assign(new Error(error?.message), { code: error?.code ?? undefined }));
    if (waiting.size > 0) return;
    worker.unref();
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (waiting.size > 0) return;
      if (hashing?.worker === worker) hashing = null;
      void worker.terminate();
    }, IDLE_MS).unref();
  });
  return { worker, waiting };
}
