import { questionQueue } from '../admission/question-queue.ts';
import type { AnswerFunction } from '../answering/answer-options.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import { type Config, secretValues } from '../config/config.ts';
import { KiosqueError } from '../errors.ts';
import { createLog } from '../log.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { roomTerminal } from '../messages/reading-room-terminal.ts';
import type { LiveSource } from '../serving/live-source.ts';
import type { BotState } from '../state/bot-state.ts';
import type { RoomPlace } from '../web/reading-room.ts';
import { expireDaily, openState } from './configured-state.ts';
import type { TerminalAnswerers } from './configured-writer.ts';
import { editingOf } from './editing.ts';
import type { IngestionFolders } from './ingest-with-progress.ts';
import { openRoom } from './open-room.ts';
import type { CommandContext } from './run-command.ts';

/** Where it is looked for first; no well-known program listens there. */
const USUAL_PORT = 8480;

export interface TerminalRoom {
  readonly address: string;
  /** Why answers are not kept, where they are not. */
  readonly notice: Bilingual | null;
}

/** Opens the room beside a conversation in the terminal, with a memory of its own, until the command ends. */
export async function terminalRoom(
  live: LiveSource,
  how: TerminalAnswerers['how'],
  folders: IngestionFolders,
  context: CommandContext,
): Promise<TerminalRoom | null> {
  const { config, signal, atEnd } = context;
  const place = placeInTerminal(config);
  if (place === null) return null;
  const { state, notice } = memoryOf(context);
  // Between the lines of a conversation only what is a mistake of the program has a place.
  const log = createLog({ level: 'error', secrets: secretValues(process.env) });
  expireDaily(state, log, atEnd);
  const { openMetrics } = await import('../web/metrics.ts');
  const metrics = openMetrics(live, Date.now);
  const answer: AnswerFunction = (source, question, options) =>
    answerQuestion(source, question, { ...options, ...how });
  const room = await openRoom(
    {
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
    },
    config,
    place,
  );
  atEnd(() => room.close(0));
  return { address: room.address, notice };
}

/** Where the room of a conversation in the terminal opens; null: nowhere. */
function placeInTerminal({ webPort, webHost }: Config): RoomPlace | null {
  if (webPort === 'off') return null;
  if (webPort === null) return { host: webHost, port: USUAL_PORT, orAnother: true };
  return { host: webHost, port: webPort };
}

/** A data folder that cannot be used costs the permanence of answers, not the room. */
function memoryOf({ config, atEnd }: CommandContext): {
  readonly state: BotState;
  readonly notice: Bilingual | null;
} {
  try {
    return { state: openState(config, atEnd), notice: null };
  } catch (error) {
    if (!(error instanceof KiosqueError)) throw error;
    const state = openState(config, atEnd, { folder: null });
    return { state, notice: roomTerminal.answersNotKept(error.sentence) };
  }
}
