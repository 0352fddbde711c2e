import { z } from 'zod';
import type { ArticleFilter } from '../index/passage-store.ts';
import { commandMessages } from '../messages/commands.ts';
import { MAX_TYPED_CHARS } from '../terminal/session.ts';
import { givenRows } from './given-files.ts';
import { UsageError } from './run-command.ts';

export interface AskOptions {
  readonly corpus?: string;
  readonly index?: string;
  readonly since?: string;
  readonly until?: string;
  readonly publisher?: string;
  readonly json?: true;
  readonly batch?: string;
}

/** A line of a batch; the id is given back as it came. */
const batchLine = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });
export type AskedQuestion = Readonly<z.infer<typeof batchLine>>;

/**
 * Which articles may answer.
 * @throws UsageError for a date that is none, or dates in the wrong order.
 */
export function filterFromOptions({ since, until, publisher }: AskOptions): ArticleFilter {
  for (const [option, day] of Object.entries({ '--since': since, '--until': until }))
    if (day !== undefined && !z.iso.date().safeParse(day).success)
      throw new UsageError(commandMessages.badDate(option, day));
  if (since !== undefined && until !== undefined && since > until)
    throw new UsageError(commandMessages.datesReversed);
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

/**
 * The question of the command line, or those of a batch file, all checked before the first is asked.
 * @throws UsageError when there is none, or one that cannot be asked.
 */
export async function askedQuestions(
  question: string | undefined,
  { batch }: AskOptions,
): Promise<readonly AskedQuestion[]> {
  if (batch !== undefined && question !== undefined) throw new UsageError(commandMessages.questionTwice);
  if (batch !== undefined) return batchQuestions(batch);
  if (question === undefined || question.trim() === '') throw new UsageError(commandMessages.questionMissing);
  if (question.length > MAX_TYPED_CHARS)
    throw new UsageError(commandMessages.questionTooLong(question.length, MAX_TYPED_CHARS));
  return [{ id: 'q1', question }];
}

function batchQuestions(file: string): Promise<readonly AskedQuestion[]> {
  return givenRows(file, (value, number) => {
    const parsed = batchLine.safeParse(value);
    if (!parsed.success) throw new UsageError(commandMessages.badBatchLine(file, number));
    if (parsed.data.question.length > MAX_TYPED_CHARS)
      throw new UsageError(commandMessages.longBatchLine(file, number, MAX_TYPED_CHARS));
    return parsed.data;
  });
}
