import type { Article, CleanedArticle, MetadataField } from '../articles/article.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import type { ArticleChange } from './article-changes.ts';

export interface RejectedFile {
  /** Relative to the corpus folder. */
  readonly path: string;
  readonly reason: Bilingual;
}

export interface ReportedNotice {
  /** The article that it is about, or null: the whole collection. */
  readonly path: string | null;
  readonly kind: string;
  readonly sentence: Bilingual;
}

export interface RemovedNoise {
  readonly path: string;
  readonly rule: string;
  readonly text: string;
}

/** How much a rule of cleaning took out. */
export interface NoiseCount {
  readonly rule: string;
  readonly count: number;
}

/** An article that was read this time: what is known of it, and where from. */
export interface ReportedArticle extends Pick<Article, 'path' | MetadataField> {
  readonly origins: CleanedArticle['origins'];
  /** Number of its passages. */
  readonly passages: number;
}

/** What an ingestion did, or for a dry run would do; plain data. Lists of paths are sorted. */
export interface IngestionReport {
  /** `unchanged`: the index was up to date already and is as before. */
  readonly outcome: 'published' | 'unchanged' | 'dry-run';
  /** The generation that serves from now on; null after a dry run without an index. */
  readonly generation: string | null;
  /** The generation that was compared with the corpus; null when there was none. */
  readonly previous: string | null;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** What became of the words of changed articles, by path; those that say the same in other bytes are left out. */
  readonly changes: readonly ArticleChange[];
  /** Number of articles whose file is as before. */
  readonly unchanged: number;
  /**
   * Articles that were read this time, new, changed or read again, by the path of their files; none where a brief report was
   * asked for.
   */
  readonly read: readonly ReportedArticle[];
  readonly rejected: readonly RejectedFile[];
  readonly notices: readonly ReportedNotice[];
  /** What cleaning took out of these articles; nothing where a brief report was asked for. */
  readonly removedNoise: readonly RemovedNoise[];
  /** How much each rule of cleaning took out of all that were cleaned this time, the most first. */
  readonly noise: readonly NoiseCount[];
  /** Articles and passages of the index afterwards. */
  readonly articles: number;
  readonly passages: number;
  /** Different texts that went through the embedder. */
  readonly embedded: number;
  /** Passages whose vectors were there already: in the index, from an equal passage, or kept as `resumed` says. */
  readonly reused: number;
  /** What an ingestion that was broken off had done already: articles parsed, and different texts embedded. */
  readonly resumed: { readonly articles: number; readonly texts: number };
  readonly seconds: number;
  readonly dryRun: boolean;
}

/**
 * A report without what is as long as the articles: what is known of each, and what cleaning took out. It is what goes from
 * one process to another.
 */
export type BriefReport = Omit<IngestionReport, 'read' | 'removedNoise' | 'noise'>;

/** A report on one line, for the log of what editors did. */
export function reportSummary({
  outcome,
  generation,
  added,
  changed,
  removed,
  rejected,
}: BriefReport): string {
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

/** Gathers what a report says of the articles that are read, one after the other. */
export interface ReadArticlesTeller {
  add(story: ArticleStory): void;
  told(): ReadArticlesReport;
}

/** @param isBrief say nothing of each article, but count: 100,000 articles would take a quarter of a gigabyte */
export function readArticlesTeller(isBrief: boolean): ReadArticlesTeller {
  const read: ReportedArticle[] = [];
  const removedNoise: RemovedNoise[] = [];
  const notices: ReportedNotice[] = [];
  const counts = new Map<string, number>();
  return {
    add({ article, origins, removed, notices: own, passages }) {
      const { path, title, publisher, author, publishedAt, url, lang } = article;
      notices.push(...own.map(({ kind, sentence }) => ({ path, kind, sentence })));
      for (const { rule } of removed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
      if (isBrief) return;
      read.push({ path, title, publisher, author, publishedAt, url, lang, origins, passages });
      removedNoise.push(...removed.map(({ rule, text }) => ({ path, rule, text })));
    },
    told: () => ({
      read,
      removedNoise,
      notices,
      noise: [...counts]
        .map(([rule, count]) => ({ rule, count }))
        .toSorted((a, b) => b.count - a.count || a.rule.localeCompare(b.rule)),
    }),
  };
}
