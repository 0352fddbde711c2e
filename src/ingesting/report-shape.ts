import { z } from 'zod';

export const sentence = z.object({ fr: z.string(), en: z.string() });
const paths = z.array(z.string());
const count = z.int().nonnegative();

const change = z.object({
  path: z.string(),
  fields: z.array(
    z.object({
      field: z.enum(['title', 'publisher', 'author', 'publishedAt', 'url']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
  added: count,
  removed: count,
  altered: count,
  paragraphs: z.array(
    z.object({
      kind: z.enum(['added', 'removed', 'altered']),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
});

const known = z.string().nullable();
const origin = z.enum(['file', 'text']).nullable();

/** Where what is known of an article comes from. */
export const origins = z.object({
  title: origin,
  publisher: origin,
  author: origin,
  publishedAt: origin,
  url: origin,
  lang: origin,
});

const article = z.object({
  path: z.string(),
  title: z.string(),
  publisher: known,
  author: known,
  publishedAt: known,
  url: known,
  lang: z.string(),
  origins,
  passages: count,
});

/** A report as another process has written it. */
export const ingestionReport = z.object({
  outcome: z.enum(['published', 'unchanged', 'dry-run']),
  generation: z.string().nullable(),
  previous: z.string().nullable(),
  added: paths,
  changed: paths,
  removed: paths,
  changes: z.array(change),
  unchanged: count,
  read: z.array(article),
  rejected: z.array(z.object({ path: z.string(), reason: sentence })),
  notices: z.array(z.object({ path: z.string().nullable(), kind: z.string(), sentence })),
  removedNoise: z.array(z.object({ path: z.string(), rule: z.string(), text: z.string() })),
  articles: count,
  passages: count,
  embedded: count,
  reused: z.int(),
  resumed: z.object({ articles: count, texts: count }),
  seconds: z.number(),
  dryRun: z.boolean(),
});
