import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { DIMENSIONS } from '../collection/collection.ts';
import { type Engine, RESULTS } from './engine.ts';

/** Orama as it comes, with its French tokenizer, saved as JSON. */
export const orama: Engine = {
  name: 'Orama',
  modes: ['vector', 'lexical', 'hybrid'],
  async build({ texts, vectors }, folder) {
    const database = emptyDatabase();
    const documents = texts.map((text, id) => ({ id: `${id}`, text, vector: [...(vectors[id] ?? [])] }));
    await insertMultiple(database, documents, 1_000);
    await writeFile(join(folder, 'database.json'), jsonOf(save(database)));
  },
  async open(folder) {
    const database = emptyDatabase();
    const saved: RawData = JSON.parse(await readFile(join(folder, 'database.json'), 'utf8'));
    load(database, saved);
    return {
      async search(mode, { text, vector }) {
        const byVector = { vector: { value: [...vector], property: 'vector' }, similarity: 0 };
        const found = await search(
          database,
          mode === 'lexical'
            ? { term: text, properties: ['text'], limit: RESULTS }
            : mode === 'vector'
              ? { mode: 'vector', ...byVector, limit: RESULTS }
              : { mode: 'hybrid', term: text, properties: ['text'], ...byVector, limit: RESULTS },
        );
        return found.hits.map(({ id }) => Number(id));
      },
    };
  },
};

function jsonOf(saved: RawData): string {
  try {
    return JSON.stringify(saved);
  } catch (cause) {
    throw new Error('saved as JSON, it is longer than a string of JavaScript may be', { cause });
  }
}

function emptyDatabase() {
  return create({ schema: { text: 'string', vector: `vector[${DIMENSIONS}]` }, language: 'french' } as const);
}
