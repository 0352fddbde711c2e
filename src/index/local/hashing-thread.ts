import { Worker } from 'node:worker_threads';
import { z } from 'zod';

export interface FileDigest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** A thread that hashes one file after the other. */
export interface HashingThread {
  /** @throws the system's error, with its code. One file at a time. */
  digest(path: string): Promise<FileDigest>;
  end(): void;
}

/**
 * What the thread runs. It is JavaScript in a string because a thread that loads a TypeScript module from its source
 * takes 0.2 s to start, ten times as long as this. It may read synchronously: nobody else is in it.
 */
const SOURCE = `
const { createHash } = require('node:crypto');
const { closeSync, openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const buffer = Buffer.allocUnsafe(workerData.chunkBytes);
parentPort.on('message', (path) => {
  try {
    parentPort.postMessage(digest(path));
  } catch ({ code = '', message }) {
    parentPort.postMessage({ code, message });
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

const reply = z.union([
  z.object({ bytes: z.int(), sha256: z.string() }),
  z.object({ code: z.string(), message: z.string() }),
]);

/** @param chunkBytes how much is read at a time */
export function startHashing(chunkBytes: number): HashingThread {
  const worker = new Worker(SOURCE, { eval: true, execArgv: [], workerData: { chunkBytes } });
  let job: { resolve(digest: FileDigest): void; reject(reason: Error): void } | null = null;
  let failure: Error | null = null;
  const fail = (reason: Error): void => {
    failure ??= reason;
    job?.reject(failure);
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the thread that computes checksums ended')));
  worker.on('message', (message) => {
    const answer = reply.parse(message);
    if ('sha256' in answer) job?.resolve(answer);
    else job?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
  });
  return {
    async digest(path) {
      if (failure !== null) throw failure;
      return new Promise((resolve, reject) => {
        job = { resolve, reject };
        worker.postMessage(path);
      });
    },
    end() {
      void worker.terminate();
    },
  };
}
