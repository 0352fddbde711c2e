import { z } from 'zod';
import { claimsOf } from '../answering/check-message.ts';
import { draftText } from '../articles/article-draft.ts';
import { UnreadableArticleError } from '../articles/unreadable-article.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { verifyingMessages } from '../messages/verifying.ts';
import { isKnownWord } from '../models/builtin/load-model.ts';
import { MAX_CLAIM_CHARS } from '../verifying/rules/read-claim.ts';
import { givenBytes, givenRows } from './given-files.ts';
import { UsageError } from './run-command.ts';

export interface VerifyOptions {
  readonly corpus?: string;
  readonly index?: string;
  readonly json?: true;
  readonly batch?: string;
  readonly file?: string;
}

/** A line of a batch. Faults are told in the order of the keys. */
const batchLine = z.object({
  /** Given back as it came; of a text's sentences, their number from 1. */
  id: z.union([z.string(), z.number()]),
  statement: z.string().refine((text) => text.trim() !== ''),
  /** Texts to check it against; null: the articles. */
  evidence: z
    .array(z.string())
    .optional()
    .transform((texts) => texts ?? null),
  /** Of the evidence, `YYYY-MM-DD`. */
  publishedAt: z.iso
    .date()
    .nullish()
    .transform((day) => day ?? null),
});
export type AskedStatement = Readonly<z.infer<typeof batchLine>>;

/**
 * The statement of the command line, those of a batch file, or the sentences of a text, all read before the first is
 * checked.
 * @throws UsageError when there is none, or one that cannot be checked.
 */
export async function askedStatements(
  statement: string | undefined,
  { batch, file }: VerifyOptions,
): Promise<readonly AskedStatement[]> {
  if ([statement, batch, file].filter((given) => given !== undefined).length > 1)
    throw new UsageError(verifyingMessages.oneOfThree);
  if (batch !== undefined) return givenRows(batch, (value, number) => batchStatement(batch, number, value));
  if (file !== undefined) return sentencesOf(file);
  if (statement === undefined || statement.trim() === '')
    throw new UsageError(verifyingMessages.statementMissing);
  if (statement.length > MAX_CLAIM_CHARS)
    throw new UsageError(verifyingMessages.statementTooLong(statement.length, MAX_CLAIM_CHARS));
  return [against('s1', statement)];
}

function against(id: string | number, statement: string): AskedStatement {
  return { id, statement, evidence: null, publishedAt: null };
}

async function sentencesOf(file: string): Promise<readonly AskedStatement[]> {
  const text = readDraft(file, await givenBytes(file));
  return claimsOf(text).map(({ start, end }, index) =>
    against(index + 1, text.slice(start, end).replaceAll(/\s+/gu, ' ')),
  );
}

function readDraft(file: string, bytes: Buffer): string {
  try {
    return draftText(file, bytes, isKnownWord);
  } catch (error) {
    if (!(error instanceof UnreadableArticleError)) throw error;
    throw new UsageError(verifyingMessages.unreadableText(file, error.sentence), { cause: error });
  }
}

const { lineFaults } = verifyingMessages;

function batchStatement(file: string, number: number, value: unknown): AskedStatement {
  const parsed = batchLine.safeParse(value);
  const refuse = (fault: Bilingual): UsageError =>
    new UsageError(verifyingMessages.atLine(file, number, fault));
  if (!parsed.success) throw refuse(faultOf(parsed.error));
  if (parsed.data.statement.length > MAX_CLAIM_CHARS) throw refuse(lineFaults.long(MAX_CLAIM_CHARS));
  return parsed.data;
}

function faultOf({ issues }: z.ZodError): Bilingual {
  const field = batchLine.keyof().safeParse(issues[0]?.path[0]);
  return field.success ? lineFaults[field.data] : lineFaults.json;
}
