import { MessageFlags } from 'discord.js';
import type { StoredAnswer } from '../../state/bot-state.ts';
import { answerAsked } from '../asking/answer-asked.ts';
import { pressedPlace, replyPlace } from '../asking/answer-place.ts';
import { type Asked, newQuestion } from '../asking/asked.ts';
import type { Bot } from '../bot-parts.ts';
import { displayNameOf, viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { shownNow } from '../shown-now.ts';
import { startRefusal } from '../start-refusal.ts';
import { answerViews } from '../views/answer-view.ts';
import type { AnswerHandler, PressedInteraction } from './component.ts';

/** « Élargir »: the same question over everything, without filters, reading more passages. */
export const askWider: AnswerHandler = (interaction, stored, _pressed, bot) =>
  askAgain(interaction, stored, { filter: {}, ignorePeriod: true, isWide: true }, bot);

/** The period that the question states is set aside, and so are the dates of the command and what they let in. */
export const dropPeriod: AnswerHandler = (interaction, stored, _pressed, bot) => {
  const { since: _since, until: _until, withUndated: _withUndated, ...filter } = stored.filter;
  return askAgain(interaction, stored, { filter, ignorePeriod: true, isWide: stored.isWide }, bot);
};

/** The articles without a date, which a condition on dates leaves out, are searched too. */
export const includeUndated: AnswerHandler = (interaction, stored, _pressed, bot) => {
  const { ignorePeriod, isWide } = stored;
  return askAgain(
    interaction,
    stored,
    { filter: { ...stored.filter, withUndated: true }, ignorePeriod, isWide },
    bot,
  );
};

async function askAgain(
  interaction: PressedInteraction,
  stored: StoredAnswer,
  change: Pick<Asked, 'filter' | 'ignorePeriod' | 'isWide'>,
  bot: Bot,
): Promise<void> {
  const context = { ...viewContext(interaction), language: stored.interfaceLanguage };
  const refusal = startRefusal(interaction, bot);
  if (refusal !== null) return noticeReply(interaction, refusal);
  const isSharedCopy = stored.isShared && !stored.isPrivate;
  const sharedBy = isSharedCopy ? displayNameOf(interaction) : null;
  const present = () => {
    const now = bot.state.answers.find(stored.id) ?? stored;
    return answerViews({ ...shownNow(now, bot), sharedBy }, context);
  };
  // An answer of several messages cannot be replaced by one edit: the new one goes below it.
  const isOneMessage = present().length === 1;
  const acknowledged = isOneMessage
    ? interaction.deferUpdate()
    : interaction.deferReply(stored.isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  const asked: Asked = {
    ...newQuestion,
    userId: interaction.user.id,
    guildId: stored.guildId,
    channelId: interaction.channelId,
    question: stored.question,
    isPrivate: stored.isPrivate,
    parentId: stored.parentId,
    ...context,
    ...change,
    replaces: stored.id,
    sharedBy,
  };
  const place = isOneMessage
    ? pressedPlace(interaction, stored.isPrivate, () => present()[0])
    : replyPlace(interaction, stored.isPrivate);
  const replaced = bot.edits.replacing(stored.id);
  try {
    await answerAsked(asked, interaction.id, { place, acknowledged, isBelow: !isOneMessage }, bot);
  } finally {
    replaced();
  }
}
