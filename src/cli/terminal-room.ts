import { questionQueue } from '../admission/question-queue.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import { type Config, secretValues } from '../config/config.ts';
import { KiosqueError } from '../errors.ts';
import { createLog } from '../log.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { roomTerminal } from '../messages/reading-room-terminal.ts';
import type { LiveSource } from '../serving/live-source.ts';
import type { BotState } from '../state/bot-state.ts';
import { openBotState } from '../state/open-bot-state.ts';
import type { RoomPlace } from '../web/reading-room.ts';
import { editingOf } from './editing.ts';
import { expireDaily } from './expire-daily.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import { openRoom } from './open-room.ts';
import type { TerminalAnswerers } from './terminal-answerers.ts';

/** Where it is looked for first; no well-known program listens there. */
const USUAL_PORT = 8480;

export interface TerminalRoom {
  readonly address: string;
  /** Why answers are not kept, where they are not. */
  readonly notice: Bilingual | null;
  readonly close: () => Promise<void>;
}

/** The room beside a conversation in the terminal, with a memory of its own. */
export async function terminalRoom(
  live: LiveSource,
  how: TerminalAnswerers['how'],
  folders: IngestionFolders,
  config: Config,
  signal: AbortSignal,
): Promise<TerminalRoom | null> {
  const place = placeInTerminal(config);
  if (place === null) return null;
  const { state, notice } = memoryOf(config);
  // Between the lines of a conversation only what is a mistake of the program has a place.
  const log = createLog({ level: 'error', secrets: secretValues(process.env) });
  const endExpiring = expireDaily(state, log);
  try {
    const { openMetrics } = await import('../web/metrics.ts');
    const metrics = openMetrics(live, Date.now);
    const room = await openRoom(
      {
        live,
        answer: metrics.timeAnswers((source, question, options) =>
          answerQuestion(source, question, { ...options, ...how }),
        ),
        state: { ...state, activity: metrics.countQuestions(state.activity) },
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
      },
      config,
      place,
    );
    const close = async (): Promise<void> => {
      await room.close(0);
      endExpiring();
      state.close();
    };
    return { address: room.address, notice, close };
  } catch (error) {
    endExpiring();
    state.close();
    throw error;
  }
}

/** Where the room of a conversation in the terminal opens; null: nowhere. */
function placeInTerminal({ webPort, webHost }: Config): RoomPlace | null {
  if (webPort === 'off') return null;
  if (webPort === null) return { host: webHost, port: USUAL_PORT, orAnother: true };
  return { host: webHost, port: webPort };
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
