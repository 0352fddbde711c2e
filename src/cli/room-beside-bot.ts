import type { Config } from '../config/config.ts';
import type { BotParts } from '../discord/bot-parts.ts';
import type { LiveSource } from '../serving/live-source.ts';
import { READING_ROOM } from '../state/answer-page.ts';
import type { Metrics } from '../web/metrics.ts';
import { openRoom } from './open-room.ts';

export interface RoomBesideBot {
  readonly address: string;
  /** Ends what is still at work there. */
  readonly close: () => Promise<void>;
}

/** What counts the process's questions, where a room shows it; null: the bot has no room. */
export async function metricsBesideBot({ webPort }: Config, live: LiveSource): Promise<Metrics | null> {
  if (webPort === null || webPort === 'off') return null;
  const { openMetrics } = await import('../web/metrics.ts');
  return openMetrics(live, Date.now);
}

/** The same parts, whose questions are counted and timed. */
export function measureBot(parts: BotParts, metrics: Metrics): BotParts {
  const { state, answer } = parts;
  return {
    ...parts,
    answer: metrics.timeAnswers(answer),
    state: { ...state, activity: metrics.countQuestions(state.activity) },
  };
}

/**
 * Opens the reading room of a bot: one queue, one memory and one budget serve both.
 * @throws RoomNotOpenedError (exit code 2)
 */
export async function roomBesideBot(
  { live, answer, answerer, state, queue, editing, editorLinks, log }: BotParts,
  metrics: Metrics,
  { indexFolder, hasReader }: { readonly indexFolder: string; readonly hasReader: boolean },
  config: Config,
): Promise<RoomBesideBot> {
  const { webHost: host, webPort: port } = config;
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
    { host, port: typeof port === 'number' ? port : 0 },
  );
  return {
    address: room.address,
    close: async () => {
      ending.abort();
      await room.close(0);
    },
  };
}
