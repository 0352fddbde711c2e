import type { StatedMetadata } from '../front-matter/stated-fields.ts';
import type { StatedField } from '../metadata/field-names.ts';
import { isAddress, openableAddress, parseStatedDay } from '../metadata/stated-values.ts';
import { normaliseText } from '../normalise.ts';

/** What a file states, in whatever form; absent and empty are alike. */
export type RawMetadata = Readonly<Partial<Record<StatedField, string | null | undefined>>>;

/** The statement with each field in its form, null where it has none or another one. */
export function statedMetadata(raw: RawMetadata): StatedMetadata {
  return {
    title: lineOf(raw.title),
    standfirst: lineOf(raw.standfirst),
    publisher: isAddress(raw.publisher) ? null : lineOf(raw.publisher),
    author: lineOf(raw.author),
    publishedAt: raw.publishedAt == null ? null : parseStatedDay(raw.publishedAt),
    url: openableAddress(raw.url ?? ''),
    lang: langOf(raw.lang),
  };
}

/** Longer lines name nothing. */
const MAX_LINE_CHARS = 1_000;

function lineOf(text: string | null | undefined): string | null {
  const line = normaliseText(text ?? '').replace(/\n+/g, ' ');
  return line === '' || line.length > MAX_LINE_CHARS ? null : line;
}

/**
 * French and English are told better by the text: templates and word processors call anything English. Another language
 * is taken at its word.
 */
function langOf(tag: string | null | undefined): string | null {
  const language = /^[a-z]{2,3}(?=$|[-_])/.exec(tag?.trim().toLowerCase() ?? '')?.[0] ?? null;
  return language === 'fr' || language === 'en' ? null : language;
}
