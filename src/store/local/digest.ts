import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { endOf } from './worker-thread.ts';

export interface FileDigest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * A larger file is hashed in a thread of its own. Below, it is about 20 ms of work in slices of half a
 * millisecond, and a thread takes as long to start.
 */
const WORKER_FROM_BYTES = 32 * 1024 * 1024;

/** Size and checksum of a file, read as a stream; a large one without holding up the thread that answers. */
export async function digestFile(path: string): Promise<FileDigest> {
  const { size } = await stat(path);
  return size < WORKER_FROM_BYTES ? digestHere(path) : digestInWorker(path);
}

async function digestHere(path: string): Promise<FileDigest> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: READ_CHUNK_BYTES })) {
    if (!Buffer.isBuffer(chunk)) continue;
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** About half a millisecond of hashing at a time. */
const READ_CHUNK_BYTES = 512 * 1024;

/**
 * What the thread runs. It is JavaScript in a string because a thread that loads a TypeScript module from its source
 * takes 0.2 s to start, ten times as long as this. It may read synchronously: nobody else is in it.
 */
const WORKER_SOURCE = `
const { createHash } = require('node:crypto');
const { closeSync, openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const hash = createHash('sha256');
const buffer = Buffer.allocUnsafe(workerData.chunkBytes);
const file = openSync(workerData.path, 'r');
let bytes = 0;
for (;;) {
  const read = readSync(file, buffer);
  if (read === 0) break;
  hash.update(buffer.subarray(0, read));
  bytes += read;
}
closeSync(file);
parentPort.postMessage({ bytes, sha256: hash.digest('hex') });
`;

const reply = z.object({ bytes: z.int(), sha256: z.string() });

async function digestInWorker(path: string): Promise<FileDigest> {
  let digest: FileDigest | null = null;
  const worker = new Worker(WORKER_SOURCE, {
    eval: true,
    execArgv: [],
    workerData: { path, chunkBytes: READ_CHUNK_BYTES },
  });
  await endOf(worker, (message) => {
    digest = reply.parse(message);
  });
  if (digest === null) throw new Error('the thread that computes checksums did not answer');
  return digest;
}
