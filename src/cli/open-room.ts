import { answerQuestion } from '../answering/answer-question.ts';
import { type Config, secretValues } from '../config/config.ts';
import { admission } from '../discord/gate/admission.ts';
import { type QuestionQueue, questionQueue } from '../discord/gate/question-queue.ts';
import { KiosqueError } from '../errors.ts';
import { createLog, type Log } from '../log.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { roomTerminal } from '../messages/reading-room-terminal.ts';
import type { LiveSource } from '../serving/live-source.ts';
import type { BotState } from '../state/bot-state.ts';
import { openBotState } from '../state/open-bot-state.ts';
import { MAX_QUESTION_CHARS } from '../terminal/session.ts';
import type { ReadingRoom, RoomPlace } from '../web/reading-room.ts';
import type { RoomParts } from '../web/room-parts.ts';

/** Where it is looked for first; no well-known program listens there. */
const USUAL_PORT = 8480;
/** A person leafs through a list faster than this for a moment only. */
const PAGES_PER_MINUTE = 240;
const PAGES_AT_ONCE = 60;
const QUESTIONS_AT_ONCE = 6;

/** What answers in this process already, for the room to share. */
export interface RoomNeighbours {
  readonly live: LiveSource;
  readonly answer: RoomParts['answer'];
  readonly state: BotState;
  readonly queue: QuestionQueue;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Opens the reading room where the configuration has it.
 * @throws RoomNotOpenedError (exit code 2)
 */
export async function openRoom(
  { live, answer, state, queue, log, signal }: RoomNeighbours,
  config: Config,
  place: RoomPlace,
): Promise<ReadingRoom> {
  // A tenth of a second of loading that a bot without a room does not need.
  const { openReadingRoom } = await import('../web/reading-room.ts');
  const limits = { questionsPerDay: config.questionsPerDay, counters: state.counters, now: Date.now };
  const questions = admission({
    ...limits,
    questionsPerMinute: config.questionsPerMinute,
    burst: Math.min(config.questionsPerMinute, QUESTIONS_AT_ONCE),
  });
  const pages = admission({ ...limits, questionsPerMinute: PAGES_PER_MINUTE, burst: PAGES_AT_ONCE });
  const parts: RoomParts = {
    live,
    answer,
    state,
    turns: queue,
    admit: questions.charge,
    admitPage: pages.charge,
    maxQuestionChars: MAX_QUESTION_CHARS,
    publicUrl: config.publicUrl,
    log,
    nowMs: Date.now,
    signal,
  };
  return openReadingRoom(parts, place);
}

/** Where the room of a conversation in the terminal opens; null: nowhere. */
export function placeInTerminal({ webPort, webHost }: Config): RoomPlace | null {
  if (webPort === 'off') return null;
  if (webPort === null) return { host: webHost, port: USUAL_PORT, orAnother: true };
  return { host: webHost, port: webPort };
}

/** Where the room of a bot opens: only where it was asked for. */
export function placeBesideBot({ webPort, webHost }: Config): RoomPlace | null {
  return webPort === null || webPort === 'off' ? null : { host: webHost, port: webPort };
}

export interface TerminalRoom {
  readonly address: string;
  /** Why answers are not kept, where they are not. */
  readonly notice: Bilingual | null;
  readonly close: () => Promise<void>;
}

/** The room beside a conversation in the terminal, with a memory of its own. */
export async function terminalRoom(
  live: LiveSource,
  how: Pick<Parameters<RoomParts['answer']>[2], 'reader' | 'writer'>,
  config: Config,
  signal: AbortSignal,
): Promise<TerminalRoom | null> {
  const place = placeInTerminal(config);
  if (place === null) return null;
  const { state, notice } = memoryOf(config);
  try {
    const room = await openRoom(
      {
        live,
        answer: (source, question, options) => answerQuestion(source, question, { ...options, ...how }),
        state,
        queue: questionQueue({ maxWaiting: config.queueLength }),
        // Between the lines of a conversation only what is a mistake of the program has a place.
        log: createLog({ level: 'error', secrets: secretValues(process.env) }),
        signal,
      },
      config,
      place,
    );
    const close = async (): Promise<void> => {
      await room.close(0);
      state.close();
    };
    return { address: room.address, notice, close };
  } catch (error) {
    state.close();
    throw error;
  }
}

/** A data folder that cannot be used costs the permanence of answers, not the room. */
function memoryOf({ dataDir, userIdSecret, retentionDays }: Config): {
  readonly state: BotState;
  readonly notice: Bilingual | null;
} {
  const rules = { secret: userIdSecret, retentionDays };
  try {
    return { state: openBotState({ ...rules, folder: dataDir }), notice: null };
  } catch (error) {
    if (!(error instanceof KiosqueError)) throw error;
    return {
      state: openBotState({ ...rules, folder: null }),
      notice: roomTerminal.answersNotKept(error.sentence),
    };
  }
}
