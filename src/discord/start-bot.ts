import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, Events, HTTPError, version } from 'discord.js';
import { KiosqueError } from '../errors.ts';
import { loginFailed } from '../messages/discord-bot.ts';
import { acknowledgements } from './asking/acknowledgements.ts';
import { answerEdits } from './asking/answer-edits.ts';
import { flights } from './asking/flights.ts';
import { receiveMessage } from './asking/receive-message.ts';
import type { Bot, BotParts } from './bot-parts.ts';
import { newClient } from './client.ts';
import { dispatchInteraction } from './dispatch-interaction.ts';
import { backoffMs, gatewayPace } from './gateway-pace.ts';
import { type IdentifyPace, identifyPace } from './identify-pace.ts';
import { keepToGuilds } from './keep-to-guilds.ts';

/** For the state of the bot: only this room knows discord.js. */
export const discordJsVersion: string = version;

/** Discord does not let the bot in, or cannot be reached; `exitCode` 2 when only another setting can mend it. */
export class LoginError extends KiosqueError {}

export interface Connection {
  readonly token: string;
  /** Base of the REST interface, without version: Discord's own, a proxy, or a compatible server. */
  readonly api: string;
}

export interface RunningBot {
  /** As Discord shows it. */
  readonly name: string;
  readonly servers: number;
  /** Ends when the bot can no longer run: the reason, as an error. */
  readonly failed: Promise<KiosqueError>;
  /** Takes no more questions, lets the running ones end for so many milliseconds, then stops them, and leaves. */
  stop(patienceMs: number): Promise<void>;
}

/** Close codes after which connecting again cannot help (Discord documentation, gateway close event codes). */
const FATAL_CLOSE_CODES: ReadonlySet<number> = new Set([4004, 4010, 4011, 4012, 4013, 4014]);
/** How long stopped questions may take to say so in their messages. */
const LAST_WORDS_MS = 3_000;
/** How long saying goodbye to the gateway may take; nobody waits for it. */
const LEAVING_MS = 1_000;

/**
 * Logs in and answers until stopped.
 * @param pace of logins; shared by those who try several times
 * @throws LoginError when Discord refuses the token or cannot be reached; the reason of the parts' signal when it
 * fires before the login is done.
 */
export async function startBot(
  parts: BotParts,
  { token, api }: Connection,
  pace: IdentifyPace = identifyPace(),
): Promise<RunningBot> {
  const bot: Bot = {
    ...parts,
    flights: flights(),
    acknowledgements: acknowledgements(),
    edits: answerEdits(),
  };
  const { log, signal } = bot;
  signal.throwIfAborted();
  const leaving = new AbortController();
  const gateway = gatewayPace({
    signal: leaving.signal,
    onWait: (waitMs) => log.warn({ waitMs }, 'the gateway is away; it is tried again after a wait'),
  });
  const client = newClient(api, { gateway, identify: pace });
  const leave = async (): Promise<void> => {
    leaving.abort();
    await isDoneWithin(
      client.destroy().catch((error: unknown) => log.debug({ err: error }, 'left without a goodbye')),
      LEAVING_MS,
    );
  };
  const work = runningWork();
  client.on(Events.InteractionCreate, (interaction) => work.add(dispatchInteraction(interaction, bot)));
  client.on(Events.MessageCreate, (message) => work.add(receiveMessage(message, bot)));
  keepToGuilds(client, bot, (turningAway) => work.add(turningAway));
  client.on(Events.Error, (error) => log.error({ err: error }, 'Discord client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'Discord client warning'));
  client.on(Events.ShardReady, () => {
    pace.succeeded();
    gateway.succeeded();
  });
  client.on(Events.ShardResume, () => {
    gateway.succeeded();
    log.info('connection to Discord resumed');
  });
  client.on(Events.ShardReconnecting, () => {
    // Leaving looks like a loss to discord.js.
    if (!leaving.signal.aborted) log.info('connection to Discord lost; connecting again');
  });
  const failed = new Promise<KiosqueError>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      if (FATAL_CLOSE_CODES.has(code)) resolve(new LoginError(loginFailed.closed(code), { exitCode: 2 }));
    });
    client.on(Events.Invalidated, () => resolve(new LoginError(loginFailed.invalidated, { exitCode: 1 })));
  });
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  const settled = new AbortController();
  try {
    await Promise.race([
      client.login(token).then(() => ready),
      failed.then((error) => Promise.reject(error)),
      once(signal, 'abort', { signal: settled.signal }).then(() => Promise.reject(signal.reason)),
    ]);
  } catch (error) {
    await leave();
    signal.throwIfAborted();
    // The close code, when there was one, says more than the error that came of it.
    const closed = await Promise.race([failed, Promise.resolve(null)]);
    throw closed ?? loginError(error);
  } finally {
    settled.abort();
  }
  return {
    name: client.user?.displayName ?? '',
    servers: client.guilds.cache.size,
    failed,
    async stop(patienceMs) {
      // From here on questions are refused with a sentence; whoever asked before gets an answer.
      void bot.queue.drain();
      if (!(await isDoneWithin(work.ended(), patienceMs))) {
        bot.flights.stopAll();
        await isDoneWithin(work.ended(), LAST_WORDS_MS);
      }
      await leave();
    },
  };
}

/**
 * Starts the bot as soon as Discord can be reached: a machine that boots is often quicker than its network, and
 * Discord has bad hours.
 * @param onWait is told why Discord did not let the bot in, and the milliseconds until it is asked again
 * @returns null when the parts' signal fired before
 * @throws LoginError when only another setting can help.
 */
export async function startPatiently(
  parts: BotParts,
  connection: Connection,
  onWait: (error: LoginError, waitMs: number) => void,
): Promise<RunningBot | null> {
  const { signal } = parts;
  // One pace for all tries: logins are counted by the day.
  const pace = identifyPace();
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      return await startBot(parts, connection, pace);
    } catch (error) {
      if (signal.aborted) return null;
      if (!(error instanceof LoginError) || error.exitCode === 2) throw error;
      const waitMs = backoffMs(failures);
      onWait(error, waitMs);
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return null;
}

/** What is being answered, to the last edit of its message. */
function runningWork(): { add(handling: Promise<void>): void; ended(): Promise<unknown> } {
  const running = new Set<Promise<void>>();
  return {
    add(handling) {
      running.add(handling);
      void handling.finally(() => running.delete(handling));
    },
    ended: () => Promise.all(running),
  };
}

/** What discord.js throws when Discord cannot be spoken to, as a sentence. */
export function loginError(error: unknown): LoginError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'TokenInvalid' || (error instanceof DiscordAPIError && error.status === 401))
    return new LoginError(loginFailed.token, { exitCode: 2, cause: error });
  if (code === 'DisallowedIntents')
    return new LoginError(loginFailed.closed(4014), { exitCode: 2, cause: error });
  const status = error instanceof DiscordAPIError || error instanceof HTTPError ? error.status : null;
  return new LoginError(loginFailed.unreachable(status), { cause: error });
}

async function isDoneWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  const settled = new AbortController();
  try {
    const late = sleep(limitMs, false, { signal: settled.signal });
    return await Promise.race([work.then(() => true), late]);
  } finally {
    settled.abort();
  }
}
