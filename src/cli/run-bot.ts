import { secretValues } from '../config/config.ts';
import { startPatiently } from '../discord/start-bot.ts';
import type { KiosqueError } from '../errors.ts';
import { createLog, type Log } from '../log.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { botTerminal } from '../messages/bot-terminal.ts';
import { ProviderError } from '../models/provider-error.ts';
import { type LiveSource, openLiveIndex } from '../serving/live-source.ts';
import { lockDataFolder } from '../state/data-lock.ts';
import { botPartsOf } from './bot-parts-of.ts';
import { openReader } from './configured.ts';
import { expireDaily, openState } from './configured-state.ts';
import { openWriter } from './configured-writer.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import { openOrIngest } from './open-or-ingest.ts';
import { roomBesideBot } from './open-room.ts';
import { tell } from './print.ts';
import { type CommandContext, type ExitCode, untilAborted } from './run-command.ts';

/** The README promises 25 seconds; what takes longer than this has not been foreseen. */
const LONGEST_END_MS = 24_000;
/** What is left behind may say its last words; a request that hangs would keep the process for a minute. */
const LEFTOVERS_MS = 250;
/**
 * How long running questions may take after SIGTERM. With what follows it stays below the 25 seconds that are promised.
 */
const PATIENCE_MS = 17_000;
/** By then every question has ended, or has been stopped. */
const CLOSE_INDEX_MS = 1_000;

/**
 * `npm start` with `DISCORD_TOKEN`: the bot, until a signal, or until Discord will not have it any more. The index and
 * the data folder are tried before Discord is asked for anything, since logins are counted. No two bots share a data
 * folder: both would answer everything.
 * @throws DataFolderBusyError (exit code 2) when another bot has it.
 */
export async function runBot(
  folders: IngestionFolders,
  token: string,
  context: CommandContext,
): Promise<ExitCode> {
  const { config, signal, atEnd } = context;
  const say = (sentence: Bilingual): void => tell(sentence[config.interfaceLanguage]);
  const endSoon = endInTime(signal, () => say(botTerminal.cutShort));
  const release = await lockDataFolder(config.dataDir);
  atEnd(async () => {
    await release();
    endSoon();
  });
  const log = createLog({ level: config.logLevel, secrets: secretValues(process.env) });
  const live = await openLive(folders, log, context);
  const state = openState(config, atEnd, {
    onUnwritten: (error) => log.error({ err: error }, 'kept in memory: the data folder cannot be written'),
  });
  const writer = await openWriter(config, state.counters, (failure) =>
    log.warn({ model: config.chatModel, ...failureFields(failure) }, 'the chat model failed'),
  );
  const { reader, notices } = await openReader(context);
  for (const { en } of notices) log.warn({ notice: en }, 'answers are judged by rules over words');
  expireDaily(state, log, atEnd);
  const parts = await roomBesideBot(
    botPartsOf(folders, { live, state, log, writer, reader }, context),
    { indexFolder: folders.indexFolder, hasReader: reader !== undefined },
    context,
  );
  const connection = { token, api: config.discordApi };
  const bot = await startPatiently(parts, connection, (error, waitMs) => {
    log.warn({ err: error, waitMs }, 'Discord cannot be reached; it is asked again after a wait');
    say(botTerminal.tryingAgain(error.sentence, Math.ceil(waitMs / 1_000)));
  });
  if (bot === null) return 0;
  say(botTerminal.connected(bot.name, bot.servers));
  const failure = await Promise.race([bot.failed, untilAborted(signal)]);
  if (failure === null) say(botTerminal.stopping);
  await bot.stop(failure === null ? PATIENCE_MS : 0);
  if (failure !== null) throw failure;
  return 0;
}

/**
 * Sees to it that the process has ended soon after the signal, whatever hangs.
 * @param onLate is told when the end is forced
 * @returns to be called when all that matters is done: the process then ends with the exit code that was set
 */
function endInTime(signal: AbortSignal, onLate: () => void): () => void {
  const end = (): void => {
    setTimeout(() => {
      onLate();
      process.exit(1);
    }, LONGEST_END_MS).unref();
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  return () => {
    setTimeout(() => process.exit(), LEFTOVERS_MS).unref();
  };
}

/** The index until the command ends; what becomes of it is written to the log. */
async function openLive(folders: IngestionFolders, log: Log, context: CommandContext): Promise<LiveSource> {
  const { opened: live } = await openOrIngest(
    (source) =>
      openLiveIndex(
        folders.indexFolder,
        source,
        (_notice, reason) =>
          log.warn(failureFields(reason), 'a question was not embedded: its words are searched'),
        { closeLimitMs: CLOSE_INDEX_MS },
      ),
    folders,
    context,
  );
  context.atEnd(() => live.close());
  const tellNotices = (notices: readonly Bilingual[]): void => {
    for (const { en } of notices) log.warn({ notice: en }, 'the index is served with a reservation');
  };
  tellNotices(live.current.notices);
  live.onSwitch(({ generation, notices }) => {
    log.info({ generation }, 'another generation answers');
    tellNotices(notices);
  });
  live.onProblem((problem) => log.error({ problem: problem.en }, 'a new generation is not put in service'));
  return live;
}

/** The kind of a provider's failure; its sentence, with the remedy, is the message of the error. */
function failureFields(error: KiosqueError): Readonly<Record<string, unknown>> {
  return error instanceof ProviderError
    ? { kind: error.kind, status: error.status, err: error }
    : { err: error };
}
