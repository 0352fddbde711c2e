import { admission } from '../admission/admission.ts';
import { editorLinks } from '../admission/editor-links.ts';
import { questionQueue } from '../admission/question-queue.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import { checkMessage } from '../answering/check-message.ts';
import type { BotParts } from '../discord/bot-parts.ts';
import { discordJsVersion as discordJs } from '../discord/start-bot.ts';
import type { Reader } from '../models/reader/reader.ts';
import type { ConfiguredWriter } from './configured-writer.ts';
import { editingOf } from './editing.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import { packageVersion } from './package-version.ts';
import type { CommandContext } from './run-command.ts';

/** All of them together have the token budget of one server. */
const DIRECT_MESSAGES = 'direct-messages';
/** As many as a provider is asked at once, and as many again that are searching or checking. */
const RUNNING_WHEN_WRITTEN = 8;
/** People ask in bursts; nobody needs more at once than this. */
const MAX_BURST = 6;

/** What was opened for the bot, and is closed after it. */
interface Opened extends Pick<BotParts, 'live' | 'state' | 'log'> {
  /** Null: answers are quotations. */
  readonly writer: ConfiguredWriter | null;
  /** Without one, rules over words judge. */
  readonly reader: Reader | undefined;
}

/** The parts of the bot, as the configuration has them. */
export function botPartsOf(
  folders: IngestionFolders,
  { live, state, log, writer, reader }: Opened,
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
        reader,
        ...(writer === null ? {} : { writer: writer.writerFor(options.server ?? DIRECT_MESSAGES) }),
      }),
    checkMessage: (source, text, options) => checkMessage(source, text, { ...options, reader }),
    answerer: writer?.name ?? 'extractive',
    admission: admission({
      perMinute: config.questionsPerMinute,
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
    // Only where a link to the reading room leads anywhere.
    editorLinks: typeof config.webPort === 'number' && config.publicUrl !== null ? editorLinks() : null,
    versions: { kiosque: packageVersion(), node: process.versions.node, discordJs },
    publicUrl: config.publicUrl,
    nowMs: Date.now,
    startedAtMs: Date.now(),
  };
}
