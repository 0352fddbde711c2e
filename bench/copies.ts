import { startRandom } from '../src/evaluation/seeded-random.ts';
import { findClusters, type SketchedArticle } from '../src/index/copies/clusters.ts';
import { sketchOf } from '../src/index/copies/sketch.ts';
import { anyArticle, brief, dailyForm, sameEvent, weeklyColumn } from './copies/lookalikes.ts';
import type { MadeArticle } from './copies/made-article.ts';
import { printedFamily, shuffled } from './copies/printings.ts';
import { lookalikeTable, overallTable, recallTable } from './copies/scores.ts';
import { sentenceSource } from './copies/sentence-source.ts';

/**
 * How well reprints are found among articles that were made of the French sentences of a folder, and prints the tables of
 * docs/benchmarks.md: `npx tsx bench/copies.ts FOLDER NAMES [SEED]`, where NAMES are beginnings of file names with commas
 * between them. The same folder, names and seed always give the same.
 */
const [folder = '.', names = '', seed = '1'] = process.argv.slice(2);

/** How many families of each kind. */
const FAMILIES = [
  [printedFamily, 240],
  [sameEvent, 200],
  [weeklyColumn, 30],
  [dailyForm, 40],
  [brief, 100],
  [anyArticle, 1_200],
] as const;

const random = startRandom(Number(seed));
const source = await sentenceSource(folder, names.split(','), random);
const made: readonly MadeArticle[] = FAMILIES.flatMap(([make, count]) =>
  Array.from({ length: count }, (_, family) => make(family, source, random)).flat(),
);
const articles = shuffled(made, random).map((article, place): MadeArticle & SketchedArticle => {
  const text = `${article.title}\n\n${article.body}`;
  const sketch = sketchOf({ text, bodyStart: article.title.length + 2 });
  return { ...article, ...sketch, path: `${place}.md`, publishedAt: null };
});
if (process.argv.includes('--show')) {
  const kinds = new Map(articles.map((article) => [article.kind, article]));
  for (const { kind, title, body } of kinds.values()) process.stdout.write(`[${kind}] ${title}\n${body}\n\n`);
} else {
  const { clusters } = findClusters(articles);
  const tables = [
    overallTable(articles, clusters),
    recallTable(articles, clusters),
    lookalikeTable(articles, clusters),
  ];
  process.stdout.write(`${tables.join('\n\n')}\n`);
}
