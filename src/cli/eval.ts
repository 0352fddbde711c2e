import { readFile } from 'node:fs/promises';
import { InvalidArgumentError } from 'commander';
import type { AnswerSource } from '../answering/answer-question.ts';
import { collectionOfCorpus, collectionOfPassages } from '../evaluation/collections.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { parsePassages, parseQuestions } from '../evaluation/questions.ts';
import {
  compareReports,
  type EvaluationReport,
  evaluationReport,
  worstOutcomes,
} from '../evaluation/report.ts';
import { commandMessages } from '../messages/commands.ts';
import { notAReport, unreadableFile } from '../messages/evaluation.ts';
import { renderComparison, renderEvaluation, renderWorst } from '../terminal/render-evaluation.ts';
import { configuredEmbedder } from './configured.ts';
import { type CommandContext, runCommand, UsageError } from './run-command.ts';

interface EvalOptions {
  readonly questions: string;
  readonly passages?: string;
  readonly corpus?: string;
  readonly json?: true;
  readonly compare?: string;
  readonly worst?: number;
}

await runCommand((command, context, finish) => {
  command
    .name('npm run eval --')
    .description('Measures retrieval, answers and citations on questions whose answers are known.')
    .requiredOption(
      '--questions <file>',
      'JSONL of {id, question, evidence | passage_id, answers, unanswerable}',
    )
    .option('--corpus <dir>', 'ask the articles of this folder')
    .option('--passages <file>', 'ask the passages of a JSONL of {id, title, text}')
    .option('--json', 'print everything as JSON, one outcome a question included')
    .option('--compare <file>', 'show paired differences with the JSON of an earlier run')
    .option('--worst <count>', 'list so many failures with what was found instead', positiveInteger)
    .action(async (options: EvalOptions) => {
      await run(options, context);
      finish(0);
    });
});

async function run(options: EvalOptions, context: CommandContext): Promise<void> {
  const earlier = options.compare === undefined ? null : await earlierReport(options.compare);
  const questions = parseQuestions(await readText(options.questions), options.questions);
  const source = await openCollection(options, context);
  const outcomes = await evaluate(source, questions, (done) => {
    context.signal.throwIfAborted();
    if (process.stderr.isTTY) process.stderr.write(`\r${done}/${questions.length} `);
  });
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  const identity = source.embedder?.identity;
  const report = evaluationReport(outcomes, {
    passages: source.store.manifest.counts.passages,
    embedder: identity === undefined ? 'none' : `${identity.provider}:${identity.model}`,
  });
  const differences = earlier === null ? [] : compareReports(earlier.outcomes, outcomes);
  if (options.json) {
    console.log(JSON.stringify(earlier === null ? report : { ...report, differences }));
    return;
  }
  console.log(renderEvaluation(report));
  if (earlier !== null) console.log(`\n${renderComparison(differences)}`);
  if (options.worst !== undefined) console.log(`\n${renderWorst(worstOutcomes(outcomes, options.worst))}`);
}

async function openCollection(options: EvalOptions, { config }: CommandContext): Promise<AnswerSource> {
  const embedder = await configuredEmbedder(config);
  const { corpus, passages } = options;
  if (passages !== undefined && corpus !== undefined) {
    throw new UsageError(commandMessages.optionsExclude('--passages', '--corpus'));
  }
  if (passages !== undefined) {
    return collectionOfPassages(parsePassages(await readText(passages), passages), embedder);
  }
  return collectionOfCorpus(corpus ?? config.corpusDir, embedder, new Date());
}

async function earlierReport(file: string): Promise<Pick<EvaluationReport, 'outcomes'>> {
  const text = await readText(file);
  try {
    const report: unknown = JSON.parse(text);
    if (isReport(report)) return report;
  } catch (error) {
    throw new UsageError(notAReport(file), { cause: error });
  }
  throw new UsageError(notAReport(file));
}

/** Reports are written by this command: their outcomes are taken as they are. */
function isReport(value: unknown): value is Pick<EvaluationReport, 'outcomes'> {
  return typeof value === 'object' && value !== null && 'outcomes' in value && Array.isArray(value.outcomes);
}

async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(unreadableFile(file), { cause: error });
  });
}

function positiveInteger(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('a whole number from 1 is expected');
  return count;
}
