import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { AnswerSource } from '../src/answering/answer-options.ts';
import { READER_RULE } from '../src/answering/quoting/judge-reading.ts';
import { REFUSAL_RULE } from '../src/answering/quoting/refusal.ts';
import { type ConfiguredReader, openEmbedder, openReader } from '../src/cli/configured.ts';
import { terminalWriter } from '../src/cli/configured-writer.ts';
import { givenText } from '../src/cli/given-files.ts';
import { print, printJson, tell } from '../src/cli/print.ts';
import { type CommandContext, type ExitCode, runCommand, UsageError } from '../src/cli/run-command.ts';
import { commandMessages } from '../src/messages/commands.ts';
import { calibrateIndex, DEFAULT_COST_SHARE } from './command/calibrate-index.ts';
import { earlierReport } from './command/earlier-report.ts';
import { evaluateStatements } from './command/evaluate-statements.ts';
import { endProgress, progressOf } from './command/progress.ts';
import { collectionOfCorpus, collectionOfPassages } from './measuring/collections.ts';
import { evaluate } from './measuring/evaluate.ts';
import type { Outcome } from './measuring/outcome.ts';
import { type EvaluationQuestion, parsePassages, parseQuestions } from './measuring/questions.ts';
import { reliability } from './measuring/reliability.ts';
import { compareReports, evaluationReport, worstOutcomes } from './measuring/report.ts';
import {
  evaluationHelp,
  noModelToEvaluate,
  nothingToDraw,
  onlyWithCalibrate,
  questionsOrStatements,
} from './messages/command.ts';
import { reliabilityPicture } from './showing/reliability-picture.ts';
import { renderCalibration } from './showing/render-calibration.ts';
import { renderComparison, renderEvaluation, renderWorst } from './showing/render-evaluation.ts';

interface EvalOptions {
  readonly questions?: string;
  readonly statements?: string;
  readonly passages?: string;
  readonly corpus?: string;
  readonly json?: true;
  readonly compare?: string;
  readonly worst?: number;
  readonly calibrate?: true;
  readonly cost?: number;
  readonly index?: string;
  readonly withModel?: true;
  readonly draw?: string;
}

await runCommand(({ command, say, act }) => {
  const help = evaluationHelp;
  command
    .name('npm run eval --')
    .description(say(help.about))
    .option('--questions <file>', say(help.questions))
    .option('--statements <file>', say(help.statements))
    .option('--corpus <dir>', say(help.corpus))
    .option('--passages <file>', say(help.passages))
    .option('--json', say(help.json))
    .option('--compare <file>', say(help.compare))
    .option('--worst <count>', say(help.worst), positiveInteger)
    .option('--calibrate', say(help.calibrate))
    .option('--cost <percent>', say(help.cost), percentage)
    .option('--index <dir>', say(help.index))
    .option('--with-model', say(help.withModel))
    .option('--draw <dir>', say(help.draw))
    .action(act(run));
});

async function run(context: CommandContext, options: EvalOptions): Promise<ExitCode> {
  const { questions, statements } = options;
  if (statements !== undefined && questions === undefined)
    return evaluateStatements(statements, options, context);
  if (statements !== undefined || questions === undefined) throw new UsageError(questionsOrStatements);
  return evaluateQuestions(questions, options, context);
}

async function evaluateQuestions(
  file: string,
  options: EvalOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const language = context.config.interfaceLanguage;
  if (!options.calibrate && (options.cost !== undefined || options.index !== undefined)) {
    throw new UsageError(onlyWithCalibrate);
  }
  const earlier = options.compare === undefined ? null : await earlierReport(options.compare);
  const questions = parseQuestions(await givenText(file), file);
  const source = await openCollection(options, context);
  const { reader, notices } = await openReader(context);
  for (const notice of notices) tell(notice[language]);
  const outcomes = await outcomesOf(source, questions, { ...options, reader }, context);
  const identity = source.embedder?.identity;
  const report = evaluationReport(outcomes, {
    passages: source.store.manifest.counts.passages,
    embedder: identity === undefined ? 'none' : `${identity.provider}:${identity.model}`,
  });
  if (options.draw !== undefined) await draw(outcomes, options.draw);
  const differences = earlier === null ? [] : compareReports(earlier.outcomes, outcomes);
  const calibrated = options.calibrate
    ? await calibrateIndex(
        outcomes,
        options.cost ?? DEFAULT_COST_SHARE,
        options.index ?? context.config.indexDir,
        reader === undefined ? REFUSAL_RULE : READER_RULE,
      )
    : null;
  if (options.json) {
    const { calibration = null } = calibrated ?? {};
    printJson({
      ...report,
      ...(earlier === null ? {} : { differences }),
      ...(calibration === null ? {} : { calibration }),
    });
    return 0;
  }
  print(renderEvaluation(report, language));
  if (earlier !== null) print(`\n${renderComparison(differences, language)}`);
  if (options.worst !== undefined)
    print(`\n${renderWorst(worstOutcomes(outcomes, options.worst), language)}`);
  if (calibrated !== null) print(`\n${renderCalibration(calibrated, language)}`);
  return 0;
}

async function draw(outcomes: readonly Outcome[], folder: string): Promise<void> {
  const found = reliability(outcomes);
  if (found === null) throw new UsageError(nothingToDraw);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'reliability.svg'), reliabilityPicture(found));
}

/** Asks them all; a model is paid for, so that it is asked only where the command line says so. */
async function outcomesOf(
  source: AnswerSource,
  questions: readonly EvaluationQuestion[],
  { withModel, reader }: EvalOptions & Pick<ConfiguredReader, 'reader'>,
  context: CommandContext,
): Promise<readonly Outcome[]> {
  const { config, signal } = context;
  if (withModel && config.chatModel === null) throw new UsageError(noModelToEvaluate);
  const writer = withModel ? await terminalWriter(context) : null;
  try {
    return await evaluate(source, questions, progressOf(questions.length, signal), {
      signal,
      ...(writer === null ? {} : { writer }),
      reader,
    });
  } finally {
    endProgress();
  }
}

async function openCollection(options: EvalOptions, { config }: CommandContext): Promise<AnswerSource> {
  const embedder = await openEmbedder(config);
  const { corpus, passages } = options;
  if (passages !== undefined && corpus !== undefined) {
    throw new UsageError(commandMessages.optionsExclude('--passages', '--corpus'));
  }
  if (passages !== undefined) {
    return collectionOfPassages(parsePassages(await givenText(passages), passages), embedder);
  }
  return collectionOfCorpus(corpus ?? config.corpusDir, embedder, new Date());
}

/** From « 5 » percent to 0.05. */
function percentage(value: string): number {
  const percent = Number(value);
  if (value.trim() === '' || !(percent >= 0 && percent <= 100))
    throw new InvalidArgumentError('a percentage from 0 to 100 is expected');
  return percent / 100;
}

function positiveInteger(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('a whole number from 1 is expected');
  return count;
}
