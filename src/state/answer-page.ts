import type { StoredAnswer } from './bot-state.ts';

/** Where the answers of the reading room stand among those of Discord's channels, whose names are all numbers. */
export const READING_ROOM = 'reading-room';

type Placed = Pick<StoredAnswer, 'id' | 'isPrivate' | 'guildId' | 'channelId'>;

/**
 * The path of an answer's permanent page, which whoever has it may read; null for an answer that was for one person's
 * eyes: a private one, or one of a direct message.
 */
export function answerPage({ id, isPrivate, guildId, channelId }: Placed): string | null {
  const isForOne = isPrivate || (guildId === null && channelId !== READING_ROOM);
  return isForOne ? null : `/answers/${id}`;
}
