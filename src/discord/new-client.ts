import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { IdentifyPace } from './identify-pace.ts';

/** How often discord.js forgets what it knows of the limits of routes, and how old that must be. */
const REST_SWEEP_MS = 15_000;
const REST_KEPT_MS = 10 * 60_000;
/** People and members of whom discord.js keeps what it was told last; it is told anew with everything they do. */
const KEPT_PEOPLE = 200;

/**
 * A client that asks for no privileged intent (mentions, direct messages and commands come with their words without
 * one) and keeps nothing that grows with the people who ask.
 */
export function newClient(api: string, pace: IdentifyPace): Client {
  const isOurs = (id: string, { user }: Client): boolean => id === user?.id;
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // The channel of a first direct message is not in the cache.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // A question that was deleted meanwhile still gets its answer, as a message of its own.
    failIfNotExists: false,
    // Each interaction leaves the state of its rate limit behind; an hour of them, the usual time, is memory.
    rest: {
      api,
      handlerSweepInterval: REST_SWEEP_MS,
      hashSweepInterval: REST_SWEEP_MS,
      hashLifetime: REST_KEPT_MS,
    },
    ws: { buildIdentifyThrottler: () => pace },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      // A limit would count for each channel, of which every person has one: no message is looked up again.
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: KEPT_PEOPLE, keepOverLimit: ({ id, client }) => isOurs(id, client) },
      GuildMemberManager: { maxSize: KEPT_PEOPLE, keepOverLimit: ({ id, client }) => isOurs(id, client) },
    }),
  });
}
