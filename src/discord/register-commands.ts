import { DiscordAPIError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import { loginFailed } from '../messages/discord-bot.ts';
import { type CommandDifference, differenceBetween } from './command-difference.ts';
import { declarationsIn, everyName, type Guilds } from './commands/all-commands.ts';
import { homesAmong, type NamedGuilds } from './gate/guilds.ts';
import { type Connection, LoginError, loginError } from './start-bot.ts';

export interface Registration {
  /** Everywhere first, then server by server; those only where something is declared or taken away. */
  readonly scopes: readonly Scope[];
  /** The servers in which the commands of editors are declared. */
  readonly homes: readonly string[];
  /** How many servers the bot is in; null where that cannot be asked. */
  readonly servers: number | null;
  /** Tells Discord what has changed. */
  apply(): Promise<void>;
}

/** Where commands are declared. */
export interface Scope {
  /** Null: in all servers and in direct messages. */
  readonly guildId: string | null;
  readonly difference: CommandDifference;
}

/** Which servers whoever runs the bot has named. */
export interface RegistrationOptions extends NamedGuilds {
  /** The only server for the commands of readers; null for all. */
  readonly readersGuild: string | null;
}

/**
 * Compares the commands with those that Discord knows, in every server that the bot is in: one that is declared for
 * all servers and for one of them appears twice there. In the servers where nothing is to be declared, only commands
 * of our names are taken away.
 *
 * @throws LoginError when Discord does not let the bot in, does not know it in a named server, or cannot be reached.
 */
export async function prepareRegistration(
  { token, api }: Connection,
  options: RegistrationOptions,
): Promise<Registration> {
  const rest = new REST({ version: '10', api }).setToken(token);
  const id = await applicationId(rest, token);
  const joined = await joinedGuilds(rest);
  const { readersGuild } = options;
  const guilds: Guilds = { readersGuild, homes: homesAmong(joined ?? [], options) };
  const declared = new Set([readersGuild, ...guilds.homes]);
  const changes = await Promise.all(
    [...new Set([null, ...declared, ...(joined ?? [])])].map(async (guildId) => {
      const wanted = declarationsIn(guildId, guilds);
      const isOurs = declared.has(guildId);
      const all = await knownCommands(rest, id, guildId, isOurs ? variableOf(guildId, readersGuild) : null);
      const known = isOurs ? all : all.filter(({ name }) => everyName.has(name));
      const seen = guildId === null ? [...declared] : [null];
      const elsewhere = new Set(
        seen.flatMap((other) => declarationsIn(other, guilds)).map(({ name }) => name),
      );
      const difference = differenceBetween(known, wanted, elsewhere);
      return { guildId, difference, known, wanted, isOurs };
    }),
  );
  return {
    scopes: changes.filter(({ isOurs, known }) => isOurs || known.length > 0),
    homes: guilds.homes,
    servers: joined?.length ?? null,
    apply: async () => {
      for (const { guildId, difference, known, wanted, isOurs } of changes) {
        if (!changesAnything(difference)) continue;
        const route = routeOf(id, guildId);
        const calls = isOurs
          ? [rest.put(route, { body: wanted })]
          : known.map((command) => rest.delete(`${route}/${command.id}`));
        await Promise.all(calls).catch((error: unknown) => {
          throw loginError(error);
        });
      }
    },
  };
}

/** Whether Discord must be told anything. */
export function changesAnything({ added, changed, removed, doubled }: CommandDifference): boolean {
  return added.length + changed.length + removed.length + doubled.length > 0;
}

const applicationSchema = z.object({ id: z.string() });
const guildsSchema = z.array(z.object({ id: z.string() }));
const commandsSchema = z.array(z.looseObject({ id: z.string(), name: z.string() }));
/** As many as Discord lists at once (documentation, get current user guilds). */
const GUILDS_A_PAGE = 200;

function routeOf(applicationId: string, guildId: string | null): `/${string}` {
  return guildId === null
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);
}

/** The setting that names a server. */
function variableOf(guildId: string | null, readersGuild: string | null): string {
  return guildId === readersGuild ? 'DISCORD_GUILD_ID' : 'HOME_GUILD_IDS';
}

/** @param variable that names the server; null for one that nobody named, and that may keep its commands to itself */
async function knownCommands(
  rest: REST,
  applicationId: string,
  guildId: string | null,
  variable: string | null,
): Promise<z.infer<typeof commandsSchema>> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const told = await orNothing(rest.get(routeOf(applicationId, guildId), { query }), (error) => {
    if (guildId === null || !NOT_IN_THAT_SERVER.has(error.code)) return null;
    if (variable === null) return 'nothing';
    return new LoginError(loginFailed.otherServer(guildId, variable), { exitCode: 2, cause: error });
  });
  return commandsSchema.parse(told ?? []);
}

/** Ids of the servers that the bot is in; null where the server does not tell. */
async function joinedGuilds(rest: REST): Promise<readonly string[] | null> {
  const ids: string[] = [];
  for (;;) {
    const query = new URLSearchParams({ limit: String(GUILDS_A_PAGE), after: ids.at(-1) ?? '0' });
    const told = await orNothing(rest.get(Routes.userGuilds(), { query }));
    if (told === null) return null;
    const page = guildsSchema.parse(told);
    ids.push(...page.map(({ id }) => id));
    if (page.length < GUILDS_A_PAGE) return ids;
  }
}

/** Ours, by Discord's word; where a compatible server does not tell, by the token, which begins with it. */
async function applicationId(rest: REST, token: string): Promise<string> {
  const told = await orNothing(rest.get(Routes.currentApplication()));
  if (told !== null) return applicationSchema.parse(told).id;
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8');
  if (/^\d+$/u.test(id)) return id;
  throw new LoginError(loginFailed.token, { exitCode: 2 });
}

/**
 * What a route answers; null where there is no such route, as on a server that is not Discord's own.
 * @param meaningOf what a refusal of Discord's means here: an error, nothing at all, or null for the usual
 * @throws LoginError
 */
async function orNothing(
  answer: Promise<unknown>,
  meaningOf: (refusal: DiscordAPIError) => LoginError | 'nothing' | null = () => null,
): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const isRefusal = error instanceof DiscordAPIError;
    const meaning = isRefusal ? meaningOf(error) : null;
    if (meaning instanceof LoginError) throw meaning;
    if (meaning === 'nothing' || (isRefusal && NO_SUCH_ROUTE.has(error.status))) return null;
    throw loginError(error);
  }
}

const NOT_IN_THAT_SERVER: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
]);
const NO_SUCH_ROUTE: ReadonlySet<number> = new Set([404, 405]);
