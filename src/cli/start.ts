import { answerQuestion } from '../answering/answer-question.ts';
import type { Config } from '../config/config.ts';
import { systemErrorCode } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { commandHelp } from '../messages/command-help.ts';
import { commandMessages } from '../messages/commands.ts';
import { roomTerminal } from '../messages/reading-room-terminal.ts';
import { terminalMessages } from '../messages/terminal.ts';
import { asTyped } from '../messages/typed-command.ts';
import { visible } from '../messages/visible.ts';
import { type LiveSource, openLiveIndex } from '../serving/live-source.ts';
import type { OpenAnswerSource } from '../serving/open-answer-source.ts';
import { addressIn } from '../terminal/address.ts';
import { readHistory, writeHistory } from '../terminal/history-file.ts';
import { answerLines, converse } from '../terminal/interactive.ts';
import { listArticles, type Session, type SessionParts, startSession } from '../terminal/session.ts';
import { styleOf } from '../terminal/style.ts';
import { wrap } from '../terminal/wrap.ts';
import { answeringFolders } from './chosen-folders.ts';
import { terminalAnswerers } from './configured-writer.ts';
import { corpusChangeNotice, openOrIngest } from './open-or-ingest.ts';
import { roomBesideTerminal } from './open-room.ts';
import { outputStyle, print, tell, tellLines } from './print.ts';
import { type CommandContext, type ExitCode, runCommand, untilAborted } from './run-command.ts';

/** Asked when nobody asks anything; the articles that come with the project answer it. */
const EXAMPLE_QUESTION = 'Combien de temps a duré la réunion de Kim et Poutine au cosmodrome ?';
/** Articles named when they do not answer the example question. */
const NAMED_ARTICLES = 5;

interface StartOptions {
  readonly corpus?: string;
  readonly index?: string;
}

await runCommand(({ command, say: help, act }) => {
  command
    .name('npm start --')
    .description(help(commandHelp.start.about))
    .option('--corpus <dir>', help(commandHelp.askedCorpus))
    .option('--index <dir>', help(commandHelp.index))
    .action(act(run));
});

async function run(context: CommandContext, options: StartOptions): Promise<ExitCode> {
  const { config, atEnd } = context;
  const language = config.interfaceLanguage;
  const folders = await answeringFolders(options, config);
  if (config.discordToken !== null) {
    // Discord's library is half a second of loading that a conversation in the terminal does not need.
    const { runBot } = await import('./run-bot.ts');
    return runBot(folders, config.discordToken, context);
  }
  const { how, notices } = await terminalAnswerers(context);
  const refresh = options.corpus !== undefined;
  const { opened: live, notices: more } = await openOrIngest(
    (source) => openLiveIndex(folders.indexFolder, source, (failure) => tell(failure[language])),
    folders,
    context,
    { refresh },
  );
  atEnd(() => live.close());
  const room = await roomBesideTerminal(live, how, folders, context);
  const style = outputStyle();
  const parts: SessionParts = {
    withStore: (work) => withNewest(live, ({ store }) => work(store)),
    ask: (question, earlier, watch) =>
      withNewest(live, (source) => answerQuestion(source, question, { earlier, ...how, ...watch })),
    news: newsOf(live),
    style,
    addressOf: addressIn(folders.corpusFolder),
    interfaceLanguage: language,
  };
  const changed = refresh ? null : await corpusChangeNotice(folders, context);
  for (const said of [...notices, ...live.current.notices, ...more, changed, room?.notice ?? null])
    if (said !== null) tellLines(wrap(visible(said[language]), styleOf(process.stderr, process.env)));
  const { articles, passages } = await live.use(async ({ store }) => store.manifest.counts);
  const welcome = [terminalMessages.welcome(articles, passages)];
  if (how.writer !== undefined) welcome.push(terminalMessages.writtenBy(how.writer.model.name));
  const opened = room === null ? [] : [roomTerminal.open(room.address)];
  const isSure = isAtTerminal() || typeof config.webPort === 'number';
  const sayLines = (lines: readonly Bilingual[]): void =>
    print(`${lines.map((line) => wrap(line[language], style)).join('\n')}\n`);
  sayLines(isSure ? [...welcome, ...opened] : welcome);
  await hold(startSession(parts), parts, context, () => {
    // Where the input ends at once, so does the room.
    if (!isSure && room !== null) sayLines(opened);
  });
  return 0;
}

/** A line may follow an ingestion faster than the index is looked at. */
async function withNewest<T>(live: LiveSource, work: (source: OpenAnswerSource) => Promise<T>): Promise<T> {
  await live.refresh();
  return live.use(work);
}

/** What becomes of the index while somebody talks, each thing told once. */
function newsOf(live: LiveSource): () => readonly Bilingual[] {
  const untold: Bilingual[] = [];
  live.onSwitch(({ notices }) => void untold.push(terminalMessages.articlesChanged, ...notices));
  live.onProblem((problem) => void untold.push(problem));
  return () => untold.splice(0);
}

/** With a person at a terminal, with lines from a pipe, or with nobody. */
async function hold(
  session: Session,
  parts: SessionParts,
  { config, signal }: CommandContext,
  onInput: () => void,
): Promise<void> {
  const streams = { input: process.stdin, output: process.stdout, signal };
  if (isAtTerminal()) {
    const { style, interfaceLanguage } = parts;
    const history = await rememberedQuestions(config);
    return converse(session, { ...streams, style, interfaceLanguage, ...history });
  }
  const lines = await answerLines(session, streams, onInput);
  signal.throwIfAborted();
  if (lines > 0) return;
  await showExample(session, parts);
  // A port was set and nobody asks here: the reading room is what was started.
  if (typeof config.webPort !== 'number') return;
  print(`\n${roomTerminal.staysOpen[parts.interfaceLanguage]}`);
  await untilAborted(signal);
}

function isAtTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

async function showExample(session: Session, parts: SessionParts): Promise<void> {
  const { ask, interfaceLanguage: language } = parts;
  const isAnswered = (await ask(EXAMPLE_QUESTION, [], {})).status === 'answered';
  const example = isAnswered
    ? `${terminalMessages.exampleQuestion[language]}\n\n› ${EXAMPLE_QUESTION}\n\n${(await session.reply(EXAMPLE_QUESTION)).text}`
    : `${terminalMessages.articlesInstead[language]}\n\n${await listArticles(parts, NAMED_ARTICLES)}`;
  print(`${example}\n\n${asTyped(terminalMessages.howToGoOn[language])}`);
}

/** Questions of earlier sessions. A data folder that cannot be used costs the history, not the conversation. */
async function rememberedQuestions({ dataDir, interfaceLanguage }: Config) {
  let isKept = true;
  const orSay = async <T>(work: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const code = systemErrorCode(error);
      if (code === null) throw error;
      if (isKept) tell(commandMessages.historyLost(dataDir, code)[interfaceLanguage]);
      isKept = false;
      return otherwise;
    }
  };
  return {
    history: await orSay(readHistory(dataDir), []),
    remember: async (history: readonly string[]) => {
      if (isKept) await orSay(writeHistory(dataDir, history), undefined);
    },
  };
}
