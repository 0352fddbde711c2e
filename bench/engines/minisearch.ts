import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { type Engine, RESULTS } from './engine.ts';

const OPTIONS = { fields: ['text'], idField: 'id' };

/** MiniSearch as it comes: BM25 over words in memory, saved as JSON. It has no vectors. */
export const minisearch: Engine = {
  name: 'MiniSearch',
  modes: ['lexical'],
  async build({ texts }, folder) {
    const index = new MiniSearch(OPTIONS);
    index.addAll(texts.map((text, id) => ({ id, text })));
    await writeFile(join(folder, 'index.json'), JSON.stringify(index));
    // It finds ids; a user needs the texts as well.
    await writeFile(join(folder, 'texts.json'), JSON.stringify(texts));
  },
  async open(folder) {
    const index = MiniSearch.loadJSON(await readFile(join(folder, 'index.json'), 'utf8'), OPTIONS);
    const texts: string[] = JSON.parse(await readFile(join(folder, 'texts.json'), 'utf8'));
    return {
      async search(_, { text }) {
        const found = index.search(text).slice(0, RESULTS);
        return found.map(({ id }) => Number(id)).filter((id) => texts[id] !== undefined);
      },
    };
  },
};
