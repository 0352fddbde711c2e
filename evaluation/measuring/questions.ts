import { z } from 'zod';
import { KiosqueError } from '../../src/errors.ts';
import { parseJson } from '../../src/json.ts';
import { badLine, emptyFile } from '../messages/command.ts';

/** A question whose right answer is known. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly question: string;
  /** The one right passage of a passages file. */
  readonly passageId: string | null;
  /** Right passages of a corpus: the article's path and exact words that the passage must contain. */
  readonly evidence: readonly (readonly [path: string, words: string])[];
  /** An answer is right when it contains one of them. */
  readonly answers: readonly string[];
  readonly isAnswerable: boolean;
}

/** One row of a passages file. */
export interface GivenPassage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** A line of an evaluation file that cannot be used; names the file and the line. */
export class EvaluationFileError extends KiosqueError {}

const questionSchema = z
  .object({
    id: z.string(),
    question: z.string().min(1),
    passage_id: z.string().nullish(),
    evidence: z.array(z.tuple([z.string(), z.string()])).default([]),
    answers: z.array(z.string()).default([]),
    unanswerable: z.boolean().optional(),
  })
  .transform((row): EvaluationQuestion => {
    const hasGold =
      typeof row.passage_id === 'string' ||
      row.evidence.length > 0 ||
      (row.passage_id === undefined && row.answers.length > 0);
    return {
      id: row.id,
      question: row.question,
      passageId: row.passage_id ?? null,
      evidence: row.evidence,
      answers: row.answers,
      isAnswerable: row.unanswerable === undefined ? hasGold : !row.unanswerable,
    };
  });

const passageSchema = z.object({ id: z.string(), title: z.string().default(''), text: z.string().min(1) });

/**
 * The questions of a JSONL text: `{id, question, passage_id | evidence, answers, unanswerable}` a line. Without
 * `unanswerable`, a question is one that the articles do not answer when its `passage_id` is null, or when it has
 * neither passage, evidence nor answers.
 * @throws EvaluationFileError
 */
export function parseQuestions(jsonl: string, file: string): readonly EvaluationQuestion[] {
  return parseLines(jsonl, file, questionSchema);
}

/**
 * The passages of a JSONL text: `{id, title, text}` a line.
 * @throws EvaluationFileError
 */
export function parsePassages(jsonl: string, file: string): readonly GivenPassage[] {
  return parseLines(jsonl, file, passageSchema);
}

/**
 * The lines of a JSONL text that are not empty, each as the schema reads it.
 * @throws EvaluationFileError on the first one that it does not, and for a text without any
 */
export function parseLines<T>(jsonl: string, file: string, schema: z.ZodType<T>): readonly T[] {
  const rows = jsonl.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    const issue = parsed.error.issues[0];
    const field = issue === undefined ? '' : issue.path.join('.');
    throw new EvaluationFileError(badLine(file, index + 1, field), { exitCode: 2, cause: parsed.error });
  });
  if (rows.length === 0) throw new EvaluationFileError(emptyFile(file), { exitCode: 2 });
  return rows;
}
