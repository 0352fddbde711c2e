import { parseArgs } from 'node:util';
import { startRandom } from '../evaluation/measuring/seeded-random.ts';
import { findClusters, type SketchedArticle } from '../src/index/copies/clusters.ts';
import { sketchOf } from '../src/index/copies/sketch.ts';
import { anyArticle, brief, dailyForm, sameEvent, weeklyColumn } from './copies/lookalikes.ts';
import type { MadeArticle } from './copies/made-article.ts';
import { printedFamily, shuffled } from './copies/printings.ts';
import { lookalikeTable, overallTable, recallTable } from './copies/scores.ts';
import { sentenceSource } from './copies/sentence-source.ts';
import { readStorySet, storyReport } from './copies/story-set.ts';

/**
 * How well reprints are found, in Markdown.
 *
 * `npx tsx bench/copies.ts FOLDER NAMES [SEED] [--show]`: among articles that were made of the French sentences of a folder;
 * NAMES are beginnings of file names with commas between them. The same folder, names and seed always give the same.
 *
 * `npx tsx bench/copies.ts --set FILE`: among articles of a file, of which each line is one in JSON: `id`, `title`, `date`
 * (`YYYY-MM-DD` or null), `publisher`, `text`, `story` (copies have the same, null has none) and perhaps `kind`.
 */
const { values, positionals } = parseArgs({
  options: { set: { type: 'string' }, show: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const report =
  values.set === undefined ? await madeReport(positionals) : storyReport(await readStorySet(values.set));
process.stdout.write(`${report}\n`);

async function madeReport([folder = '.', names = '', seed = '1']: readonly string[]): Promise<string> {
  const articles = await madeArticles(folder, names.split(','), Number(seed));
  if (values.show) {
    const kinds = new Map(articles.map((article) => [article.kind, article]));
    return [...kinds.values()].map(({ kind, title, body }) => `[${kind}] ${title}\n${body}`).join('\n\n');
  }
  const { clusters } = findClusters(articles);
  return [
    overallTable(articles, clusters),
    recallTable(articles, clusters),
    lookalikeTable(articles, clusters),
  ].join('\n\n');
}

async function madeArticles(
  folder: string,
  names: readonly string[],
  seed: number,
): Promise<readonly (MadeArticle & SketchedArticle)[]> {
  const random = startRandom(seed);
  const source = await sentenceSource(folder, names, random);
  // How many families of each kind.
  const families = [
    [printedFamily, 240],
    [sameEvent, 200],
    [weeklyColumn, 30],
    [dailyForm, 40],
    [brief, 100],
    [anyArticle, 1_200],
  ] as const;
  const made: readonly MadeArticle[] = families.flatMap(([make, count]) =>
    Array.from({ length: count }, (_, family) => make(family, source, random)).flat(),
  );
  return shuffled(made, random).map((article, place) => {
    const text = `${article.title}\n\n${article.body}`;
    const sketch = sketchOf({ text, bodyStart: article.title.length + 2 });
    return { ...article, ...sketch, path: `${place}.md`, publishedAt: null, publisher: null };
  });
}
