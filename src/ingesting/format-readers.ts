import { type ArticleReader, openArticleReader } from '../articles/article-reader.ts';
import type { FieldMap } from '../articles/formats/format.ts';
import { sideBySide } from '../system/side-by-side.ts';

/**
 * Reads files of every format in several processes, each with one file at a time; a process is started when the first
 * file comes to it.
 */
export function openArticleReaders(fields: FieldMap, count: number): ArticleReader {
  const readers = Array.from({ length: count }, () => openArticleReader({ fields }));
  const run = sideBySide(count);
  const [first] = readers;
  if (first === undefined) throw new Error('no reader at all');
  return {
    draftsOf: (source) => run((place) => (readers[place] ?? first).draftsOf(source)),
    async close() {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}
