import type { GenerationChange } from './generation-change.ts';
import { applyChange } from './local/apply-change.ts';
import { openForWriting } from './local/database.ts';
import { localStore } from './local/local-store.ts';
import { exactSearch } from './local/vector-search.ts';
import { FORMAT_VERSION } from './manifest.ts';
import type { PassageStore } from './passage-store.ts';

/**
 * A store in memory over the articles of a change, which is taken as fresh: there is no base. It is the database of a
 * generation without a file, for evaluations and tests; the caller closes it.
 * @throws PassageVectorError for a vector that must not be indexed, or a hash that came without vectors.
 * @throws UnsoundEntryError for an entry that contradicts itself.
 */
export async function memoryStore(change: GenerationChange): Promise<PassageStore> {
  const database = openForWriting(':memory:');
  try {
    const { content } = await applyChange(database, null, change);
    const manifest = {
      formatVersion: FORMAT_VERSION,
      generation: 'memory',
      createdAt: new Date().toISOString(),
      ...content,
      files: {},
    } as const;
    return localStore(manifest, database, exactSearch(database, change.embedder.dimensions));
  } catch (error) {
    database.close();
    throw error;
  }
}
