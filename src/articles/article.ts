import type { Bilingual, Language } from '../messages/bilingual.ts';

/** A cleaned article: what is indexed, quoted and cited. */
export interface Article {
  /** Stable for a path: the first 16 hexadecimal digits of SHA-256 over `path`. */
  readonly id: string;
  /** Relative to the corpus folder, NFC, with forward slashes. */
  readonly path: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`, or null when the text does not settle it. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** Language of the text, `fr` or `en` or another BCP 47 code taken from front matter. */
  readonly lang: string;
  /**
   * Cleaned text: NFC, `\n` line ends, paragraphs separated by one empty line, ordinary spaces only. Every
   * offset of passages and citations counts UTF-16 code units in this string. A headline that stands on a
   * line of its own in the file is its first paragraph, so that it can be quoted too.
   */
  readonly text: string;
  /** Where the body starts in `text`: after the headline paragraph, 0 when the text has none. */
  readonly bodyStart: number;
  /** SHA-256 of the file's bytes, in hexadecimal. The same bytes, read by the same rules, give the same article. */
  readonly sourceHash: string;
}

/** A removed piece of an article and the rule that removed it. */
export interface Removal {
  /** Name of the cleaning rule, such as `share-line`. */
  readonly rule: string;
  readonly text: string;
}

/** Something that a person should know about an article that was read all the same. */
export interface Notice {
  /** Machine-readable kind, such as `windows-1252` or `rule-not-applied`. */
  readonly kind: string;
  readonly sentence: Bilingual;
}

/** What is known of an article besides its words. */
export type MetadataField = 'title' | 'publisher' | 'author' | 'publishedAt' | 'url' | 'lang';

/**
 * Where a field comes from: `file`: stated outside the text (front matter, a page's own metadata, the column of a
 * record…); `text`: read in the text, or in the name of the file; null: it is not known.
 */
export type FieldOrigin = 'file' | 'text' | null;

/** An article with the story of its cleaning. */
export interface CleanedArticle {
  readonly article: Article;
  readonly origins: Readonly<Record<MetadataField, FieldOrigin>>;
  /** Everything that cleaning took out, in the order of the rules. */
  readonly removed: readonly Removal[];
  readonly notices: readonly Notice[];
}

/** The language an article is read in: French where it is none that we read. */
export function articleLanguage({ lang }: Pick<Article, 'lang'>): Language {
  return lang.startsWith('en') ? 'en' : 'fr';
}
