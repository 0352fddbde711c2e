import { answerQuestion } from '../answering/answer-question.ts';
import type { ArticleFilter, PassageStore } from '../index/passage-store.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { commandHelp } from '../messages/command-help.ts';
import { commandMessages } from '../messages/commands.ts';
import { addressIn } from '../terminal/address.ts';
import { renderAnswer } from '../terminal/render-answer.ts';
import { streamAnswer } from '../terminal/streamed-answer.ts';
import { type AskOptions, askedQuestions, filterFromOptions } from './ask-options.ts';
import { answeringFolders } from './chosen-folders.ts';
import { terminalAnswerers } from './configured-writer.ts';
import { openAnswers } from './open-or-ingest.ts';
import { outputStyle, printJson, tell } from './print.ts';
import { type CommandContext, type ExitCode, runCommand } from './run-command.ts';

await runCommand(({ command, say, act }) => {
  const help = commandHelp.ask;
  command
    .name('npm run ask --')
    .description(say(help.about))
    .argument('[question]')
    .option('--corpus <dir>', say(commandHelp.askedCorpus))
    .option('--index <dir>', say(commandHelp.index))
    .option('--since <date>', say(help.since))
    .option('--until <date>', say(help.until))
    .option('--publisher <name>', say(help.publisher))
    .option('--json', say(help.json))
    .option('--batch <file>', say(help.batch))
    .action(act(run));
});

async function run(
  context: CommandContext,
  given: string | undefined,
  options: AskOptions,
): Promise<ExitCode> {
  const { config, signal } = context;
  const language = config.interfaceLanguage;
  const filter = filterFromOptions(options);
  const questions = await askedQuestions(given, options);
  const folders = await answeringFolders(options, config);
  const { how, notices: known } = await terminalAnswerers(context);
  const { opened, notices } = await openAnswers(folders, options, context);
  const unmatched = await unmatchedFilterNotice(opened.store, filter);
  for (const notice of [...known, ...notices, ...unmatched]) tell(notice[language]);
  if (questions.length === 0) tell(commandMessages.emptyBatch(options.batch ?? '')[language]);
  const style = outputStyle();
  const isForPrograms = options.json === true || options.batch !== undefined;
  for (const { id, question } of questions) {
    signal.throwIfAborted();
    const shown = isForPrograms ? null : streamAnswer(process.stdout, style, language);
    const answer = await answerQuestion(opened, question, {
      filter,
      signal,
      ...how,
      // Nobody watches a file grow.
      ...(shown === null || style.columns === null ? {} : { onProgress: shown.progress }),
    });
    if (shown === null) printJson({ id, ...answer });
    else {
      shown.finish(renderAnswer(answer, style, addressIn(folders.corpusFolder)));
      process.stdout.write('\n');
    }
  }
  return 0;
}

/** Filters that leave no article would only show as refusals. */
async function unmatchedFilterNotice(
  store: PassageStore,
  filter: ArticleFilter,
): Promise<readonly Bilingual[]> {
  if (Object.keys(filter).length === 0 || (await store.articles(filter)).length > 0) return [];
  const publishers = new Set((await store.articles()).flatMap(({ publisher }) => publisher ?? []));
  return [
    commandMessages.nothingMatches([...publishers].toSorted((a, b) => a.localeCompare(b, 'fr')).slice(0, 20)),
  ];
}
