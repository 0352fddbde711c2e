import { KiosqueError } from '../../errors.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import type { Notice, Removal } from '../article.ts';
import type { StatedMetadata } from '../front-matter/stated-fields.ts';
import type { StatedField } from '../metadata/field-names.ts';

/** One article as its file has it, before cleaning. */
export interface ExtractedArticle {
  /** What tells it from the others of its file, the same at every reading; null: the file is one article. */
  readonly key: string | null;
  /** What the file states outside its text. */
  readonly stated: StatedMetadata;
  /** Paragraphs between empty lines, list items one a line behind « • », cells of a table row between bars. */
  readonly text: string;
  /** Words of the file that its reader left out and a person should know of. */
  readonly removed?: readonly Removal[];
}

/** A part of a file that cannot become an article, while the others do. */
export interface RefusedRecord {
  readonly key: string;
  readonly reason: Bilingual;
}

/** What one file holds: no article, one, or many. */
export interface Extraction {
  readonly articles: readonly ExtractedArticle[];
  readonly refused: readonly RefusedRecord[];
  readonly notices: readonly Notice[];
}

/** Which field of a record is which part of an article, in the file's own words. */
export type FieldMap = Readonly<Partial<Record<'id' | 'text' | StatedField, string>>>;

/** A file to be read; plain data, since it goes to a process of its own. */
export interface FormatInput {
  readonly bytes: Uint8Array;
  readonly fields: FieldMap;
}

/**
 * The port that every format stands behind.
 * @throws UnreadableFormatError for a file that cannot become articles; anything else that it throws means damage.
 */
export type FormatReader = (input: FormatInput) => Promise<Extraction> | Extraction;

/** Why a file cannot be read, without its name. */
export class UnreadableFormatError extends KiosqueError {}

/** A file that is one article. */
export function oneArticle(
  stated: StatedMetadata,
  text: string,
  notices: readonly Notice[] = [],
  removed: readonly Removal[] = [],
): Extraction {
  return { articles: [{ key: null, stated, text, removed }], refused: [], notices };
}
