import { type CommandInteraction, type Message, SnowflakeUtil } from 'discord.js';
import type { PressedInteraction } from '../components/component.ts';
import { privately, sendable } from '../replies.ts';
import type { MessageView } from '../views/view.ts';

/** Where an answer appears: one message that is shown and shown again, and others after it. */
export interface AnswerPlace {
  /** Shows the view in the place of what was shown before. @returns the message's id. */
  show(view: MessageView): Promise<string>;
  /** A further message behind it. @returns the message's id. */
  add(view: MessageView): Promise<string>;
  /** For want of an answer: where something stood before, it stands there again, and the sentence beside it. */
  readonly giveUp?: (sentence: MessageView) => Promise<unknown>;
}

/** The deferred reply of a command or a button. */
export function replyPlace(
  interaction: CommandInteraction | PressedInteraction,
  isPrivate: boolean,
): AnswerPlace {
  const visibility = isPrivate ? privately : {};
  return {
    show: async (view) => (await interaction.editReply(sendable(view))).id,
    add: async (view) => (await interaction.followUp({ ...sendable(view), ...visibility })).id,
  };
}

/** The message whose button was pressed: when no other answer comes, the one it shows must not be lost. */
export function pressedPlace(
  interaction: PressedInteraction,
  isPrivate: boolean,
  present: () => MessageView,
): AnswerPlace {
  return {
    ...replyPlace(interaction, isPrivate),
    async giveUp(sentence) {
      await interaction.editReply(sendable(present()));
      await interaction.followUp({ ...sendable(sentence), ...privately });
    },
  };
}

/** A further private message behind the reply of a command, or the message whose button was pressed. */
export function followUpPlace(interaction: CommandInteraction | PressedInteraction): AnswerPlace {
  const reply = replyPlace(interaction, true);
  let shown: string | null = null;
  return {
    ...reply,
    async show(view) {
      if (shown === null) shown = await reply.add(view);
      else await interaction.editReply({ ...sendable(view), message: shown });
      return shown;
    },
  };
}

/** A reply to somebody's message; it is sent when there is something to show. */
export function messagePlace(question: Message<boolean>): AnswerPlace {
  return placeOf(
    (view) => question.reply(view),
    (view) => {
      if (!question.channel.isSendable()) throw new RangeError('a message without a channel to write to');
      return question.channel.send(view);
    },
  );
}

/** A message of the bot's own in a channel or thread, such as the first one of a new thread. */
export function channelPlace(channel: { readonly send: Send }): AnswerPlace {
  const send: Send = (view) => channel.send(view);
  return placeOf(send, send);
}

type Send = (message: ReturnType<typeof sentOnce>) => Promise<Message<boolean>>;

/** A message that is sent when there is something to show, and others after it. */
function placeOf(sendFirst: Send, sendMore: Send): AnswerPlace {
  let shown: Message<boolean> | null = null;
  return {
    async show(view) {
      shown = shown === null ? await sendFirst(sentOnce(view)) : await shown.edit(sendable(view));
      return shown.id;
    },
    add: async (view) => (await sendMore(sentOnce(view))).id,
  };
}

/**
 * A view that is sent again, because its connection broke, is the same message to Discord: it does not appear twice.
 */
function sentOnce(view: MessageView) {
  const nonce = nonces.get(view) ?? SnowflakeUtil.generate().toString();
  nonces.set(view, nonce);
  return { ...sendable(view), nonce, enforceNonce: true };
}

const nonces = new WeakMap<MessageView, string>();
