import type { Answer } from '../answering/answer.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { commandHelp } from '../messages/command-help.ts';
import { commandMessages } from '../messages/commands.ts';
import type { ArticleFilter, PassageStore } from '../store/passage-store.ts';
import { articleAddress } from '../terminal/address.ts';
import { renderAnswer } from '../terminal/render-answer.ts';
import { styleOf } from '../terminal/style.ts';
import { type AskedQuestion, type AskOptions, askedQuestions, filterOf } from './ask-options.ts';
import { answeringFolders } from './chosen-folders.ts';
import { openOrIngest } from './open-or-ingest.ts';
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
    .action((question: string | undefined, options: AskOptions) =>
      act((context) => run(question, options, context)),
    );
});

async function run(
  question: string | undefined,
  options: AskOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const { interfaceLanguage } = context.config;
  const filter = filterOf(options);
  const questions = await askedQuestions(question, options);
  const folders = await answeringFolders(options, context.config);
  const opened = await openOrIngest(folders, context, { refresh: options.corpus !== undefined });
  try {
    const unmatched = await unmatchedFilterNotice(opened.store, filter);
    for (const notice of [...opened.notices, ...unmatched]) console.error(notice[interfaceLanguage]);
    if (questions.length === 0)
      console.error(commandMessages.emptyBatch(options.batch ?? '')[interfaceLanguage]);
    for (const asked of questions) {
      context.signal.throwIfAborted();
      const answer = await answerQuestion(opened, asked.question, { filter, signal: context.signal });
      console.log(rendered(asked.id, answer, options, folders.corpusFolder));
    }
  } finally {
    await opened.store.close();
  }
  return 0;
}

function rendered(
  id: AskedQuestion['id'],
  answer: Answer,
  options: AskOptions,
  corpusFolder: string,
): string {
  if (options.json || options.batch !== undefined) return JSON.stringify({ id, ...answer });
  return renderAnswer(answer, styleOf(process.stdout, process.env), articleAddress(corpusFolder));
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
