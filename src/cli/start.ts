import path from 'node:path';
import { answerQuestion } from '../answering/answer-question.ts';
import { say, terminalMessages } from '../messages/terminal.ts';
import { articleAddress } from '../terminal/address.ts';
import { readHistory, writeHistory } from '../terminal/history-file.ts';
import { answerLines, converse } from '../terminal/interactive.ts';
import { startSession } from '../terminal/session.ts';
import { styleOf } from '../terminal/style.ts';
import { openOrIngest } from './open-or-ingest.ts';
import { type CommandContext, runCommand } from './run-command.ts';

/** Asked when nobody asks anything; the articles that come with the project answer it. */
const EXAMPLE_QUESTION = 'Combien de temps a duré la réunion de Kim et Poutine au cosmodrome ?';

await runCommand((command, context, finish) => {
  command
    .name('npm start --')
    .description('Opens a conversation with the articles; ingests them first when there is no index yet.')
    .action(async () => {
      await run(context);
      finish(0);
    });
});

async function run(context: CommandContext): Promise<void> {
  const { config } = context;
  const { corpusDir, indexDir, dataDir, interfaceLanguage } = config;
  const opened = await openOrIngest({ corpusFolder: corpusDir, indexFolder: indexDir }, context);
  try {
    const { store } = opened;
    const style = styleOf(process.stdout, process.env);
    for (const notice of opened.notices) console.error(notice[interfaceLanguage]);
    const { articles, passages } = store.manifest.counts;
    console.log(`${say(terminalMessages.welcome(articles, passages), interfaceLanguage)}\n`);
    const session = startSession({
      store,
      ask: (question) => answerQuestion(opened, question),
      style,
      addressOf: articleAddress(path.resolve(corpusDir)),
      interfaceLanguage,
    });
    const io = {
      input: process.stdin,
      output: process.stdout,
      style,
      interfaceLanguage,
      signal: context.signal,
    };
    if (process.stdin.isTTY && process.stdout.isTTY) {
      const { history } = await converse(session, { ...io, history: await readHistory(dataDir) });
      await writeHistory(dataDir, history);
      return;
    }
    const { lines } = await answerLines(session, { ...io, history: [] });
    if (lines > 0) return;
    const example = await session.reply(EXAMPLE_QUESTION);
    console.log(`${say(terminalMessages.exampleQuestion, interfaceLanguage)}\n\n› ${EXAMPLE_QUESTION}\n`);
    console.log(`${example.text}\n\n${say(terminalMessages.howToGoOn, interfaceLanguage)}`);
  } finally {
    await opened.store.close();
  }
}
