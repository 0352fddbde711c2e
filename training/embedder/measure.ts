import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import type { LoadedModel } from '../../src/models/builtin/load-model.ts';

/** The sets that a folder of questions may have; each is measured when it is there. */
const SETS = ['piaf-dev', 'afriqa-fr-dev', 'ntrex-en-fr'];

const passageSchema = z.object({ id: z.string(), title: z.string().nullish(), text: z.string() });
const questionSchema = z.object({ question: z.string(), passage_id: z.string() });

export interface QuestionSet {
  readonly name: string;
  readonly passages: readonly z.infer<typeof passageSchema>[];
  readonly questions: readonly z.infer<typeof questionSchema>[];
}

export interface Recall {
  readonly name: string;
  /** Parts of the questions whose passage comes first, and among the first five, from 0 to 1. */
  readonly first: number;
  readonly amongFive: number;
  /** The mean of 1 / rank, 0 beyond ten. */
  readonly reciprocalRank: number;
}

/** The question sets of a folder, by name; none is required. */
export function readQuestionSets(folder: string): readonly QuestionSet[] {
  return SETS.filter((name) => existsSync(join(folder, name, 'questions.jsonl'))).map((name) => ({
    name,
    passages: readLines(join(folder, name, 'passages.jsonl'), passageSchema),
    questions: readLines(join(folder, name, 'questions.jsonl'), questionSchema),
  }));
}

/** How well the model alone, as the program uses it, finds each question's passage. */
export async function measure(model: LoadedModel, sets: readonly QuestionSet[]): Promise<readonly Recall[]> {
  const { embedder } = await builtinEmbedderSource(() => model).learn([]);
  const recalls: Recall[] = [];
  for (const { name, passages, questions } of sets) {
    const vectors = await embedder.embedPassages(
      passages.map(({ title, text }) => ({ title: title ?? '', publisher: null, publishedAt: null, text })),
    );
    let [first, amongFive, reciprocalRank] = [0, 0, 0];
    for (const { question, passage_id: gold } of questions) {
      const asked = await embedder.embedQuestion(question);
      const goldAt = passages.findIndex(({ id }) => id === gold);
      const rank = asked === null ? Number.POSITIVE_INFINITY : rankOf(goldAt, asked, vectors);
      if (rank === 1) first += 1;
      if (rank <= 5) amongFive += 1;
      if (rank <= 10) reciprocalRank += 1 / rank;
    }
    const part = (count: number): number => count / Math.max(1, questions.length);
    recalls.push({
      name,
      first: part(first),
      amongFive: part(amongFive),
      reciprocalRank: part(reciprocalRank),
    });
  }
  return recalls;
}

/** One line a set, for the terminal. */
export function recallLines(recalls: readonly Recall[]): readonly string[] {
  return recalls.map(
    ({ name, first, amongFive, reciprocalRank }) =>
      `  ${name.padEnd(14)} R@1 ${first.toFixed(3)}  R@5 ${amongFive.toFixed(3)}  MRR@10 ${reciprocalRank.toFixed(3)}`,
  );
}

/** From 1 on; a passage counts with its best window, and equals count as before it. */
function rankOf(gold: number, asked: Float32Array, passages: readonly (readonly Float32Array[])[]): number {
  const score = (windows: readonly Float32Array[]): number =>
    Math.max(...windows.map((window) => dot(asked, window)));
  const own = score(passages[gold] ?? []);
  return 1 + passages.filter((windows, at) => at !== gold && score(windows) >= own).length;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d += 1) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}

function readLines<T>(file: string, schema: z.ZodType<T>): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
