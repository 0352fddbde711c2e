import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from './api-error.ts';
import type { ChannelState, GuildState, World } from './world.ts';

export type Permission = keyof typeof PermissionFlagsBits;

export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What anyone may do in a new server, more or less as Discord sets it. */
export const EVERYONE_PERMISSIONS = permissionBits([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'ChangeNickname',
]);

const DIRECT_PERMISSIONS = EVERYONE_PERMISSIONS | PermissionFlagsBits.MentionEveryone;

export function permissionBits(names: readonly Permission[]): bigint {
  return names.reduce((all, name) => all | PermissionFlagsBits[name], 0n);
}

export function isThread(channel: ChannelState): boolean {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}

/** What a member's roles give them, before any channel (https://discord.com/developers/docs/topics/permissions). */
function basePermissions(guild: GuildState, userId: string): bigint {
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const roleIds = [guild.id, ...(guild.members.get(userId) ?? [])];
  const all = roleIds.reduce((sum, id) => sum | (guild.roles.get(id)?.permissions ?? 0n), 0n);
  return all & PermissionFlagsBits.Administrator ? ALL_PERMISSIONS : all;
}

/** What someone may do in a channel; a thread follows its parent. 0 for who is not there. */
export function permissionsIn(world: World, userId: string, channel: ChannelState): bigint {
  if (channel.guildId === undefined) {
    return userId === world.bot.id || userId === channel.recipientId ? DIRECT_PERMISSIONS : 0n;
  }
  const guild = world.guilds.get(channel.guildId);
  if (!guild?.members.has(userId)) return 0n;
  const base = basePermissions(guild, userId);
  if (base === ALL_PERMISSIONS) return base;
  const parent = channel.parentId === undefined ? undefined : world.channels.get(channel.parentId);
  const { overwrites } = isThread(channel) && parent ? parent : channel;
  const roles = [...(guild.members.get(userId) ?? [])].flatMap((id) => overwrites.get(id) ?? []);
  const denied = roles.reduce((sum, { deny }) => sum | deny, 0n);
  const allowed = roles.reduce((sum, { allow }) => sum | allow, 0n);
  const everyone = overwrites.get(guild.id);
  const own = overwrites.get(userId);
  let result = (base & ~(everyone?.deny ?? 0n)) | (everyone?.allow ?? 0n);
  result = (result & ~denied) | allowed;
  result = (result & ~(own?.deny ?? 0n)) | (own?.allow ?? 0n);
  // Who cannot see a channel can do nothing in it.
  return result & PermissionFlagsBits.ViewChannel ? result : 0n;
}

export function may(world: World, userId: string, channel: ChannelState, permission: Permission): boolean {
  return (permissionsIn(world, userId, channel) & PermissionFlagsBits[permission]) !== 0n;
}

/**
 * The channel, when the bot may see it and has these permissions there.
 * @throws ApiError 10003, 50001 or 50013
 */
export function channelForBot(world: World, id: string, ...permissions: readonly Permission[]): ChannelState {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusal('unknownChannel');
  if (!may(world, world.bot.id, channel, 'ViewChannel')) throw refusal('missingAccess');
  for (const permission of permissions) {
    const wanted = permission === 'SendMessages' && isThread(channel) ? 'SendMessagesInThreads' : permission;
    if (!may(world, world.bot.id, channel, wanted)) throw refusal('missingPermissions');
  }
  return channel;
}
