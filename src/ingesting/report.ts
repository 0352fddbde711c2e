import { z } from 'zod';
import type { Article, CleanedArticle, MetadataField } from '../articles/article.ts';

export const sentence = z.object({ fr: z.string(), en: z.string() });
const orNone = z.string().nullable();
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();
const paths = listOf(z.string());
const count = z.int().nonnegative();

/** What is known of an article beside its words. */
export const NAMED_FIELDS = ['title', 'publisher', 'author', 'publishedAt', 'url'] as const;

/** Another title, publisher, author, day or address than before; null for none. */
const changedField = z.object({ field: z.enum(NAMED_FIELDS), before: orNone, after: orNone });

/** A paragraph that is not as before; null where there is none. */
const changedParagraph = z.object({
  kind: z.enum(['added', 'removed', 'altered']),
  before: orNone,
  after: orNone,
});

export type ChangedParagraph = Readonly<z.infer<typeof changedParagraph>>;

/** What became of the words of an article, and of what is known of it. */
const articleChange = z.object({
  path: z.string(),
  fields: listOf(changedField),
  /** Numbers of paragraphs, without the title. */
  added: count,
  removed: count,
  altered: count,
  /** The paragraphs themselves; none of the articles behind the first hundred. */
  paragraphs: listOf(changedParagraph),
});

export type ArticleChange = Readonly<z.infer<typeof articleChange>>;

const rejectedFile = z.object({
  /** Relative to the corpus folder. */
  path: z.string(),
  reason: sentence,
});

export type RejectedFile = Readonly<z.infer<typeof rejectedFile>>;

const reportedNotice = z.object({
  /** The article that it is about, or null: the whole collection. */
  path: orNone,
  kind: z.string(),
  sentence,
});

export type ReportedNotice = Readonly<z.infer<typeof reportedNotice>>;

/** How much a rule of cleaning took out. */
export const noiseCount = z.object({ rule: z.string(), count: z.int() });

/**
 * What an ingestion did, or for a dry run would do; plain data, without what is as long as the articles. It is what
 * goes from one process to another. Lists of paths are sorted.
 */
export const briefReport = z.object({
  /** `unchanged`: the index was up to date already and is as before. */
  outcome: z.enum(['published', 'unchanged', 'dry-run']),
  /** The generation that serves from now on; null after a dry run without an index. */
  generation: orNone,
  /** The generation that was compared with the corpus; null when there was none. */
  previous: orNone,
  added: paths,
  changed: paths,
  removed: paths,
  /** What became of the words of changed articles, by path; those that say the same in other bytes are left out. */
  changes: listOf(articleChange),
  /** Number of articles whose file is as before. */
  unchanged: count,
  rejected: listOf(rejectedFile),
  notices: listOf(reportedNotice),
  /** Articles and passages of the index afterwards. */
  articles: count,
  passages: count,
  /** Different texts that went through the embedder. */
  embedded: count,
  /** Passages whose vectors were there already: in the index, from an equal passage, or kept as `resumed` says. */
  reused: z.int(),
  /** What an ingestion that was broken off had done already: articles parsed, and different texts embedded. */
  resumed: z.object({ articles: count, texts: count }),
  seconds: z.number(),
  dryRun: z.boolean(),
});

export type BriefReport = Readonly<z.infer<typeof briefReport>>;

/** An article that was read this time: what is known of it, and where from. */
export interface ReportedArticle extends Pick<Article, 'path' | MetadataField> {
  readonly origins: CleanedArticle['origins'];
  /** Number of its passages. */
  readonly passages: number;
}

export interface RemovedNoise {
  readonly path: string;
  readonly rule: string;
  readonly text: string;
}

/** A report with what is known of each article, and what cleaning took out. */
export interface IngestionReport extends BriefReport {
  /**
   * Articles that were read this time, new, changed or read again, by the path of their files; none where a brief
   * report was asked for.
   */
  readonly read: readonly ReportedArticle[];
  /** What cleaning took out of these articles; nothing where a brief report was asked for. */
  readonly removedNoise: readonly RemovedNoise[];
  /** How much each rule of cleaning took out of all that were cleaned this time, the most first. */
  readonly noise: readonly Readonly<z.infer<typeof noiseCount>>[];
}

/** A report on one line, for the log of what editors did. */
export function reportSummary(report: BriefReport): string {
  const { outcome, generation, added, changed, removed, rejected } = report;
  const counts = `+${added.length} ~${changed.length} -${removed.length} rejected ${rejected.length}`;
  return `${outcome} ${generation ?? ''} ${counts}`.replace(/\s+/gu, ' ');
}

/** What a report says of the articles that were read. */
export type ReadArticlesReport = Pick<IngestionReport, 'read' | 'removedNoise' | 'noise' | 'notices'>;

/** An article without its words, and the story of its cleaning. */
export interface ArticleStory extends Omit<CleanedArticle, 'article'> {
  readonly article: Pick<Article, 'path' | MetadataField>;
  /** Number of its passages. */
  readonly passages: number;
}

/**
 * Gathers what a report says of the articles that are read, one after the other.
 * @param isBrief say nothing of each article, but count: 100,000 articles would take a quarter of a gigabyte
 */
export function readArticlesTeller(isBrief: boolean) {
  const read: ReportedArticle[] = [];
  const removedNoise: RemovedNoise[] = [];
  const notices: ReportedNotice[] = [];
  const counts = new Map<string, number>();
  return {
    add({ article, origins, removed, notices: own, passages }: ArticleStory): void {
      const { path, title, publisher, author, publishedAt, url, lang } = article;
      notices.push(...own.map(({ kind, sentence }) => ({ path, kind, sentence })));
      for (const { rule } of removed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      if (isBrief) return;
      read.push({ path, title, publisher, author, publishedAt, url, lang, origins, passages });
      removedNoise.push(...removed.map(({ rule, text }) => ({ path, rule, text })));
    },
    told: (): ReadArticlesReport => ({
      read,
      removedNoise,
      notices,
      noise: [...counts]
        .map(([rule, count]) => ({ rule, count }))
        .toSorted((a, b) => b.count - a.count || a.rule.localeCompare(b.rule)),
    }),
  };
}
