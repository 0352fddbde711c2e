import { z } from 'zod';
import { frontMatterFieldIgnored } from '../../messages/article-notices.ts';
import { inlineWords } from '../markdown.ts';
import {
  FIELD_NAMES,
  fieldKey,
  isMeantFor,
  STATED_FIELDS,
  type StatedField,
} from '../metadata/field-names.ts';
import { isAddress, openableAddress, parseStatedDay } from '../metadata/stated-values.ts';
import { normaliseText } from '../normalise.ts';
import type { HeaderData } from './parse-header.ts';

/** Metadata that a file states itself; null for what it does not. */
export type StatedMetadata = Readonly<Record<StatedField, string | null>>;

/** Days on which the file was made: the publication's only where nothing else is, and the file is no clipping. */
const creationKeys = 'created createdat datecreated creationdate cree creele datedecreation'.split(' ');

/** Whether a key is one of a field's. */
export function isFieldKey(key: string): boolean {
  const folded = fieldKey(key);
  return creationKeys.includes(folded) || Object.values(FIELD_NAMES).some((known) => known.includes(folded));
}

/** The fields that a header states. A known key with a value of another kind is left out with a notice. */
export function statedFields(data: HeaderData) {
  const entries = new Map(Object.entries(data).map(([key, value]) => [fieldKey(key), { key, value }]));
  const stated: Partial<Record<StatedField, string>> = {};
  const ignored: string[] = [];
  const read = (field: StatedField, known: readonly string[]) => {
    for (const name of known) {
      const entry = entries.get(name);
      if (entry === undefined || isEmpty(entry.value)) continue;
      if (!isMeantFor(field, name, entry.value)) continue;
      const parsed = fields[field].safeParse(entry.value);
      if (parsed.success && parsed.data !== null) stated[field] ??= parsed.data;
      else ignored.push(entry.key);
    }
  };
  for (const field of STATED_FIELDS) read(field, FIELD_NAMES[field]);
  const hasDateKey = FIELD_NAMES.publishedAt.some((name) => entries.has(name));
  if (!hasDateKey && stated.url === undefined) read('publishedAt', creationKeys);
  return {
    metadata: Object.fromEntries(
      STATED_FIELDS.map((field) => [field, stated[field] ?? null]),
    ) as StatedMetadata,
    notices: ignored.map((key) => ({ kind: 'front-matter-field', sentence: frontMatterFieldIgnored(key) })),
  };
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && /^(?:null|~|)$/.test(value.trim()));
}

const line = z
  .union([z.string(), z.number()])
  .transform((value) => normaliseText(inlineWords(String(value))).replace(/\n+/g, ' '))
  .pipe(z.string().min(1));

const named = line.pipe(z.string().regex(/\p{L}/u));
const name = z.union([named, z.object({ name: named }).transform((person) => person.name)]);
/** `[[Name]]` without quotation marks is a list in a list. */
const names = z
  .array(
    z.union([
      name,
      z
        .array(name)
        .length(1)
        .transform(([only]) => only ?? ''),
    ]),
  )
  .min(1);

const fields = {
  title: line,
  standfirst: line,
  publisher: named.refine((text) => !isAddress(text)),
  author: z.union([name, names.transform((list) => list.join(', '))]),
  publishedAt: line.transform(parseStatedDay),
  url: z.string().transform(openableAddress),
  lang: line
    .transform((tag) => tag.toLowerCase().replaceAll('_', '-'))
    .pipe(z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/)),
} satisfies Readonly<Record<StatedField, z.ZodType>>;
