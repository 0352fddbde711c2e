import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { READING_RULES } from '../../src/articles/reading-rules.ts';

/** What every golden article becomes, as one number. */
function goldenDigest(): string {
  const hash = createHash('sha256');
  for (const folder of ['golden', 'formats'].map((name) => join(import.meta.dirname, name))) {
    for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
      if (/expected\.[a-z]+$/u.test(path)) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}

// An index keeps what it has read until a file changes: articles read otherwise under one version would stay as they were.
it('the rules of reading have another version as soon as an article is read otherwise', () => {
  expect([READING_RULES, goldenDigest()]).toMatchInlineSnapshot(`
    [
      "reading-3",
      "aab92556f21d",
    ]
  `);
});
