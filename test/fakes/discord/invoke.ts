import { randomBytes } from 'node:crypto';
import {
  ApplicationCommandType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { ATTACHMENT_MAX_BYTES } from './attachments.ts';
import { commandNamed } from './commands.ts';
import type { Interaction } from './interaction.ts';
import { type Json, listOf, present, textOf } from './json.ts';
import { isEphemeral, type Message } from './message.ts';
import { ALL_SEEING, messagePayload } from './message-payload.ts';
import { channelPayload, memberPayload, partialGuild, userPayload } from './payloads.ts';
import { may, permissionsIn } from './permissions.ts';
import type { ChannelState, RegisteredCommand, User, World } from './world.ts';

export interface Invocation {
  readonly type: InteractionType;
  readonly channel: ChannelState;
  readonly user: User;
  readonly locale: string;
  readonly data: Json;
  /** The message whose component it is, or that opened the modal. */
  readonly source?: Message;
}

/** Sends INTERACTION_CREATE to the bot and keeps what its token stands for. */
export function invoke(world: World, invocation: Invocation): Interaction {
  const { type, channel, user, locale, data, source } = invocation;
  const interaction: Interaction = {
    id: world.nextId(),
    token: `aW50ZXJhY3Rpb24${randomBytes(60).toString('base64url')}`,
    type,
    messageType: messageTypeOf(type, data, source),
    createdAt: world.clock.now(),
    channelId: channel.id,
    userId: user.id,
    ...(source === undefined ? {} : { sourceId: source.id }),
    ephemeral: false,
    followUpIds: [],
  };
  world.interactions.set(interaction.id, interaction);
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const permissions = permissionsIn(world, user.id, channel);
  const payload = present({
    id: interaction.id,
    application_id: world.application.id,
    type,
    token: interaction.token,
    version: 1,
    data,
    guild_id: guild?.id,
    guild: guild && partialGuild(guild),
    channel_id: channel.id,
    channel: { ...channelPayload(world, channel), permissions: String(permissions) },
    member: guild && { ...memberPayload(world, guild, user.id), permissions: String(permissions) },
    user: guild ? undefined : userPayload(user),
    locale,
    guild_locale: guild?.locale,
    app_permissions: String(permissionsIn(world, world.bot.id, channel)),
    entitlements: [],
    authorizing_integration_owners: { '0': guild?.id ?? '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: ATTACHMENT_MAX_BYTES,
    message: source && sourcePayload(world, source),
  });
  world.publish({ name: 'INTERACTION_CREATE', intents: 0, data: () => payload });
  return interaction;
}

/**
 * The command as Discord offers it to this person here.
 * @throws Error when it is not registered, not for this place, or hidden from them
 */
export function offeredCommand(
  world: World,
  user: User,
  channel: ChannelState,
  name: string,
  type: ApplicationCommandType,
): RegisteredCommand {
  const command = commandNamed(world, channel.guildId, name, type);
  const shown = type === ApplicationCommandType.ChatInput ? `/${name}` : `"${name}"`;
  if (command === undefined) {
    const known = [...world.commands.values()].map((one) => one.name).join(', ') || 'none';
    throw new Error(`The command ${shown} is not registered (registered: ${known}).`);
  }
  if (!isVisible(world, user, channel, command)) {
    throw new Error(`${user.displayName} is not offered the command ${shown} here.`);
  }
  return command;
}

/** Whether Discord shows the command to this person in this channel. */
export function isVisible(
  world: World,
  user: User,
  channel: ChannelState,
  command: RegisteredCommand,
): boolean {
  const { contexts, dm_permission, default_member_permissions: needed } = command.data;
  const direct = channel.guildId === undefined;
  if (direct && command.guildId !== undefined) return false;
  if (Array.isArray(contexts) && !listOf(contexts).includes(direct ? 1 : 0)) return false;
  if (direct) return !(contexts === undefined && dm_permission === false);
  if (
    !may(world, user.id, channel, 'ViewChannel') ||
    !may(world, user.id, channel, 'UseApplicationCommands')
  ) {
    return false;
  }
  if (needed === undefined || needed === null) return true;
  const own = permissionsIn(world, user.id, channel);
  const bits = BigInt(textOf(needed));
  if (own & PermissionFlagsBits.Administrator) return true;
  return bits !== 0n && (own & bits) === bits;
}

function messageTypeOf(type: InteractionType, data: Json, source: Message | undefined): MessageType {
  if (source !== undefined) return MessageType.Reply;
  if (type !== InteractionType.ApplicationCommand) return MessageType.Default;
  return data.type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}

/** Of an ephemeral message Discord sends everything too: the bot wrote it. */
function sourcePayload(world: World, source: Message): Json {
  const payload = messagePayload(world, source, ALL_SEEING);
  return isEphemeral(source) ? { ...payload, flags: source.flags } : payload;
}
