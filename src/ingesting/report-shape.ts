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

/** A report as another process tells it. */
export const briefReport = z.object({
  outcome: z.enum(['published', 'unchanged', 'dry-run']),
  generation: z.string().nullable(),
  previous: z.string().nullable(),
  added: paths,
  changed: paths,
  removed: paths,
  changes: z.array(change),
  unchanged: count,
  rejected: z.array(z.object({ path: z.string(), reason: sentence })),
  notices: z.array(z.object({ path: z.string().nullable(), kind: z.string(), sentence })),
  articles: count,
  passages: count,
  embedded: count,
  reused: z.int(),
  resumed: z.object({ articles: count, texts: count }),
  seconds: z.number(),
  dryRun: z.boolean(),
});
