import { z } from 'zod';
import { briefReport, sentence } from '../ingesting/report.ts';
import { INGESTION_STEPS } from '../ingesting/request.ts';

/** What the bot and the process that ingests for it say to each other: plain JSON, checked on both sides. */

/** What is to be ingested. Keys and settings are not in it: the process inherits the environment. */
export const ingestionOrder = z.object({
  corpusFolder: z.string(),
  indexFolder: z.string(),
  dryRun: z.boolean(),
  full: z.boolean(),
  /** Whether the end of another ingestion is waited for. */
  waits: z.boolean().default(false),
  /** Whether the last article may go. */
  allowEmpty: z.boolean().default(false),
});

export type IngestionOrder = Readonly<z.infer<typeof ingestionOrder>>;

const progress = z.object({
  step: z.enum(INGESTION_STEPS),
  done: z.number(),
  total: z.number(),
});

/** How an ingestion goes, and then how it ended. */
export const ingestionNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('waiting') }),
  z.object({ kind: z.literal('progress'), progress }),
  z.object({ kind: z.literal('report'), report: briefReport }),
  z.object({
    kind: z.literal('failure'),
    sentence,
    readerSentence: sentence.nullable(),
    exitCode: z.union([z.literal(1), z.literal(2)]),
  }),
]);

export type IngestionNews = Readonly<z.infer<typeof ingestionNews>>;
