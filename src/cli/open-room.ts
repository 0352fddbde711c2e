import { type TokenOutcome, tokenBuckets } from '../admission/token-buckets.ts';
import type { Config } from '../config/config.ts';
import { listGenerations } from '../index/local/history.ts';
import { lastIngestion } from '../ingesting/last-ingestion.ts';
import { MAX_TYPED_CHARS } from '../terminal/session.ts';
import type { ReadingRoom, RoomPlace } from '../web/reading-room.ts';
import type { EditorsDesk, RoomParts } from '../web/room-parts.ts';

/** A person leafs through a list faster than this for a moment only. */
const PAGES_PER_MINUTE = 240;
const PAGES_AT_ONCE = 60;
const QUESTIONS_AT_ONCE = 6;
/** Nobody mistypes a token more often; a program that tries them all has 2,900 a day. */
const SIGN_INS_PER_MINUTE = 2;
const SIGN_INS_AT_ONCE = 5;

/** What answers in this process already, for the room to share. */
export interface RoomNeighbours
  extends Pick<RoomParts, 'live' | 'answer' | 'state' | 'queue' | 'metrics' | 'log' | 'signal'> {
  /** What editors work with, and how the articles are judged. */
  readonly desk: Pick<EditorsDesk, 'editing' | 'links' | 'answerer' | 'hasReader'>;
  /** Of the index that is open. */
  readonly indexFolder: string;
}

/**
 * Opens the reading room where the configuration has it.
 * @throws RoomNotOpenedError (exit code 2)
 */
export async function openRoom(
  { desk, indexFolder, ...shared }: RoomNeighbours,
  config: Config,
  place: RoomPlace,
): Promise<ReadingRoom> {
  // A tenth of a second of loading that a bot without a room does not need.
  const { openReadingRoom } = await import('../web/reading-room.ts');
  const editors: EditorsDesk = {
    ...desk,
    token: config.webEditorToken,
    history: () => listGenerations(indexFolder),
    lastIngestion: () => lastIngestion(indexFolder),
    admitSignIn: atPace(SIGN_INS_PER_MINUTE, SIGN_INS_AT_ONCE),
  };
  const parts: RoomParts = {
    ...shared,
    admit: atPace(config.questionsPerMinute, Math.min(config.questionsPerMinute, QUESTIONS_AT_ONCE)),
    admitPage: atPace(PAGES_PER_MINUTE, PAGES_AT_ONCE),
    maxQuestionChars: MAX_TYPED_CHARS,
    publicUrl: config.publicUrl,
    metricsToken: config.metricsToken,
    editors,
    nowMs: Date.now,
  };
  return openReadingRoom(parts, place);
}

function atPace(perMinute: number, burst: number): (visitor: string) => TokenOutcome {
  return tokenBuckets({ perMinute, burst, now: Date.now }).take;
}
