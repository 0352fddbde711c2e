import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlePath } from '../../src/articles/formats/article-path.ts';
import { detectFormat } from '../../src/articles/formats/detect-format.ts';
import { UnreadableFormatError } from '../../src/articles/formats/format.ts';
import { formatReaders } from '../../src/articles/formats/readers.ts';
import { cleanDraft } from '../../src/articles/read-corpus.ts';
import { june2024 } from './article-text.ts';
import { zipFolder } from './zip.ts';

/**
 * Each folder of `formats/` holds a file as people have it, the text of the articles that it must become
 * (`expected.txt`) and all that is known of them (`expected.json`). An input that is a folder is zipped first. `UPDATE_GOLDEN=1 npx vitest run
 * test/articles/formats.test.ts` writes the expectations anew, for review with `git diff`.
 */
const folder = join(import.meta.dirname, 'formats');

describe('files of every format', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name, async () => {
      const { format, texts, ...actual } = await readGolden(name);
      compare(join(folder, name, 'expected.json'), `${JSON.stringify({ format, ...actual }, null, 2)}\n`);
      compare(join(folder, name, 'expected.txt'), `${texts.join('\n\n==========\n\n')}\n`);
    });
  }
});

async function readGolden(name: string) {
  const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.')) ?? 'input';
  const file = join(folder, name, input);
  const bytes = statSync(file).isDirectory() ? zipFolder(file) : readFileSync(file);
  const map = join(folder, name, 'fields.json');
  const fields = existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')) : {};
  try {
    const format = detectFormat(input, bytes);
    const reader = await formatReaders[format]();
    const { articles, refused, notices } = await reader({ bytes, fields });
    const cleaned = articles.map(({ key, ...article }) =>
      cleanDraft({ path: articlePath(input, key), sourceHash: '', ...article, notices: [] }, june2024),
    );
    return {
      format,
      articles: cleaned.map(
        ({ article: { id: _id, sourceHash: _hash, text: _text, ...metadata }, removed }) => ({
          ...metadata,
          removed: removed.map((removal) => `${removal.rule}: ${removal.text}`),
        }),
      ),
      refused: refused.map(({ key, reason }) => `${key}: ${reason.fr}`),
      notices: notices.map(({ sentence }) => sentence.fr),
      texts: cleaned.map(({ article }) => article.text),
    };
  } catch (error) {
    if (!(error instanceof UnreadableFormatError)) throw error;
    return { format: null, unreadable: error.sentence.fr, texts: [] };
  }
}

function compare(file: string, actual: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
  expect(actual).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '(missing)');
}
