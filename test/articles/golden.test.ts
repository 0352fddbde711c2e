import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, june2024 } from './article-text.ts';

/**
 * Each folder of `golden/` holds a raw article and what it must become. `UPDATE_GOLDEN=1 npx vitest run
 * test/articles/golden` writes the expectations anew, for review with `git diff`.
 */
const folder = join(import.meta.dirname, 'golden');

describe('golden articles', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name, () => {
      const input =
        ['input.txt', 'input.md'].find((file) => existsSync(join(folder, name, file))) ?? 'input.txt';
      const { article, removed, notices } = clean(readFileSync(join(folder, name, input)), input, june2024);
      const { id: _id, path: _path, sourceHash: _hash, text, ...metadata } = article;
      const actual = {
        metadata,
        text: text.split('\n'),
        removed: removed.map((removal) => `${removal.rule}: ${removal.text}`),
        notices: notices.map((notice) => notice.kind),
      };
      const expected = join(folder, name, 'expected.json');
      if (process.env.UPDATE_GOLDEN === '1') writeFileSync(expected, `${JSON.stringify(actual, null, 2)}\n`);
      expect(actual).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
      expect(clean(text).article.text, 'a cleaned text cleans to itself').toBe(text);
    });
  }
});
