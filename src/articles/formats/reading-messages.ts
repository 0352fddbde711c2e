import { z } from 'zod';
import type { Bilingual } from '../../messages/bilingual.ts';
import { STATED_FIELDS } from '../metadata/field-names.ts';
import type { Extraction, FormatInput } from './format.ts';
import type { FormatName } from './readers.ts';

/** What the process that reads and the one that asks it say to each other. */

/** One file to be read. */
export interface ReadingOrder extends FormatInput {
  readonly format: FormatName;
}

/** What came of it; `ready` comes once, before the first order may be sent. */
export type ReadingNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly extraction: Extraction }
  | { readonly kind: 'unreadable'; readonly sentence: Bilingual };

const sentence = z.object({ fr: z.string(), en: z.string() });

const extraction = z.object({
  articles: z.array(
    z.object({
      key: z.string().nullable(),
      stated: z.record(z.enum(STATED_FIELDS), z.string().nullable()),
      text: z.string(),
      removed: z.array(z.object({ rule: z.string(), text: z.string() })).default([]),
    }),
  ),
  refused: z.array(z.object({ key: z.string(), reason: sentence })),
  notices: z.array(z.object({ kind: z.string(), sentence })),
});

export const readingNews: z.ZodType<ReadingNews> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('read'), extraction }),
  z.object({ kind: z.literal('unreadable'), sentence }),
]);
