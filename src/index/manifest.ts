import { z } from 'zod';

/**
 * Version of the generation folder's layout. A reader refuses any other in a sentence: guessing at a layout
 * would risk citing the wrong words.
 */
export const FORMAT_VERSION = 2;

const fileEntry = z.object({ bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** What `manifest.json` of a generation says. It is written last: a folder without one was never finished. */
export const manifestSchema = z.object({
  formatVersion: z.literal(FORMAT_VERSION),
  /** Name of the generation's folder; sorts by time of creation. */
  generation: z.string().regex(/^[0-9A-Za-z-]+$/),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  embedder: z.object({
    provider: z.string(),
    model: z.string(),
    dimensions: z.int().positive(),
    convention: z.string(),
  }),
  /** Version of the French analyser that wrote the lexical index. */
  analyser: z.string(),
  /** Version of the rules by which copies were found; absent in generations of before there were any. */
  copies: z.string().exactOptional(),
  /** Version of the rules by which files became its articles; absent in generations of before it was kept. */
  reading: z.string().exactOptional(),
  splitting: z.object({ maxPassageChars: z.int().positive(), version: z.int().positive() }),
  counts: z.object({
    articles: z.int().nonnegative(),
    passages: z.int().nonnegative(),
    vectors: z.int().nonnegative(),
  }),
  /** Publication date of the newest dated article, `YYYY-MM-DD`. */
  newestArticle: z.string().nullable(),
  /** Every file of the folder but the manifest, by its plain name, with its size and checksum. */
  files: z.record(z.string().regex(/^[a-z0-9-]+\.[a-z]+$/), fileEntry),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
