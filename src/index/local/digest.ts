import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { MOST_AT_ONCE, sideBySide } from '../../system/side-by-side.ts';
import { type AskedThread, askThread } from '../../system/threads/ask-thread.ts';

export interface FileDigest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * A larger file is hashed in a thread of its own. Below, it is about 20 ms of work in slices of half a
 * millisecond, and a thread takes as long to start.
 */
const THREAD_FROM_BYTES = 32 * 1024 * 1024;

/** About half a millisecond of hashing at a time. */
const READ_CHUNK_BYTES = 512 * 1024;

/**
 * Size and checksum of a file; a large one is read without holding up the thread that answers.
 * @throws the system's error, with its code
 */
export function digestFile(path: string): Promise<FileDigest> {
  return digestFiles([path])(path);
}

/**
 * Starts to compute the checksums of files, a few at a time, in the order given.
 * @returns the size and checksum of each of these paths, as soon as they are known.
 */
export function digestFiles(paths: readonly string[]): (path: string) => Promise<FileDigest> {
  const threads = new Map<number, AskedThread<string, FileDigest>>();
  const run = sideBySide(Math.min(paths.length, MOST_AT_ONCE));
  let waiting = paths.length;
  const digestAt = async (path: string, place: number): Promise<FileDigest> => {
    waiting -= 1;
    try {
      if ((await stat(path)).size < THREAD_FROM_BYTES) return await digestHere(path);
      const thread =
        threads.get(place) ?? askThread<string, FileDigest>(new Worker(SOURCE, { eval: true, execArgv: [] }));
      threads.set(place, thread);
      return await thread.ask(path);
    } finally {
      // A thread takes 9 MB, which whoever waits for this file may want now.
      if (waiting === 0) void threads.get(place)?.end();
    }
  };
  const digests = new Map(paths.map((path) => [path, run((place) => digestAt(path, place))]));
  // Who has seen one file fail may not ask for the others.
  void Promise.allSettled(digests.values());
  return (path) => digests.get(path) ?? digestFile(path);
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

/**
 * What a thread that hashes runs, one file after the other. It is JavaScript in a string because a thread that loads a
 * TypeScript module from its source takes 0.2 s to start, ten times as long as this. It may read synchronously: nobody
 * else is in it.
 */
const SOURCE = `
const { createHash } = require('node:crypto');
const { closeSync, openSync, readSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
const buffer = Buffer.allocUnsafe(${READ_CHUNK_BYTES});
parentPort.on('message', ({ id, question: path }) => {
  try {
    parentPort.postMessage({ id, answer: digest(path) });
  } catch ({ code = '', message }) {
    parentPort.postMessage({ id, failed: { code, message } });
  }
});
function digest(path) {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for (;;) {
      const read = readSync(file, buffer);
      if (read === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(buffer.subarray(0, read));
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
}
`;
