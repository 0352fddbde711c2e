import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type FileContents, FORMAT } from '../../src/ingesting/kept-articles.ts';
import type { ParsedArticle } from '../../src/ingesting/parse-article.ts';

const sentence = { fr: '', en: '' };
const known = { id: '', path: '', title: '', lang: '', text: '', bodyStart: 0, sourceHash: '' };
const lists = {
  removed: [{ rule: '', text: '' }],
  notices: [{ kind: '', sentence }],
  passages: [{ start: 0, end: 0, embeddingHash: '' }],
};
const origins = { title: null, publisher: null, author: null, publishedAt: null, url: null, lang: null };

/** Everything that may be kept, with all that may be null both ways: the compiler asks for what is new, the digest for the rest. */
const examples: readonly [Required<ParsedArticle>, Required<ParsedArticle>, Required<FileContents>] = [
  { article: { ...known, publisher: null, author: null, publishedAt: null, url: null }, origins, ...lists },
  {
    article: { ...known, publisher: '', author: '', publishedAt: '', url: '' },
    origins: {
      title: 'text',
      publisher: 'file',
      author: 'file',
      publishedAt: 'file',
      url: 'file',
      lang: 'text',
    },
    ...lists,
  },
  { records: [{ path: '', sourceHash: '' }], refused: [{ path: '', reason: sentence }] },
];

// An ingestion goes on with what a killed one of an older program has left, and does not look at its form again.
it('kept articles are found under another key as soon as they have another form', () => {
  const digest = createHash('sha256').update(JSON.stringify(examples)).digest('hex').slice(0, 8);
  expect(FORMAT).toBe(`article-${digest}`);
});
