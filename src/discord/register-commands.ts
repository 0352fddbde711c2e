import { DiscordAPIError, REST, RESTJSONErrorCodes, Routes } from 'discord.js';
import { z } from 'zod';
import { loginFailed } from '../messages/discord-bot.ts';
import { type CommandDifference, differenceBetween } from './command-difference.ts';
import { declarations } from './declarations.ts';
import { type Connection, LoginError, loginError } from './start-bot.ts';

export interface Registration {
  readonly difference: CommandDifference;
  /** Tells Discord. */
  apply(): Promise<void>;
}

/**
 * Compares the commands with those that Discord knows.
 * @param guildId one server, where changes show at once; null for all servers
 * @throws LoginError when Discord does not let the bot in, does not know it in that server, or cannot be reached.
 */
export async function prepareRegistration(
  { token, api }: Connection,
  guildId: string | null,
): Promise<Registration> {
  const rest = new REST({ version: '10', api }).setToken(token);
  const id = await applicationId(rest, token);
  const route =
    guildId === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guildId);
  const query = new URLSearchParams({ with_localizations: 'true' });
  const known = knownCommands.parse((await orNothing(rest.get(route, { query }), guildId)) ?? []);
  const wanted = declarations();
  return {
    difference: differenceBetween(known, wanted),
    apply: async () => {
      await rest.put(route, { body: wanted }).catch((error: unknown) => {
        throw loginError(error);
      });
    },
  };
}

const applicationSchema = z.object({ id: z.string() });
const knownCommands = z.array(z.looseObject({ name: z.string() }));

/** Ours, by Discord's word; where a compatible server does not tell, by the token, which begins with it. */
async function applicationId(rest: REST, token: string): Promise<string> {
  const told = await orNothing(rest.get(Routes.currentApplication()), null);
  if (told !== null) return applicationSchema.parse(told).id;
  const id = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('utf8');
  if (/^\d+$/u.test(id)) return id;
  throw new LoginError(loginFailed.token, { exitCode: 2 });
}

/**
 * What a route answers; null where there is no such route, as on a server that is not Discord's own.
 * @throws LoginError
 */
async function orNothing(answer: Promise<unknown>, guildId: string | null): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    const isRefusal = error instanceof DiscordAPIError;
    if (isRefusal && guildId !== null && NOT_IN_THAT_SERVER.has(error.code))
      throw new LoginError(loginFailed.otherServer(guildId), { exitCode: 2, cause: error });
    if (isRefusal && NO_SUCH_ROUTE.has(error.status)) return null;
    throw loginError(error);
  }
}

const NOT_IN_THAT_SERVER: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
]);
const NO_SUCH_ROUTE: ReadonlySet<number> = new Set([404, 405]);
