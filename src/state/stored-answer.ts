import { z } from 'zod';
import type { Answer } from '../answering/answer.ts';
import { parseJson } from '../json.ts';
import type { NewAnswer, StoredAnswer } from './bot-state.ts';

/** What is only ever read whole, as the JSON of the column `body`. */
export function bodyOf(answer: NewAnswer): string {
  const { question, filter, ignorePeriod, isWide, interfaceLanguage, isShared, undatedLeftOut } = answer;
  const told = { question, filter, ignorePeriod, isWide, interfaceLanguage, isShared, undatedLeftOut };
  return JSON.stringify({ ...told, answer: answer.answer });
}

/**
 * The answer of a row.
 * @returns null when the row has another shape than this program writes, as after a return to an earlier version.
 */
export function parseStoredAnswer(row: unknown): StoredAnswer | null {
  const columns = rowSchema.safeParse(row);
  if (!columns.success) return null;
  const { body, ...place } = columns.data;
  const content = bodySchema.safeParse(parseJson(body));
  return content.success ? { ...place, ...content.data } : null;
}

/** The columns that `parseStoredAnswer` reads. */
export const ANSWER_COLUMNS = `
  id, asker_hash AS askerHash, guild_id AS guildId, channel_id AS channelId, message_id AS messageId,
  parent_id AS parentId, is_private AS isPrivate, created_at_ms AS createdAtMs, body`;

const rowSchema = z.object({
  id: z.string(),
  askerHash: z.string(),
  guildId: z.string().nullable(),
  channelId: z.string(),
  messageId: z.string().nullable(),
  parentId: z.string().nullable(),
  isPrivate: z.number().transform((flag) => flag !== 0),
  createdAtMs: z.number(),
  body: z.string(),
});

/** What names an article wherever an answer does. */
const articleShape = z.object({
  articleId: z.string(),
  path: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
});

const contextShape = z.object({
  kind: z.enum(['speaker', 'columns']),
  text: z.string(),
  start: z.number(),
  end: z.number(),
});

/** The shape that a view relies on; what a later version adds to it is kept. */
const answerShape = z.object({
  question: z.string(),
  status: z.enum(['answered', 'refused', 'talk']),
  language: z.enum(['fr', 'en']),
  text: z.string(),
  citations: z.array(
    articleShape.extend({
      n: z.number(),
      quote: z.string(),
      start: z.number(),
      end: z.number(),
      support: z.enum(['strong', 'partial']),
      // Answers of earlier versions have none.
      context: contextShape.nullable().exactOptional(),
      answer: z.object({ start: z.number(), end: z.number() }).nullable().exactOptional(),
      copies: z
        .array(articleShape.extend({ quote: z.string(), start: z.number(), end: z.number() }))
        .exactOptional(),
    }),
  ),
  passages: z.array(
    z.object({
      rank: z.number(),
      articleId: z.string(),
      path: z.string(),
      start: z.number(),
      end: z.number(),
      text: z.string(),
      score: z.number(),
    }),
  ),
  confidence: z.number(),
  answerer: z.string(),
  embedder: z.string(),
  generation: z.string(),
  timingsMs: z.object({ retrieve: z.number(), answer: z.number(), total: z.number() }),
  searchedAs: z.string().nullable(),
  period: z
    .object({
      since: z.string().nullable(),
      until: z.string().nullable(),
      words: z.string(),
      isFilter: z.boolean(),
      isDropped: z.boolean(),
    })
    .nullable(),
  nearest: z.array(articleShape),
  notice: z.object({ fr: z.string(), en: z.string() }).nullable(),
});

const filterSchema = z
  .object({
    since: z.string().exactOptional(),
    until: z.string().exactOptional(),
    publisher: z.string().exactOptional(),
    articleIds: z.array(z.string()).exactOptional(),
    withUndated: z.literal(true).exactOptional(),
  })
  .strict();

const bodySchema = z.object({
  question: z.string(),
  filter: filterSchema,
  ignorePeriod: z.boolean(),
  isWide: z.boolean(),
  interfaceLanguage: z.enum(['fr', 'en']),
  // Answers of before have neither.
  isShared: z.boolean().default(false),
  undatedLeftOut: z.number().default(0),
  answer: z
    .custom<z.infer<typeof answerShape>>((value) => answerShape.safeParse(value).success)
    .transform(
      (answer): Answer => ({
        ...answer,
        citations: answer.citations.map((citation) => ({
          ...citation,
          context: citation.context ?? null,
          answer: citation.answer ?? null,
          copies: citation.copies ?? [],
        })),
      }),
    ),
});
