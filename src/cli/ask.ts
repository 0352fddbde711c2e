import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Answer } from '../answering/answer.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import { commandMessages } from '../messages/commands.ts';
import { unreadableFile } from '../messages/evaluation.ts';
import type { ArticleFilter } from '../store/passage-store.ts';
import { articleAddress } from '../terminal/address.ts';
import { renderAnswer } from '../terminal/render-answer.ts';
import { styleOf } from '../terminal/style.ts';
import { openOrIngest } from './open-or-ingest.ts';
import { type CommandContext, type ExitCode, runCommand, UsageError } from './run-command.ts';

interface AskOptions {
  readonly corpus?: string;
  readonly index?: string;
  readonly since?: string;
  readonly until?: string;
  readonly publisher?: string;
  readonly json?: true;
  readonly batch?: string;
}

interface AskedQuestion {
  readonly id: string;
  readonly question: string;
}

await runCommand((command, context, finish) => {
  command
    .name('npm run ask --')
    .description('Answers one question, or a file of questions, from the articles.')
    .argument('[question]')
    .option('--corpus <dir>', 'read the articles of this folder first')
    .option('--index <dir>', 'folder of the index')
    .option('--since <date>', 'only articles published on or after YYYY-MM-DD')
    .option('--until <date>', 'only articles published on or before YYYY-MM-DD')
    .option('--publisher <name>', 'only articles of this publisher')
    .option('--json', 'print the answer as JSON, one line each')
    .option('--batch <file>', 'JSONL of {"id","question"}; one JSON line an answer')
    .action(async (question: string | undefined, options: AskOptions) =>
      finish(await run(question, options, context)),
    );
});

async function run(
  question: string | undefined,
  options: AskOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { config } = context;
  const filter = filterOf(options);
  const questions = await askedQuestions(question, options);
  const corpusFolder = options.corpus ?? config.corpusDir;
  const opened = await openOrIngest(
    { corpusFolder, indexFolder: indexFolderOf(options, config.indexDir, config.corpusDir) },
    context,
    { refresh: options.corpus !== undefined },
  );
  try {
    for (const notice of opened.notices) console.error(notice[config.interfaceLanguage]);
    for (const asked of questions) {
      const answer = await answerQuestion(opened, asked.question, { filter, signal: context.signal });
      console.log(rendered(asked.id, answer, options, corpusFolder));
    }
  } finally {
    await opened.store.close();
  }
  return 0;
}

function rendered(id: string, answer: Answer, options: AskOptions, corpusFolder: string): string {
  if (options.json || options.batch !== undefined) return JSON.stringify({ id, ...answer });
  return renderAnswer(answer, styleOf(process.stdout, process.env), articleAddress(corpusFolder));
}

/**
 * Another folder's articles must not replace those of the configured index without having been asked to: they get
 * an index of their own beside it.
 */
function indexFolderOf(options: AskOptions, indexDir: string, corpusDir: string): string {
  if (options.index !== undefined) return options.index;
  const asked = path.resolve(options.corpus ?? corpusDir);
  if (asked === path.resolve(corpusDir)) return indexDir;
  return `${indexDir}-${createHash('sha256').update(asked).digest('hex').slice(0, 8)}`;
}

function filterOf({ since, until, publisher }: AskOptions): ArticleFilter {
  const from = since === undefined ? undefined : calendarDate('--since', since);
  const to = until === undefined ? undefined : calendarDate('--until', until);
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError(commandMessages.datesReversed);
  return {
    ...(from === undefined ? {} : { since: from }),
    ...(to === undefined ? {} : { until: to }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

function calendarDate(option: string, value: string): string {
  if (!z.iso.date().safeParse(value).success) throw new UsageError(commandMessages.badDate(option, value));
  return value;
}

async function askedQuestions(
  question: string | undefined,
  { batch }: AskOptions,
): Promise<readonly AskedQuestion[]> {
  if (batch !== undefined && question !== undefined) throw new UsageError(commandMessages.questionTwice);
  if (batch !== undefined) return batchQuestions(batch);
  if (question === undefined || question.trim() === '') throw new UsageError(commandMessages.questionMissing);
  return [{ id: 'q1', question }];
}

const batchLine = z.object({ id: z.union([z.string(), z.number()]).transform(String), question: z.string() });

async function batchQuestions(file: string): Promise<readonly AskedQuestion[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(unreadableFile(file), { cause: error });
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = batchLine.safeParse(parseJson(line));
    if (!parsed.success) throw new UsageError(commandMessages.badBatchLine(file, index + 1));
    return [parsed.data];
  });
}

/** Undefined for what is not JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
