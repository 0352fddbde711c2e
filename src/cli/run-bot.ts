import { answerQuestion } from '../answering/answer-question.ts';
import { secretValues } from '../config/config.ts';
import type { BotParts } from '../discord/bot-parts.ts';
import { admission } from '../discord/gate/admission.ts';
import { questionQueue } from '../discord/gate/question-queue.ts';
import { type Connection, startBot } from '../discord/start-bot.ts';
import { createLog, type Log } from '../log.ts';
import { botTerminal } from '../messages/bot-terminal.ts';
import { openLiveIndex } from '../serving/live-index.ts';
import type { LiveSource } from '../serving/live-source.ts';
import type { BotState } from '../state/bot-state.ts';
import { openBotState } from '../state/open-bot-state.ts';
import { configuredEmbedder } from './configured.ts';
import { type ConfiguredWriter, configuredWriter } from './configured-writer.ts';
import { editingOf } from './editing.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import { ingestingWhereMissing } from './open-or-ingest.ts';
import { tell } from './print.ts';
import type { CommandContext, ExitCode } from './run-command.ts';
import { versions } from './versions.ts';

/** How long running questions may take after SIGTERM: supervisors kill after 30 seconds. */
const PATIENCE_MS = 18_000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** All of them together have the token budget of one server. */
const DIRECT_MESSAGES = 'direct-messages';
/** As many as a provider is asked at once, and as many again that are searching or checking. */
const RUNNING_WHEN_WRITTEN = 8;
/** People ask in bursts; nobody needs more at once than this. */
const MAX_BURST = 6;

/**
 * `npm start` with `DISCORD_TOKEN`: the bot, until a signal, or until Discord will not have it any more. The index and
 * the data folder are tried before Discord is asked for anything, since logins are counted.
 */
export async function runBot(
  folders: IngestionFolders,
  token: string,
  context: CommandContext,
): Promise<ExitCode> {
  const { config } = context;
  const log = createLog({ level: config.logLevel, secrets: secretValues(process.env) });
  const source = await configuredEmbedder(config);
  const open = () => openLiveIndex(folders.indexFolder, source, (notice) => log.warn(notice.en));
  const live = await ingestingWhereMissing(open, folders, source, context);
  live.onSwitch((to) => log.info({ generation: to.generation }, 'another generation answers'));
  live.onProblem((problem) => log.error({ problem: problem.en }, 'a new generation is not put in service'));
  try {
    const state = openBotState({
      folder: config.dataDir,
      secret: config.userIdSecret,
      retentionDays: config.retentionDays,
      onUnwritten: (error) => log.error({ err: error }, 'kept in memory: the data folder cannot be written'),
    });
    try {
      const writer = await configuredWriter(config, state.counters);
      return await serve(folders, { token, api: config.discordApi }, { live, state, log, writer }, context);
    } finally {
      state.close();
    }
  } finally {
    await live.close();
  }
}

interface Opened {
  readonly live: LiveSource;
  readonly state: BotState;
  readonly log: Log;
  /** Null: answers are quotations. */
  readonly writer: ConfiguredWriter | null;
}

async function serve(
  folders: IngestionFolders,
  connection: Connection,
  opened: Opened,
  context: CommandContext,
): Promise<ExitCode> {
  const { config, signal } = context;
  const { state, log } = opened;
  const expire = (): void => {
    try {
      log.info({ rows: state.expire() }, 'old rows deleted');
    } catch (error) {
      // Another process may hold the file, or the disk be full: tomorrow is soon enough.
      log.warn({ err: error }, 'old rows could not be deleted');
    }
  };
  expire();
  const expiring = setInterval(expire, DAY_MS);
  try {
    const bot = await startBot(partsOf(folders, opened, context), connection);
    tell(botTerminal.connected(bot.name, bot.servers)[config.interfaceLanguage]);
    const failure = await Promise.race([bot.failed, interruption(signal)]);
    if (failure === null) tell(botTerminal.stopping[config.interfaceLanguage]);
    await bot.stop(failure === null ? PATIENCE_MS : 0);
    if (failure !== null) throw failure;
    return 0;
  } finally {
    clearInterval(expiring);
  }
}

function partsOf(
  folders: IngestionFolders,
  { live, state, log, writer }: Opened,
  { config, signal }: CommandContext,
): BotParts {
  return {
    live,
    state,
    log,
    signal,
    answer: (source, question, options) =>
      answerQuestion(source, question, {
        ...options,
        ...(writer === null ? {} : { writer: writer.writerFor(options.server ?? DIRECT_MESSAGES) }),
      }),
    answerer: writer?.name ?? 'extractive',
    admission: admission({
      questionsPerMinute: config.questionsPerMinute,
      burst: Math.min(config.questionsPerMinute, MAX_BURST),
      questionsPerDay: config.questionsPerDay,
      counters: state.counters,
      now: Date.now,
    }),
    queue: questionQueue({
      maxWaiting: config.queueLength,
      // An answer that is written elsewhere waits more than it works.
      ...(writer === null ? {} : { maxRunning: RUNNING_WHEN_WRITTEN }),
    }),
    places: {
      allowedChannels: config.allowedChannelIds,
      allowedRoles: config.allowedRoleIds,
      editorRoles: config.editorRoleIds,
      homeGuilds: config.homeGuildIds,
      allowedGuilds: config.allowedGuildIds,
      otherGuilds: config.otherGuilds,
    },
    editing: editingOf(folders, config.dataDir),
    versions: versions(),
    nowMs: Date.now,
    startedAtMs: Date.now(),
  };
}

/** Settles at the first signal. */
function interruption(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}
