import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Manifest } from '../../src/index/manifest.ts';

/** A folder that is removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kiosque-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder, relative to it, in order. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  return entries.sort();
}

/** The files that a published generation is to have, in order, as `filesBelow` its index names them. */
export function filesOfGeneration({ generation, files }: Manifest): readonly string[] {
  const names = [...Object.keys(files), 'manifest.json'].sort();
  return [`generations/${generation}`, ...names.map((name) => `generations/${generation}/${name}`)];
}

/** The files of a generation that hold graphs of vectors, in order. */
export function graphsOf({ files }: Manifest): readonly string[] {
  return Object.keys(files)
    .filter((name) => name.endsWith('.hnsw'))
    .sort();
}
