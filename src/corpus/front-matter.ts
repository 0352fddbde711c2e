import matter from 'gray-matter';
import { z } from 'zod';
import { findDates, isoDay } from '../language/dates.ts';
import { brokenFrontMatter, frontMatterFieldIgnored, frontMatterLanguage } from '../messages/corpus.ts';
import type { Notice } from './article.ts';
import { foldLine, normaliseText } from './normalise.ts';
import { UnreadableArticleError } from './unreadable-article.ts';

/** Metadata that a file states itself; null for what it does not. */
export interface StatedMetadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly lang: string | null;
}

export interface FrontMatter {
  readonly metadata: StatedMetadata;
  /** What follows the front matter; the whole text when there is none. */
  readonly body: string;
  readonly notices: readonly Notice[];
}

/**
 * Reads YAML front matter between two `---` lines. Unknown keys are ignored; a known key with a value of another
 * kind is ignored with a notice.
 * @throws UnreadableArticleError for broken YAML, and for front matter in another language (it could be code).
 */
export function readFrontMatter(path: string, text: string): FrontMatter {
  const opening = /^---[ \t]*([^\s-]\S*)?[ \t]*\r?\n/.exec(text);
  if (opening === null || !/\n---[ \t]*(?:\r?\n|$)/.test(text.slice(opening[0].length - 1)))
    return without(text);
  const language = opening[1] ?? 'yaml';
  if (!/^ya?ml$/i.test(language)) throw new UnreadableArticleError(path, frontMatterLanguage(language));
  const source = `---\n${text.slice(opening[0].length)}`;
  let file: { readonly data: unknown; readonly content: string; readonly matter: string };
  try {
    file = matter(source, { engines: { javascript: refuse, js: refuse, coffee: refuse, json: refuse } });
  } catch (error) {
    throw new UnreadableArticleError(path, brokenFrontMatter(yamlLine(error)), error);
  }
  const data = z.record(z.string(), z.unknown()).safeParse(file.data);
  if (!data.success) {
    // A line of prose between two rules is YAML too: a string. Then it is text.
    if (typeof file.data === 'string') return without(text);
    throw new UnreadableArticleError(path, brokenFrontMatter(1));
  }
  return { ...readFields(data.data, file.matter), body: file.content };
}

const nothingStated: StatedMetadata = {
  title: null,
  publisher: null,
  author: null,
  publishedAt: null,
  url: null,
  lang: null,
};

function without(text: string): FrontMatter {
  return { metadata: nothingStated, body: text, notices: [] };
}

/** Spellings of each field's key, folded. */
const aliases: Readonly<Record<keyof StatedMetadata, readonly string[]>> = {
  title: ['title', 'titre', 'headline'],
  publisher: ['publisher', 'source', 'site', 'editeur', 'journal', 'media'],
  author: ['author', 'authors', 'auteur', 'auteurs', 'auteurice', 'by'],
  publishedAt: [
    'publishedat',
    'published_at',
    'published',
    'publishdate',
    'date',
    'datepublished',
    'publie',
    'publie le',
    'publication',
  ],
  url: ['url', 'link', 'lien', 'canonical', 'permalink'],
  lang: ['lang', 'langue', 'language'],
};

const line = z
  .union([z.string(), z.number()])
  .transform((value) => normaliseText(String(value)).replace(/\n+/g, ' '))
  .pipe(z.string().min(1));

const fields = {
  title: line,
  publisher: line,
  author: z.union([
    line,
    z
      .array(line)
      .min(1)
      .transform((names) => names.join(', ')),
  ]),
  publishedAt: z
    .union([z.date().transform((date) => date.toISOString().slice(0, 10)), line])
    .transform(toDay),
  url: z.string().trim().transform(toHttpUrl),
  lang: line.transform((tag) => tag.toLowerCase()).pipe(z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/)),
} satisfies Readonly<Record<keyof StatedMetadata, z.ZodType>>;

function readFields(data: Readonly<Record<string, unknown>>, yaml: string): Omit<FrontMatter, 'body'> {
  const byKey = new Map(Object.entries(data).map(([key, value]) => [foldLine(key), { key, value }]));
  const metadata: Record<keyof StatedMetadata, string | null> = { ...nothingStated };
  const notices: Notice[] = [];
  for (const field of Object.keys(nothingStated) as (keyof StatedMetadata)[]) {
    for (const alias of aliases[field]) {
      const entry = byKey.get(alias);
      if (entry === undefined || entry.value === null || entry.value === '') continue;
      const value = field === 'publishedAt' ? (writtenDay(yaml, entry.key) ?? entry.value) : entry.value;
      const parsed = fields[field].safeParse(value);
      if (parsed.success && parsed.data !== null) {
        metadata[field] ??= parsed.data;
      } else {
        notices.push({ kind: 'front-matter-field', sentence: frontMatterFieldIgnored(entry.key) });
      }
    }
  }
  return { metadata, notices };
}

/** The calendar day as the editor wrote it: YAML turns `2023-09-14T00:30+02:00` into the day before, in UTC. */
function writtenDay(yaml: string, key: string): string | null {
  const at = yaml.split('\n').find((candidate) => candidate.startsWith(`${key}:`));
  return /:\s*["']?(\d{4}-\d{2}-\d{2})(?!\d)/.exec(at ?? '')?.[1] ?? null;
}

/** A whole date in any spelling as `YYYY-MM-DD`; null when a part is missing. */
function toDay(text: string): string | null {
  const date = findDates(text)[0];
  return date?.year == null || date.day === null ? null : isoDay(date.year, date.month, date.day);
}

function toHttpUrl(text: string): string | null {
  return /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text) ? text : null;
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}

/** Line in the file of a YAML error, counted from 1. */
function yamlLine(error: unknown): number | null {
  if (!(error instanceof Error) || !('mark' in error)) return null;
  const mark = z.object({ line: z.number() }).safeParse(error.mark);
  return mark.success ? mark.data.line + 1 : null;
}
