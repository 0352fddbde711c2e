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
import { commandHelp } from '../messages/command-help.ts';
import { commandMessages } from '../messages/commands.ts';
import { notAReport, unreadableFile } from '../messages/evaluation.ts';
import { renderComparison, renderEvaluation, renderWorst } from '../terminal/render-evaluation.ts';
import { configuredEmbedder } from './configured.ts';
import { type CommandContext, type ExitCode, runCommand, UsageError } from './run-command.ts';

interface EvalOptions {
  readonly questions: string;
  readonly passages?: string;
  readonly corpus?: string;
  readonly json?: true;
  readonly compare?: string;
  readonly worst?: number;
}

await runCommand(({ command, say, act }) => {
  const help = commandHelp.evaluation;
  command
    .name('npm run eval --')
    .description(say(help.about))
    .requiredOption('--questions <file>', say(help.questions))
    .option('--corpus <dir>', say(help.corpus))
    .option('--passages <file>', say(help.passages))
    .option('--json', say(help.json))
    .option('--compare <file>', say(help.compare))
    .option('--worst <count>', say(help.worst), positiveInteger)
    .action((options: EvalOptions) => act((context) => run(options, context)));
});

async function run(options: EvalOptions, context: CommandContext): Promise<ExitCode> {
  const language = context.config.interfaceLanguage;
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
    return 0;
  }
  console.log(renderEvaluation(report, language));
  if (earlier !== null) console.log(`\n${renderComparison(differences, language)}`);
  if (options.worst !== undefined)
    console.log(`\n${renderWorst(worstOutcomes(outcomes, options.worst), language)}`);
  return 0;
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

/** Reports are written by this command: of an outcome only its outline is checked. */
function isReport(value: unknown): value is Pick<EvaluationReport, 'outcomes'> {
  const isOutcome = (outcome: unknown): boolean =>
    isObject(outcome) && typeof outcome.id === 'string' && isObject(outcome.ranks);
  return isObject(value) && Array.isArray(value.outcomes) && value.outcomes.every(isOutcome);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
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
