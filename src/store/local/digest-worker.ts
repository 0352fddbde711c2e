import { parentPort } from 'node:worker_threads';
import { z } from 'zod';
import { systemErrorCode } from '../../errors.ts';
import { digestHere } from './digest.ts';

const request = z.object({ id: z.int(), path: z.string() });

parentPort?.on('message', (message) => {
  const { id, path } = request.parse(message);
  digestHere(path).then(
    (digest) => parentPort?.postMessage({ id, digest, error: null }),
    (error: unknown) => {
      const text = error instanceof Error ? error.message : String(error);
      parentPort?.postMessage({ id, digest: null, error: { message: text, code: systemErrorCode(error) } });
    },
  );
});
