import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildGraph } from '../../src/index/local/build-graph.ts';
import { readPassages } from '../collection/files.ts';
import { timed } from './clock.ts';

/** The same library file that Kiosque and LangChain use here. */
const hnswlib: typeof import('hnswlib-node') = createRequire(import.meta.url)('hnswlib-node');

const [kind = '', collectionFolder = '', indexFolder = '', outFolder = ''] = process.argv.slice(2);
const dimensions = 384;
const file = join(outFolder, `${kind}.hnsw`);

if (kind === 'raw') {
  const { vectors } = await readPassages(collectionFolder);
  const plain = vectors.map((vector) => [...vector]);
  const { ms } = await timed(async () => {
    const index = new hnswlib.HierarchicalNSW('ip', dimensions);
    index.initIndex(plain.length, 16, 200);
    plain.forEach((vector, label) => {
      index.addPoint(vector, label);
    });
    await index.writeIndex(file);
  });
  process.send?.({ ms });
} else {
  const { size } = await readPassages(collectionFolder);
  const generation = (await readFile(join(indexFolder, 'CURRENT'), 'utf8')).trim();
  const databaseFile = join(indexFolder, 'generations', generation, 'articles.sqlite');
  const { ms } = await timed(() =>
    buildGraph({ dimensions, file, databaseFile, range: { first: 1, last: size }, count: size }, null),
  );
  process.send?.({ ms });
}
