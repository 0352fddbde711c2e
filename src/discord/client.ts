import {
  Client,
  DefaultRestOptions,
  GatewayIntentBits,
  Options,
  Partials,
  type RESTOptions,
  SimpleShardingStrategy,
  WebSocketShardStatus,
} from 'discord.js';
import type { GatewayPace } from './gateway-pace.ts';
import type { IdentifyPace } from './identify-pace.ts';
import { repeatedOnce } from './repeated-request.ts';

/** How often discord.js forgets what it knows of the limits of routes, and how old that must be. */
const REST_SWEEP_MS = 15_000;
const REST_KEPT_MS = 10 * 60_000;
/** People and members of whom discord.js keeps what it was told last; it is told anew with everything they do. */
const KEPT_PEOPLE = 200;

/** When a client may connect, and log in. */
export interface Paces {
  readonly gateway: GatewayPace;
  readonly identify: IdentifyPace;
}

/**
 * A client that has not logged in yet. No privileged intent is asked for: mentions, direct messages and commands come
 * with their words without one. It keeps nothing that grows with the people who ask.
 * @param api base of the REST interface, without version
 */
export function newClient(api: string, { gateway, identify }: Paces): Client {
  const isOurs = (id: string, { user }: Client): boolean => id === user?.id;
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // The channel of a first direct message is not in the cache.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // A request that is made again, because its connection broke, sends no second message.
    enforceNonce: true,
    // A question that was deleted meanwhile still gets its answer, as a message of its own.
    failIfNotExists: false,
    rest: restOptions(api),
    ws: {
      buildIdentifyThrottler: () => identify,
      buildStrategy: (manager) => waitingStrategy(manager, gateway),
    },
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

type GatewayManager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * Connections as discord.js makes them, each after a wait where one is due. The only thing that discord.js awaits
 * before it connects is the session that it may resume; it asks for that at every event too, but only an idle shard is
 * about to connect.
 */
function waitingStrategy(manager: GatewayManager, pace: GatewayPace): SimpleShardingStrategy {
  const strategy = new SimpleShardingStrategy(manager);
  const { options } = manager;
  const sessionOf = options.retrieveSessionInfo.bind(options);
  options.retrieveSessionInfo = async (shardId) => {
    const status = (await strategy.fetchStatus()).get(shardId);
    if (status === WebSocketShardStatus.Idle) await pace.waitToConnect();
    return sessionOf(shardId);
  };
  return strategy;
}

function restOptions(api: string): Partial<RESTOptions> {
  return {
    api,
    makeRequest: repeatedOnce(DefaultRestOptions.makeRequest),
    // Each interaction leaves the state of its rate limit behind; an hour of them, the usual time, is memory.
    handlerSweepInterval: REST_SWEEP_MS,
    hashSweepInterval: REST_SWEEP_MS,
    hashLifetime: REST_KEPT_MS,
  };
}
