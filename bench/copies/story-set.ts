import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { findClusters, type SketchedArticle } from '../../src/index/copies/clusters.ts';
import { sketchOf } from '../../src/index/copies/sketch.ts';
import { table, thousands } from '../report/format.ts';

const line = z.object({
  id: z.string(),
  title: z.string(),
  date: z.string().nullable(),
  publisher: z.string().nullable(),
  text: z.string(),
  /** Articles of one story are copies of each other; of none, copies of nothing. */
  story: z.string().nullable(),
  kind: z.string().default('–'),
});

type StoryArticle = z.infer<typeof line> & SketchedArticle;
type Pair = readonly [StoryArticle, StoryArticle];

/** Wrong pairs that are named. */
const MOST_NAMED = 20;

/**
 * The articles of a file of JSON lines, sketched.
 * @throws Error where a line is none of an article
 */
export async function readStorySet(file: string): Promise<readonly StoryArticle[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((each) => each.trim() !== '');
  return lines.map((each) => {
    const article = line.parse(JSON.parse(each));
    const text = `${article.title}\n\n${article.text}`;
    return {
      ...article,
      ...sketchOf({ text, bodyStart: article.title.length + 2 }),
      path: article.id,
      publishedAt: article.date,
    };
  });
}

/** Recall and precision over pairs of articles, by the kinds of both, with the ids of pairs that came out wrong. */
export function storyReport(articles: readonly StoryArticle[]): string {
  const { clusters } = findClusters(articles);
  const joined = clusters.flatMap(pairsOf);
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.map((article) => [article, cluster])));
  const areJoined = ([a, b]: Pair) => clusterOf.get(a)?.includes(b) === true;
  const stories = new Map<string, StoryArticle[]>();
  for (const article of articles) {
    if (article.story !== null) stories.set(article.story, [...(stories.get(article.story) ?? []), article]);
  }
  const wanted = [...stories.values()].flatMap(pairsOf);
  const found = wanted.filter(areJoined);
  const missed = wanted.filter((pair) => !areJoined(pair));
  const wrong = joined.filter((pair) => !areCopies(pair));
  const kinds = [...new Set([...wanted, ...wrong].map(kindsOf))].toSorted();
  const countOf = (pairs: readonly Pair[], kind: string) =>
    pairs.filter((pair) => kindsOf(pair) === kind).length;
  const rows = kinds.map((kind) => {
    const [all, right, bad] = [countOf(wanted, kind), countOf(found, kind), countOf(wrong, kind)];
    return [kind, thousands(all), share(right, all), thousands(bad)];
  });
  const total = [
    '**all**',
    thousands(wanted.length),
    share(found.length, wanted.length),
    thousands(wrong.length),
  ];
  return [
    `${thousands(articles.length)} articles. Precision ${share(found.length, joined.length)} of ${thousands(joined.length)} joined pairs.`,
    table(['kinds of the two', 'copies', 'found (recall)', 'joined wrongly'], [...rows, total]),
    named('Joined wrongly', wrong),
    named('Not found', missed),
  ].join('\n\n');
}

function areCopies([a, b]: Pair): boolean {
  return a.story !== null && a.story === b.story;
}

function kindsOf([a, b]: Pair): string {
  return [a.kind, b.kind].toSorted().join(' + ');
}

function pairsOf(articles: readonly StoryArticle[]): readonly Pair[] {
  return articles.flatMap((one, place) => articles.slice(0, place).map((other): Pair => [other, one]));
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(4);
}

function named(head: string, pairs: readonly Pair[]): string {
  const lines = pairs.slice(0, MOST_NAMED).map(([a, b]) => `- ${a.id} + ${b.id} (${kindsOf([a, b])})`);
  return [`${head}: ${thousands(pairs.length)}.`, ...lines].join('\n');
}
