import type { BotParts } from '../discord/bot-parts.ts';
import { roomTerminal } from '../messages/reading-room-terminal.ts';
import { READING_ROOM } from '../state/answer-page.ts';
import { openRoom } from './open-room.ts';
import { tell } from './print.ts';
import type { CommandContext } from './run-command.ts';

/**
 * Opens the reading room of a bot, where the configuration has one: one queue, one memory and one budget serve both. It
 * ends with the command, after what is still at work there.
 * @returns the parts of the bot; where there is a room to show it, their questions are counted and timed
 * @throws RoomNotOpenedError (exit code 2)
 */
export async function roomBesideBot(
  plain: BotParts,
  { indexFolder, hasReader }: { readonly indexFolder: string; readonly hasReader: boolean },
  { config, atEnd }: CommandContext,
): Promise<BotParts> {
  const { webHost: host, webPort: port } = config;
  if (typeof port !== 'number') return plain;
  const { openMetrics } = await import('../web/metrics.ts');
  const metrics = openMetrics(plain.live, Date.now);
  const parts = metrics.measure(plain);
  const { live, answer, answerer, state, queue, editing, editorLinks, log } = parts;
  const ending = new AbortController();
  const room = await openRoom(
    {
      live,
      // To a budget, the room is a server like those of Discord.
      answer: (source, question, options) => answer(source, question, { ...options, server: READING_ROOM }),
      state,
      queue,
      metrics,
      desk: { editing, links: editorLinks, answerer, hasReader },
      indexFolder,
      log,
      signal: ending.signal,
    },
    config,
    { host, port },
  );
  atEnd(async () => {
    ending.abort();
    await room.close(0);
  });
  tell(roomTerminal.open(room.address)[config.interfaceLanguage]);
  return parts;
}
