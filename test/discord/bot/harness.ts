import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { admission } from '../../../src/admission/admission.ts';
import { questionQueue } from '../../../src/admission/question-queue.ts';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { checkMessage } from '../../../src/answering/check-message.ts';
import { defaultSplitting } from '../../../src/articles/passage.ts';
import { editingOf } from '../../../src/cli/editing.ts';
import type { BotParts } from '../../../src/discord/bot-parts.ts';
import { declarationsIn } from '../../../src/discord/commands/all-commands.ts';
import { prepareRegistration, type RegistrationOptions } from '../../../src/discord/register-commands.ts';
import { type RunningBot, startBot } from '../../../src/discord/start-bot.ts';
import type { World } from '../../../src/fetching/open-tools.ts';
import { ingest } from '../../../src/ingesting/ingest.ts';
import type { IngestionReport } from '../../../src/ingesting/report.ts';
import { createLog } from '../../../src/log.ts';
import { builtinEmbedderSource } from '../../../src/models/builtin/builtin-embedder.ts';
import { type LiveSource, openLiveIndex } from '../../../src/serving/live-source.ts';
import type { BotState } from '../../../src/state/bot-state.ts';
import { openBotState } from '../../../src/state/open-bot-state.ts';
import type { Message } from '../../fakes/discord/message.ts';
import type { Person } from '../../fakes/discord/person.ts';
import type { Channel, Guild } from '../../fakes/discord/places.ts';
import { type DiscordOptions, type DiscordServer, startDiscord } from '../../fakes/discord/server.ts';
import { handTimer } from '../../serving/hand-timer.ts';
import { keptAudit } from '../../state/kept-audit.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { ARTICLES } from './articles.ts';

/** The day on which everybody asks. */
const TODAY_MS = Date.parse('2024-06-18T10:00:00Z');

export interface Folders {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly dataFolder: string;
}

/** A Discord with people in it, and the bot at work there. */
export interface Newsroom extends Folders {
  readonly discord: DiscordServer;
  readonly guild: Guild;
  readonly channel: Channel;
  /** Reads French. */
  readonly anna: Person;
  /** Reads English. */
  readonly ben: Person;
  /** French, may manage the server. */
  readonly edda: Person;
  readonly state: BotState;
  readonly live: LiveSource;
  readonly bot: RunningBot;
  readonly parts: BotParts;
  /** Lines of the log, as JSON. */
  readonly log: readonly string[];
  /** Plain text of a message, without what differs from run to run. */
  readonly shown: (message: Message) => string;
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Ingests in this process, and lets the bot see it. */
  ingest(): Promise<IngestionReport>;
  /** Another bot in the place of this one, over the same folders. */
  restart(): Promise<void>;
}

export interface NewsroomOptions {
  readonly discord?: DiscordOptions;
  /** Parts in the place of the real ones. */
  readonly parts?: Partial<BotParts> | ((parts: BotParts) => Partial<BotParts>);
  /** What addresses lead to; the internet when not given. */
  readonly world?: World;
  readonly before?: (discord: DiscordServer) => void;
}

let ingested: Promise<string> | null = null;

/** A corpus and its index, made once for a file of tests; each newsroom works on a copy. */
function ingestedFolder(): Promise<string> {
  ingested ??= (async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kiosque-newsroom-'));
    await mkdir(join(folder, 'corpus'));
    for (const [path, text] of Object.entries(ARTICLES)) await writeFile(join(folder, 'corpus', path), text);
    await ingestFolder(join(folder, 'corpus'), join(folder, 'index'));
    process.once('exit', () => void rm(folder, { recursive: true, force: true }));
    return folder;
  })();
  return ingested;
}

export function ingestFolder(corpusFolder: string, indexFolder: string): Promise<IngestionReport> {
  return ingest({
    corpusFolder,
    indexFolder,
    source: builtinEmbedderSource(),
    splitting: defaultSplitting,
    now: new Date(TODAY_MS),
  });
}

/** The articles and their index in folders of this test's own. */
export async function folders(): Promise<Folders> {
  const folder = await temporaryFolder();
  await cp(await ingestedFolder(), folder, { recursive: true });
  return {
    corpusFolder: join(folder, 'corpus'),
    indexFolder: join(folder, 'index'),
    dataFolder: join(folder, 'data'),
  };
}

