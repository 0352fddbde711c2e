import { ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10';
import { keepFile, type OfferedFile } from './attachments.ts';
import { fillOptions, type OptionValues } from './command-options.ts';
import { commandsOf } from './commands.ts';
import { deleteMessage, editMessage, openThread, postMessage } from './conversation.ts';
import { characters } from './form.ts';
import { type InteractionHandle, interactionHandle, type Suggestion } from './interaction-handle.ts';
import { invoke, isVisible, offeredCommand } from './invoke.ts';
import type { Json } from './json.ts';
import { buttonsOf, type Message, selectsOf } from './message.ts';
import { ALL_SEEING, messagePayload } from './message-payload.ts';
import { type Modal, submission } from './modal.ts';
import { isThread, may } from './permissions.ts';
import { type Channel, channelHandle, directHandle } from './places.ts';
import type { ChannelState, User, World } from './world.ts';

/** Characters of a message of somebody without a paid plan. */
const CONTENT_MAX = 2_000;

export interface Saying {
  readonly replyTo?: Message;
  /** Whether the reply notifies its author, as it does unless switched off. */
  readonly ping?: boolean;
  readonly attachments?: readonly OfferedFile[];
}

/** Somebody who uses Discord, and can do no more than its client lets them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** `<@id>`. */
  readonly mention: string;
  /** Discord locale, such as `fr` or `en-US`. */
  readonly locale: string;
  /** `name` in any language; a subcommand follows after a space. */
  command(channel: Channel, name: string, options?: OptionValues): Promise<InteractionHandle>;
  /** What is suggested while `typed` stands in the option. */
  autocomplete(
    channel: Channel,
    command: string,
    option: string,
    typed: string,
    others?: OptionValues,
  ): Promise<readonly Suggestion[]>;
  contextCommand(name: string, message: Message): Promise<InteractionHandle>;
  /** A button by its label, emoji or custom id. */
  clicks(message: Message, button: string): Promise<InteractionHandle>;
  /** Options by value or label, in the only select that has them all. */
  selects(message: Message, ...choices: readonly string[]): Promise<InteractionHandle>;
  /** Fields by custom id or label. */
  submits(modal: Modal, values: Readonly<Record<string, string>>): Promise<InteractionHandle>;
  says(channel: Channel, text: string, saying?: Saying): Promise<Message>;
  edits(message: Message, text: string): void;
  deletes(message: Message): void;
  startsThread(channel: Channel, name: string, on?: Message): Channel;
  /** The direct conversation with the bot. */
  dm(): Channel;
  /** Lets the bot's messages in, or not (code 50007). */
  acceptsDirectMessages(accepts: boolean): void;
  /** Commands this person is offered in a channel, by registered name. */
  offered(channel: Channel): readonly string[];
  /** Whether the message is there for this person. */
  sees(message: Message): boolean;
}

