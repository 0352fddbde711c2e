import { estimate, type Observation } from '../../evaluation/measuring/bootstrap.ts';
import { table, thousands } from '../report/format.ts';
import type { MadeArticle } from './made-article.ts';
import { AS_SENT, isMerged } from './printings.ts';

type Pair = readonly [MadeArticle, MadeArticle];
type Clusters = readonly (readonly MadeArticle[])[];

/** Recall and precision over all pairs of copies, resampled by family. */
export function overallTable(articles: readonly MadeArticle[], clusters: Clusters): string {
  const found = new Set(clusters.flatMap(pairsOf).map(keyOf(articles)));
  const wanted = wantedPairs(articles);
  const key = keyOf(articles);
  const joined = clusters.flatMap(pairsOf);
  const recall = wanted.map((pair) => observed(pair, found.has(key(pair))));
  const precision = joined.map((pair) => observed(pair, areCopies(pair)));
  const rows = [
    ['copies found (recall)', thousands(recall.length), ...figures(recall)],
    ['joined pairs that are copies (precision)', thousands(precision.length), ...figures(precision)],
  ];
  return `${thousands(articles.length)} articles.\n\n${table(['pairs', 'of', 'share', '95 % interval'], rows)}`;
}

/** By kind of edit: the share of articles that are in one cluster with the dispatch as it was sent. */
export function recallTable(articles: readonly MadeArticle[], clusters: Clusters): string {
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.map((article) => [article, cluster])));
  const sent = new Map(
    articles.filter(({ kind }) => kind === AS_SENT).map((article) => [article.reports[0], article]),
  );
  const rows = [
    ...groupedBy(
      articles.filter(({ kind, reports }) => reports.length > 0 && kind !== AS_SENT),
      ({ kind }) => kind,
    ),
  ].map(([kind, own]) => {
    const seen = own.flatMap((article) =>
      article.reports.map((report) => {
        const original = sent.get(report);
        const isFound = original !== undefined && clusterOf.get(article)?.includes(original) === true;
        return { cluster: article.family, value: isFound ? 1 : 0 };
      }),
    );
    return [kind, thousands(seen.length), ...figures(seen)];
  });
  return table(['what a paper did', 'with its dispatch', 'found', '95 % interval'], rows);
}

/** What was joined wrongly, and how many of the articles of each kind of look-alike were joined with one that is no copy. */
export function lookalikeTable(articles: readonly MadeArticle[], clusters: Clusters): string {
  const wrong = clusters.flatMap(pairsOf).filter((pair) => !areCopies(pair));
  const joined = new Set(wrong.flat());
  const rows = [...groupedBy(articles, kindOf)].map(([kind, own]) => {
    const seen = own.map((article) => ({ cluster: article.family, value: joined.has(article) ? 1 : 0 }));
    const pairs = wrong.filter((pair) => pair.some((article) => kindOf(article) === kind));
    return [kind, thousands(seen.length), ...figures(seen), thousands(pairs.length)];
  });
  return table(['kind', 'articles', 'joined with no copy of theirs', '95 % interval', 'wrong pairs'], rows);
}

/** Dispatches that one article merges are look-alikes of their own kind: each is a copy of it, but not of the other. */
function kindOf({ kind, family, reports }: MadeArticle): string {
  if (reports.length === 0) return kind;
  return isMerged(family) ? 'dispatches, of which an article merges two' : 'other dispatches and their edits';
}

function groupedBy(
  articles: readonly MadeArticle[],
  groupOf: (article: MadeArticle) => string,
): ReadonlyMap<string, readonly MadeArticle[]> {
  const groups = [...new Set(articles.map(groupOf))].toSorted();
  return new Map(groups.map((group) => [group, articles.filter((article) => groupOf(article) === group)]));
}

/** An article of two dispatches need not be with either: in a cluster it is with one at most. */
function wantedPairs(articles: readonly MadeArticle[]): readonly Pair[] {
  const byFamily = new Map<string, MadeArticle[]>();
  for (const article of articles.filter(({ reports }) => reports.length === 1))
    byFamily.set(article.family, [...(byFamily.get(article.family) ?? []), article]);
  return [...byFamily.values()].flatMap((family) => pairsOf(family).filter(areCopies));
}

function pairsOf(articles: readonly MadeArticle[]): Pair[] {
  return articles.flatMap((one, place) => articles.slice(0, place).map((other): Pair => [one, other]));
}

function areCopies([one, other]: Pair): boolean {
  return one.reports.some((report) => other.reports.includes(report));
}

function keyOf(articles: readonly MadeArticle[]): (pair: Pair) => string {
  const places = new Map(articles.map((article, place) => [article, place]));
  return ([one, other]) => [places.get(one) ?? 0, places.get(other) ?? 0].toSorted((a, b) => a - b).join();
}

function observed([{ family }]: Pair, isSo: boolean): Observation {
  return { cluster: family, value: isSo ? 1 : 0 };
}

function figures(observations: readonly Observation[]): readonly [share: string, interval: string] {
  const share = estimate(observations);
  if (share === null) return ['–', '–'];
  return [share.mean.toFixed(3), `${share.low.toFixed(3)}–${share.high.toFixed(3)}`];
}