export async function newsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const discord = await startDiscord(options.discord);
  onTestFinished(() => discord.close());
  const guild = discord.guild({ name: 'La rédaction', channels: ['questions', 'salon'] });
  const anna = discord.person({ name: 'Anna', locale: 'fr' });
  const ben = discord.person({ name: 'Ben', locale: 'en-GB' });
  const edda = discord.person({ name: 'Edda', locale: 'fr', permissions: ['ManageGuild'] });
  await registered(discord);
  options.before?.(discord);
  const at = await folders();
  const log: string[] = [];
  const running = await runningBot(at, discord, options, log);
  onTestFinished(() => current.close());
  let current = running;
  return {
    ...at,
    discord,
    guild,
    channel: guild.channel('questions'),
    anna,
    ben,
    edda,
    log,
    get state() {
      return current.state;
    },
    get live() {
      return current.live;
    },
    get bot() {
      return current.bot;
    },
    get parts() {
      return current.parts;
    },
    shown: (message) => withoutChance(discord.transcript(message)),
    write: (path, text) => writeFile(join(at.corpusFolder, path), text),
    remove: (path) => rm(join(at.corpusFolder, path)),
    async ingest() {
      const report = await ingestFolder(at.corpusFolder, at.indexFolder);
      await current.live.refresh();
      return report;
    },
    async restart() {
      await current.close();
      current = await runningBot(at, discord, options, log);
    },
  };
}

/** Declares the commands, as `npm run commands:register` does. */
export async function registered(
  { token, url }: DiscordServer,
  options: Partial<RegistrationOptions> = {},
): Promise<void> {
  await (await prepareRegistration({ token, api: url }, { ...NOTHING_NAMED, ...options })).apply();
}

export const NOTHING_NAMED: RegistrationOptions = { readersGuild: null, homeGuilds: [], allowedGuilds: [] };

interface Running {
  readonly bot: RunningBot;
  readonly state: BotState;
  readonly live: LiveSource;
  readonly parts: BotParts;
  close(): Promise<void>;
}

async function runningBot(
  at: Folders,
  discord: DiscordServer,
  options: NewsroomOptions,
  lines: string[],
): Promise<Running> {
  const live = await openLiveIndex(at.indexFolder, builtinEmbedderSource(), () => undefined, {
    timer: handTimer(),
  });
  const stopping = new AbortController();
  const startMs = discord.clock.now();
  const nowMs = (): number => TODAY_MS + discord.clock.now() - startMs;
  const state = openBotState({ folder: at.dataFolder, secret: null, retentionDays: 90, now: nowMs });
  const usual: BotParts = {
    live,
    state,
    answer: answerQuestion,
    checkMessage,
    answerer: 'extractive',
    admission: admission({
      perMinute: 1_000,
      burst: 1_000,
      questionsPerDay: 100_000,
      counters: state.counters,
      now: nowMs,
    }),
    queue: questionQueue(),
    places: EVERYWHERE,
    editorLinks: null,
    editing: editingOf(at, at.dataFolder, options.world),
    log: createLog({
      level: 'debug',
      secrets: [discord.token],
      destination: { write: (line) => void lines.push(line) },
    }),
    versions: { kiosque: '0.0.0', node: '20.0.0', discordJs: '14.0.0' },
    publicUrl: null,
    nowMs,
    startedAtMs: TODAY_MS - 26 * 60 * 60 * 1000,
    signal: stopping.signal,
  };
  const changed = typeof options.parts === 'function' ? options.parts(usual) : (options.parts ?? {});
  const parts: BotParts = { ...usual, ...changed };
  const bot = await startBot(parts, { token: discord.token, api: discord.url }).catch(async (error) => {
    await live.close();
    state.close();
    throw error;
  });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    stopping.abort();
    await bot.stop(0);
    await live.close();
    state.close();
  };
  return {
    bot,
    state,
    live,
    parts,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** Generations, seconds, folders and ids differ from run to run. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/\b\d{8}T\d{6,9}Z?-[\da-z]+\b/gu, '<generation>')
    .replaceAll(/\d+[.,]\d s\b/gu, '<seconds>')
    .replaceAll(/\S*\/kiosque-test-\w+/gu, '<folder>')
    .replaceAll(/<@\d+>/gu, '<@bot>');
}

/** An answer that comes when the test says so. */
export function heldAnswer(): {
  readonly answer: BotParts['answer'];
  /** Lets all answers go, those to come too. */
  release(): void;
  /** How many are held. */
  readonly held: number;
} {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = 0;
  return {
    async answer(source, question, options) {
      held += 1;
      options.onProgress?.({ stage: 'searching' });
      await new Promise<void>((resolve, reject) => {
        void released.then(resolve);
        options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error));
      });
      return answerQuestion(source, question, options);
    },
    release: () => release(),
    get held() {
      return held;
    },
  };
}

export const EVERYWHERE: BotParts['places'] = {
  allowedChannels: [],
  allowedRoles: [],
  editorRoles: [],
  homeGuilds: [],
  allowedGuilds: [],
  otherGuilds: 'leave',
};

/** Names of the commands of everybody, and of editors. */
export const READER_COMMANDS: readonly string[] = declarationsIn(null, { readersGuild: null, homes: [] }).map(
  ({ name }) => name,
);
export const EDITOR_COMMANDS: readonly string[] = declarationsIn('home', {
  readersGuild: null,
  homes: ['home'],
}).map(({ name }) => name);

/** What editors did, newest first. */
export function auditOf({ dataFolder }: Newsroom): readonly string[] {
  return keptAudit(dataFolder);
}