export function personHandle(world: World, user: User): Person {
  const act = (
    type: InteractionType,
    channel: ChannelState,
    data: Json,
    source: Message | undefined,
  ): InteractionHandle => {
    const { locale } = user;
    const from = source === undefined ? {} : { source };
    return interactionHandle(world, invoke(world, { type, channel, user, locale, data, ...from }), locale);
  };
  const commandData = (
    channel: ChannelState,
    called: string,
    values: OptionValues,
    focused?: string,
  ): Json => {
    const [name = '', ...subcommands] = called.split(' ');
    const command = offeredCommand(world, user, channel, name, ApplicationCommandType.ChatInput);
    const { guildId, id: channelId } = channel;
    const typing = focused === undefined ? {} : { focused };
    const filled = fillOptions({ world, guildId, channelId, command, subcommands, values, ...typing });
    return {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guildId === undefined ? {} : { guild_id: command.guildId }),
      ...(filled.options.length > 0 ? { options: filled.options } : {}),
      ...(Object.keys(filled.resolved).length > 0 ? { resolved: filled.resolved } : {}),
    };
  };
  const sees = (message: Message): boolean =>
    message.deletedAt === undefined &&
    (message.visibleTo ?? user.id) === user.id &&
    may(world, user.id, stateOf(world, message.channelId), 'ViewChannel');
  const component = (message: Message, data: Json): InteractionHandle =>
    act(InteractionType.MessageComponent, stateOf(world, message.channelId), data, message);
  const mustSee = (message: Message): void => {
    if (!sees(message)) throw new Error(`${user.displayName} does not see message ${message.id}.`);
  };

  return {
    id: user.id,
    name: user.displayName,
    mention: `<@${user.id}>`,
    locale: user.locale,
    async command(channel, name, options = {}) {
      await botThere(world);
      const state = stateOf(world, channel.id);
      return act(InteractionType.ApplicationCommand, state, commandData(state, name, options), undefined);
    },
    async autocomplete(channel, command, option, typed, others = {}) {
      await botThere(world);
      const state = stateOf(world, channel.id);
      const data = commandData(state, command, { ...others, [option]: typed }, option);
      return act(InteractionType.ApplicationCommandAutocomplete, state, data, undefined).choices();
    },
    async contextCommand(name, message) {
      await botThere(world);
      mustSee(message);
      const state = stateOf(world, message.channelId);
      const command = offeredCommand(world, user, state, name, ApplicationCommandType.Message);
      const data = {
        id: command.id,
        name: command.name,
        type: command.type,
        target_id: message.id,
        resolved: { messages: { [message.id]: messagePayload(world, message, ALL_SEEING) } },
      };
      return act(InteractionType.ApplicationCommand, state, data, undefined);
    },
    async clicks(message, wanted) {
      await botThere(world);
      mustSee(message);
      const buttons = buttonsOf(message);
      const button = buttons.find((b) => [b.customId, b.label, b.emoji].includes(wanted));
      if (button === undefined) {
        const there = buttons.map((b) => b.label || b.emoji).join(', ') || 'none';
        throw new Error(`There is no button "${wanted}" (there are: ${there}).`);
      }
      if (button.disabled) throw new Error(`The button "${wanted}" is greyed out.`);
      if (button.customId === undefined) throw new Error(`The button "${wanted}" is a link.`);
      return component(message, { component_type: ComponentType.Button, custom_id: button.customId, id: 1 });
    },
    async selects(message, ...choices) {
      await botThere(world);
      mustSee(message);
      for (const select of selectsOf(message)) {
        const values = choices.flatMap(
          (choice) => select.options.find((o) => o.value === choice || o.label === choice)?.value ?? [],
        );
        if (values.length < choices.length) continue;
        if (select.disabled) throw new Error('The select is greyed out.');
        if (values.length < select.minValues || values.length > select.maxValues) {
          throw new Error(`The select takes ${select.minValues} to ${select.maxValues} options.`);
        }
        return component(message, { component_type: select.type, custom_id: select.customId, id: 1, values });
      }
      throw new Error(`No select of the message has "${choices.join('", "')}".`);
    },
    async submits(modal, values) {
      await botThere(world);
      const { channelId, sourceId } = modal.openedBy;
      const source = sourceId === undefined ? undefined : world.messages.get(sourceId);
      const data = { custom_id: modal.customId, components: submission(modal, values) };
      return act(InteractionType.ModalSubmit, stateOf(world, channelId), data, source);
    },
    async says(channel, text, { replyTo, ping = true, attachments = [] } = {}) {
      await botThere(world);
      const state = stateOf(world, channel.id);
      if (!may(world, user.id, state, isThread(state) ? 'SendMessagesInThreads' : 'SendMessages')) {
        throw new Error(`${user.displayName} may not write here.`);
      }
      if (characters(text) > CONTENT_MAX) throw new Error(`A message has at most ${CONTENT_MAX} characters.`);
      const allowed = { parse: ['users', 'roles', 'everyone'], users: [], roles: [], repliedUser: ping };
      const files = attachments.map((file) => keepFile(world, channel.id, file));
      const reply = replyTo === undefined ? {} : { replyToId: replyTo.id };
      return postMessage(world, {
        channelId: state.id,
        authorId: user.id,
        content: text,
        files,
        allowed,
        ...reply,
      });
    },
    edits: (message, text) => editMessage(world, message, { content: text }),
    deletes: (message) => deleteMessage(world, message),
    startsThread: (channel, name, on) =>
      channelHandle(
        world,
        openThread(world, stateOf(world, channel.id), { name, ownerId: user.id, ...(on ? { on } : {}) }),
      ),
    dm: () => directHandle(world, user),
    acceptsDirectMessages(accepts) {
      user.acceptsDirectMessages = accepts;
    },
    offered(channel) {
      const state = stateOf(world, channel.id);
      const here = state.guildId === undefined ? [] : commandsOf(world, state.guildId);
      const all = [...here, ...commandsOf(world, undefined)];
      return all.filter((command) => isVisible(world, user, state, command)).map(({ name }) => name);
    },
    sees,
  };
}

export interface PersonOptions {
  readonly name: string;
  readonly locale?: string;
}

export function addUser(world: World, { name, locale = 'fr' }: PersonOptions): User {
  const user: User = {
    id: world.nextId(),
    username: name.toLowerCase().replaceAll(/[^a-z0-9._]/gu, '') || 'personne',
    displayName: name,
    bot: false,
    locale,
    acceptsDirectMessages: true,
  };
  world.users.set(user.id, user);
  return user;
}

/** Nobody can talk to a bot that never came; one that is away gets everything when it resumes. */
async function botThere(world: World): Promise<void> {
  await world.watch.until(() => world.botReachable(), 'the bot to connect to the gateway');
}

function stateOf(world: World, channelId: string): ChannelState {
  const channel = world.channels.get(channelId);
  if (channel === undefined) throw new Error(`There is no channel ${channelId}.`);
  return channel;
}
