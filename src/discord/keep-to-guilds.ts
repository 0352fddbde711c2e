import { ChannelType, type Client, Events, type Guild, PermissionFlagsBits } from 'discord.js';
import { discordGate } from '../messages/discord-gate.ts';
import type { Bot } from './bot-parts.ts';
import { homesAmong, servesGuild } from './gate/guilds.ts';
import { languageOfLocale } from './interaction-context.ts';
import { sendable } from './replies.ts';
import { noticeView } from './views/plain-views.ts';

/**
 * Leaves the servers that are not served, or notes them where the bot is to stay silent; those that it is in when it
 * comes, and those that invite it later. Notes too when nobody may change the articles for want of a home.
 *
 * @param run what does the work, so that stopping waits for it
 */
export function keepToGuilds(client: Client, bot: Bot, run: (work: Promise<void>) => void): void {
  const look = (guild: Guild): void => {
    if (guild.available && !servesGuild(guild.id, bot.places)) run(turnAway(guild, bot));
  };
  client.once(Events.ClientReady, () => {
    for (const guild of client.guilds.cache.values()) look(guild);
    noteMissingHome(client, bot);
  });
  client.on(Events.GuildCreate, (guild) => {
    look(guild);
    noteMissingHome(client, bot);
  });
  client.on(Events.GuildAvailable, (guild) => {
    if (client.isReady()) look(guild);
  });
}

async function turnAway(guild: Guild, { places, log }: Bot): Promise<void> {
  if (places.otherGuilds === 'silent') {
    log.warn({ guild: guild.id }, 'silent in a server that is not served');
    return;
  }
  try {
    await sayWhy(guild);
  } catch (error) {
    log.debug({ err: error }, 'a server could not be told why the bot leaves it');
  }
  try {
    await guild.leave();
    log.warn({ guild: guild.id }, 'left a server that is not served');
  } catch (error) {
    log.error({ err: error }, 'a server that is not served could not be left');
  }
}

/** Where the server expects such news, else in the first channel where the bot may write. */
async function sayWhy({ systemChannel, channels, client, preferredLocale }: Guild): Promise<void> {
  const places = [systemChannel, ...channels.cache.values()];
  const needed = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages];
  for (const channel of places) {
    if (channel?.type !== ChannelType.GuildText || !channel.permissionsFor(client.user)?.has(needed))
      continue;
    const context = { language: languageOfLocale(preferredLocale), hasEmbeds: false };
    await channel.send(sendable(noticeView(discordGate.leaving, context)));
    return;
  }
}

function noteMissingHome(client: Client, { places, log }: Bot): void {
  const { size } = client.guilds.cache;
  if (size > 1 && homesAmong([...client.guilds.cache.keys()], places).length === 0)
    log.warn(
      { servers: size },
      'in several servers, without HOME_GUILD_IDS: articles cannot be changed from Discord',
    );
}
