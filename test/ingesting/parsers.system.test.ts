import { expect, it } from 'vitest';
import { defaultSplitting } from '../../src/articles/passage.ts';
import type { ParseTask } from '../../src/ingesting/parse-article.ts';
import { openParsers } from '../../src/ingesting/parsers.ts';

const text: ParseTask = {
  kind: 'text',
  source: {
    path: 'bac.md',
    bytes: new TextEncoder().encode('# Le bac\n\nLe bac a repris ses traversées.'),
    sourceHash: 'a',
  },
};
/** Nothing that a reader of formats gives: parsing it breaks. */
const broken = { kind: 'draft' } as ParseTask;

it('a thread that has died fails all that it is asked, and leaves nobody waiting', async () => {
  const parsers = openParsers({ now: new Date('2024-05-02'), splitting: defaultSplitting }, 2);
  try {
    // The first ones are parsed without a thread.
    for (let count = 0; count < 150; count += 1) {
      expect(await parsers.parse(text)).toMatchObject({ kind: 'article' });
    }
    await expect(parsers.parse(broken)).rejects.toThrow(TypeError);
    for (let count = 0; count < 3; count += 1) {
      await expect(parsers.parse(text)).rejects.toThrow(TypeError);
    }
  } finally {
    await parsers.close();
  }
});
