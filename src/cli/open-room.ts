import { questionQueue } from '../admission/question-queue.ts';
import { type TokenOutcome, tokenBuckets } from '../admission/token-buckets.ts';
import type { AnswerFunction } from '../answering/answer-options.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import { secretValues } from '../config/config.ts';
import type { BotParts } from '../discord/bot-parts.ts';
import { KiosqueError } from '../errors.ts';
import { listGenerations } from '../index/local/history.ts';
import { lastIngestion } from '../ingesting/last-ingestion.ts';
import { createLog } from '../log.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { roomTerminal } from '../messages/reading-room-terminal.ts';
import type { LiveSource } from '../serving/live-source.ts';
import { READING_ROOM } from '../state/answer-page.ts';
import { MAX_TYPED_CHARS } from '../terminal/session.ts';
import type { Metrics } from '../web/metrics.ts';
import type { RoomPlace } from '../web/reading-room.ts';
import type { EditorsDesk, RoomParts } from '../web/room-parts.ts';
import { expireDaily, openState } from './configured-state.ts';
import type { TerminalAnswerers } from './configured-writer.ts';
import { editingOf } from './editing.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import { tell } from './print.ts';
import type { CommandContext } from './run-command.ts';

/** Where it is looked for first beside a terminal; no well-known program listens there. */
const USUAL_PORT = 8480;
/** A person leafs through a list faster than this for a moment only. */
const PAGES_PER_MINUTE = 240;
const PAGES_AT_ONCE = 60;
const QUESTIONS_AT_ONCE = 6;
/** Nobody mistypes a token more often; a program that tries them all has 2,900 a day. */
const SIGN_INS_PER_MINUTE = 2;
const SIGN_INS_AT_ONCE = 5;

/**
 * Opens the reading room of a bot, where the configuration has one: one queue, one memory and one budget serve both. It
 * ends with the command, and what is still at work there with it.
 * @returns the parts of the bot; where there is a room to show it, their questions are counted and timed
 * @throws RoomNotOpenedError (exit code 2)
 */
export async function roomBesideBot(
  plain: BotParts,
  { indexFolder, hasReader }: { readonly indexFolder: string; readonly hasReader: boolean },
  context: CommandContext,
): Promise<BotParts> {
  const { config, atEnd } = context;
  const { webHost: host, webPort: port } = config;
  if (typeof port !== 'number') return plain;
  const metrics = await metricsOf(plain.live);
  const parts = metrics.measure(plain);
  const { live, answer, answerer, state, queue, editing, editorLinks, log } = parts;
  const ending = new AbortController();
  // To a budget, the room is a server like those of Discord.
  const answerHere: AnswerFunction = (source, question, options) =>
    answer(source, question, { ...options, server: READING_ROOM });
  const neighbours = {
    live,
    answer: answerHere,
    state,
    queue,
    metrics,
    desk: { editing, links: editorLinks, answerer, hasReader },
    indexFolder,
    log,
    signal: ending.signal,
  };
  const address = await openRoom(neighbours, { host, port }, context);
  atEnd(() => ending.abort());
  tell(roomTerminal.open(address)[config.interfaceLanguage]);
  return parts;
}

/**
 * Opens the room beside a conversation in the terminal, with a memory of its own, until the command ends.
 * @returns where it is, and why answers are not kept, where they are not; null: there is to be no room
 * @throws RoomNotOpenedError (exit code 2)
 */
export async function roomBesideTerminal(
  live: LiveSource,
  how: TerminalAnswerers['how'],
  folders: IngestionFolders,
  context: CommandContext,
): Promise<{ readonly address: string; readonly notice: Bilingual | null } | null> {
  const { config, signal, atEnd } = context;
  const { webHost: host, webPort: port } = config;
  if (port === 'off') return null;
  const { state, notice } = memoryOf(context);
  // Between the lines of a conversation only what is a mistake of the program has a place.
  const log = createLog({ level: 'error', secrets: secretValues(process.env) });
  expireDaily(state, log, atEnd);
  const metrics = await metricsOf(live);
  const answer: AnswerFunction = (source, question, options) =>
    answerQuestion(source, question, { ...options, ...how });
  const neighbours = {
    ...metrics.measure({ answer, state }),
    live,
    metrics,
    desk: {
      editing: editingOf(folders, config.dataDir),
      links: null,
      answerer: how.writer?.model.name ?? 'extractive',
      hasReader: how.reader !== undefined,
    },
    indexFolder: folders.indexFolder,
    queue: questionQueue({ maxWaiting: config.queueLength }),
    log,
    signal,
  };
  const place = port === null ? { host, port: USUAL_PORT, orAnother: true } : { host, port };
  return { address: await openRoom(neighbours, place, context), notice };
}

/** A data folder that cannot be used costs the permanence of answers, not the room. */
function memoryOf({ config, atEnd }: CommandContext) {
  try {
    return { state: openState(config, atEnd), notice: null };
  } catch (error) {
    if (!(error instanceof KiosqueError)) throw error;
    const state = openState(config, atEnd, { folder: null });
    return { state, notice: roomTerminal.answersNotKept(error.sentence) };
  }
}

/** Loading it takes a while that a process without a room does not need; so with the room itself. */
async function metricsOf(live: LiveSource): Promise<Metrics> {
  const { openMetrics } = await import('../web/metrics.ts');
  return openMetrics(live, Date.now);
}

/** What answers in this process already, for the room to share. */
interface RoomNeighbours
  extends Pick<RoomParts, 'live' | 'answer' | 'state' | 'queue' | 'metrics' | 'log' | 'signal'> {
  /** What editors work with, and how the articles are judged. */
  readonly desk: Pick<EditorsDesk, 'editing' | 'links' | 'answerer' | 'hasReader'>;
  /** Of the index that is open. */
  readonly indexFolder: string;
}

/** @returns the address of the room */
async function openRoom(
  { desk, indexFolder, ...shared }: RoomNeighbours,
  place: RoomPlace,
  { config, atEnd }: CommandContext,
): Promise<string> {
  const { openReadingRoom } = await import('../web/reading-room.ts');
  const parts: RoomParts = {
    ...shared,
    admit: atPace(config.questionsPerMinute, Math.min(config.questionsPerMinute, QUESTIONS_AT_ONCE)),
    admitPage: atPace(PAGES_PER_MINUTE, PAGES_AT_ONCE),
    maxQuestionChars: MAX_TYPED_CHARS,
    publicUrl: config.publicUrl,
    metricsToken: config.metricsToken,
    editors: {
      ...desk,
      token: config.webEditorToken,
      history: () => listGenerations(indexFolder),
      lastIngestion: () => lastIngestion(indexFolder),
      admitSignIn: atPace(SIGN_INS_PER_MINUTE, SIGN_INS_AT_ONCE),
    },
    nowMs: Date.now,
  };
  const room = await openReadingRoom(parts, place);
  atEnd(() => room.close(0));
  return room.address;
}

function atPace(perMinute: number, burst: number): (visitor: string) => TokenOutcome {
  return tokenBuckets({ perMinute, burst, now: Date.now }).take;
}
