/**
 * Damages an index again and again, opens it after each time, and mends it. It runs in a process of its own, so that
 * a library that brings the process down is seen. Prints one JSON line for each corruption.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import { answersOf, reading } from './answers.ts';
import { questions } from './collection.ts';

const [indexFolder, live, seed, count] = process.argv.slice(2) as [string, string, string, string];
const random = startRandom(Number(seed));
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

const PAGE_BYTES = 4096;

const damages: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  truncate: (bytes) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  flip: (bytes) => {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
    return bytes;
  },
  zero: (bytes) => {
    const at = pageOf(bytes);
    return bytes.fill(0, at, Math.min(at + PAGE_BYTES, bytes.length));
  },
  page: (bytes) => {
    const at = pageOf(bytes);
    for (let i = at; i < Math.min(at + PAGE_BYTES, bytes.length); i += 1)
      bytes[i] = Math.floor(random() * 256);
    return bytes;
  },
};

for (let i = 0; i < Number(count); i += 1) {
  const file = pick([
    'CURRENT',
    ...(await readdir(join(indexFolder, 'generations', live))).map((name) => join('generations', live, name)),
  ]);
  const kind = pick(Object.keys(damages));
  const path = join(indexFolder, file);
  const whole = await readFile(path);
  const damaged = damages[kind]!(Buffer.from(whole));
  if (damaged.equals(whole)) continue;
  await writeFile(path, damaged);
  const result = await reading(indexFolder, async ({ store, notices }) => ({
    notices: notices.map((notice) => notice.en),
    generation: store.manifest.generation,
    answers: await answersOf(store, questions),
  })).catch((error: unknown) => ({ notices: [String(error)], generation: 'none', answers: '' }));
  await writeFile(path, whole);
  console.log(JSON.stringify({ file: basename(file), kind, ...result }));
}

function pageOf(bytes: Buffer): number {
  return Math.floor(random() * Math.ceil(bytes.length / PAGE_BYTES)) * PAGE_BYTES;
}
