import { refusal } from './api-error.ts';
import {
  addCommand,
  changeCommand,
  commandById,
  commandPayload,
  commandsOf,
  replaceCommands,
} from './commands.ts';
import { directChannel } from './conversation.ts';
import { textOf } from './json.ts';
import {
  applicationPayload,
  channelPayload,
  guildPayload,
  memberPayload,
  rolePayload,
  userPayload,
} from './payloads.ts';
import { guildHandle } from './places.ts';
import { NO_CONTENT, ok, type Route, route } from './route.ts';
import type { GuildState, World } from './world.ts';

/** Who the bot is, its commands, and the servers it is in. */
export function applicationRoutes(world: World): readonly Route[] {
  return [
    route('GET', '/users/@me', () => ok(userPayload(world.bot))),
    route('GET', '/users/:user', ({ param }) => {
      const user = world.users.get(param('user'));
      if (user === undefined) throw refusal('unknownUser');
      return ok(userPayload(user));
    }),
    route('POST', '/users/@me/channels', ({ json }) => {
      const user = world.users.get(textOf(json.recipient_id));
      if (user === undefined) throw refusal('unknownUser');
      return ok(channelPayload(world, directChannel(world, user.id)));
    }),
    route('GET', '/applications/@me', () => ok(applicationPayload(world))),
    route('GET', '/oauth2/applications/@me', () => ok(applicationPayload(world))),
    ...commandRoutes(world, '/applications/:application'),
    ...commandRoutes(world, '/applications/:application/guilds/:guild'),
    route('GET', '/users/@me/guilds', () =>
      ok(
        [...world.guilds.values()]
          .filter(({ members }) => members.has(world.bot.id))
          .map(({ id, name }) => ({ id, name, icon: null, owner: false, features: [] })),
      ),
    ),
    route('DELETE', '/users/@me/guilds/:guild', ({ param }) => {
      guildHandle(world, guildOf(world, param('guild'))).removeBot();
      return NO_CONTENT;
    }),
    route('GET', '/guilds/:guild', ({ param }) => ok(guildPayload(world, guildOf(world, param('guild'))))),
    route('GET', '/guilds/:guild/roles', ({ param }) =>
      ok([...guildOf(world, param('guild')).roles.values()].map(rolePayload)),
    ),
    route('GET', '/guilds/:guild/channels', ({ param }) => {
      const guild = guildOf(world, param('guild'));
      const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
      return ok(channels.map((channel) => channelPayload(world, channel)));
    }),
    route('GET', '/guilds/:guild/members/:user', ({ param }) => {
      const guild = guildOf(world, param('guild'));
      if (!guild.members.has(param('user'))) throw refusal('unknownMember');
      return ok(memberPayload(world, guild, param('user')));
    }),
  ];
}

function commandRoutes(world: World, base: string): readonly Route[] {
  const place = (param: (name: string) => string): string | undefined => {
    if (param('application') !== world.application.id) throw refusal('missingAccess');
    return base.includes(':guild') ? guildOf(world, param('guild')).id : undefined;
  };
  return [
    route('GET', `${base}/commands`, ({ param, query }) => {
      const localised = query.get('with_localizations') === 'true';
      return ok(commandsOf(world, place(param)).map((command) => commandPayload(world, command, localised)));
    }),
    route('PUT', `${base}/commands`, ({ param, body }) =>
      ok(replaceCommands(world, place(param), body).map((command) => commandPayload(world, command, true))),
    ),
    route('POST', `${base}/commands`, ({ param, json }) => {
      const known = world.commands.size;
      const command = addCommand(world, place(param), json);
      return { status: world.commands.size > known ? 201 : 200, json: commandPayload(world, command, true) };
    }),
    route('GET', `${base}/commands/:command`, ({ param }) =>
      ok(commandPayload(world, commandById(world, place(param), param('command')), true)),
    ),
    route('PATCH', `${base}/commands/:command`, ({ param, json }) =>
      ok(commandPayload(world, changeCommand(world, place(param), param('command'), json), true)),
    ),
    route('DELETE', `${base}/commands/:command`, ({ param }) => {
      world.commands.delete(commandById(world, place(param), param('command')).id);
      world.watch.changed();
      return NO_CONTENT;
    }),
  ];
}

function guildOf(world: World, id: string): GuildState {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw refusal('unknownGuild');
  if (!guild.members.has(world.bot.id)) throw refusal('missingAccess');
  return guild;
}
