import { readdir } from 'node:fs/promises';
import type { Manifest } from '../../src/index/manifest.ts';

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
