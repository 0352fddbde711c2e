import { secretValues } from '../config/config.ts';
import type { Connection } from '../discord/start-bot.ts';
import { startPatiently } from '../discord/start-patiently.ts';
import type { KiosqueError } from '../errors.ts';
import { createLog } from '../log.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { botTerminal } from '../messages/bot-terminal.ts';
import { roomTerminal } from '../messages/reading-room-terminal.ts';
import { ProviderError } from '../models/provider-error.ts';
import { openLiveIndex } from '../serving/live-source.ts';
import { lockDataFolder } from '../state/data-lock.ts';
import { openBotState } from '../state/open-bot-state.ts';
import { botPartsOf, type Opened } from './bot-parts-of.ts';
import { openEmbedder } from './configured.ts';
import { openReader } from './configured-reader.ts';
import { openWriter } from './configured-writer.ts';
import { expireDaily } from './expire-daily.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import { ingestingWhereMissing } from './open-or-ingest.ts';
import { tell } from './print.ts';
import { measureBot, metricsBesideBot, roomBesideBot } from './room-beside-bot.ts';
import { type CommandContext, type ExitCode, untilAborted } from './run-command.ts';

/** The README promises 25 seconds; what takes longer than this has not been foreseen. */
const LONGEST_END_MS = 24_000;
/** What is left behind may say its last words; a request that hangs would keep the process for a minute. */
const LEFTOVERS_MS = 250;

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

/** How long running questions may take after SIGTERM. With what follows it stays below the 25 seconds that are promised. */
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
  const { config, signal } = context;
  const endSoon = endInTime(signal, () => tell(botTerminal.cutShort[config.interfaceLanguage]));
  const release = await lockDataFolder(config.dataDir);
  try {
    return await openAndServe(folders, token, context);
  } finally {
    await release();
    endSoon();
  }
}

async function openAndServe(
  folders: IngestionFolders,
  token: string,
  context: CommandContext,
): Promise<ExitCode> {
  const { config } = context;
  const log = createLog({ level: config.logLevel, secrets: secretValues(process.env) });
  const source = await openEmbedder(config);
  const open = () =>
    openLiveIndex(
      folders.indexFolder,
      source,
      (_notice, reason) =>
        log.warn(failureFields(reason), 'a question was not embedded: its words are searched'),
      { closeLimitMs: CLOSE_INDEX_MS },
    );
  const live = await ingestingWhereMissing(open, folders, source, context);
  const tellNotices = (notices: readonly Bilingual[]): void => {
    for (const { en } of notices) log.warn({ notice: en }, 'the index is served with a reservation');
  };
  tellNotices(live.current.notices);
  live.onSwitch(({ generation, notices }) => {
    log.info({ generation }, 'another generation answers');
    tellNotices(notices);
  });
  live.onProblem((problem) => log.error({ problem: problem.en }, 'a new generation is not put in service'));
  try {
    const state = openBotState({
      folder: config.dataDir,
      secret: config.userIdSecret,
      retentionDays: config.retentionDays,
      onUnwritten: (error) => log.error({ err: error }, 'kept in memory: the data folder cannot be written'),
    });
    try {
      const writer = await openWriter(config, state.counters, (failure) =>
        log.warn({ model: config.chatModel, ...failureFields(failure) }, 'the chat model failed'),
      );
      const { reader, notices } = await openReader(config);
      for (const { en } of notices) log.warn({ notice: en }, 'answers are judged by rules over words');
      try {
        const opened = { live, state, log, writer, reader };
        return await serve(folders, { token, api: config.discordApi }, opened, context);
      } finally {
        await reader?.close();
      }
    } finally {
      state.close();
    }
  } finally {
    await live.close();
  }
}

/** The kind of a provider's failure; its sentence, with the remedy, is the message of the error. */
function failureFields(error: KiosqueError): Readonly<Record<string, unknown>> {
  return error instanceof ProviderError
    ? { kind: error.kind, status: error.status, err: error }
    : { err: error };
}

async function serve(
  folders: IngestionFolders,
  connection: Connection,
  opened: Opened,
  context: CommandContext,
): Promise<ExitCode> {
  const { config, signal } = context;
  const { log } = opened;
  const endExpiring = expireDaily(opened.state, opened.log);
  let closeRoom: () => Promise<void> = () => Promise.resolve();
  try {
    const beside = { indexFolder: folders.indexFolder, hasReader: opened.reader !== null };
    const metrics = await metricsBesideBot(config, opened.live);
    const plain = botPartsOf(folders, opened, context);
    const parts = metrics === null ? plain : measureBot(plain, metrics);
    const room = metrics === null ? null : await roomBesideBot(parts, metrics, beside, config);
    if (room !== null) {
      closeRoom = room.close;
      tell(roomTerminal.open(room.address)[config.interfaceLanguage]);
    }
    const bot = await startPatiently(parts, connection, {
      onWait(error, waitMs) {
        log.warn({ err: error, waitMs }, 'Discord cannot be reached; it is asked again after a wait');
        const seconds = Math.ceil(waitMs / 1_000);
        tell(botTerminal.tryingAgain(error.sentence, seconds)[config.interfaceLanguage]);
      },
    });
    if (bot === null) return 0;
    tell(botTerminal.connected(bot.name, bot.servers)[config.interfaceLanguage]);
    const failure = await Promise.race([bot.failed, untilAborted(signal)]);
    if (failure === null) tell(botTerminal.stopping[config.interfaceLanguage]);
    await bot.stop(failure === null ? PATIENCE_MS : 0);
    if (failure !== null) throw failure;
    return 0;
  } finally {
    await closeRoom();
    endExpiring();
  }
}
