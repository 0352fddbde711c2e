import type { ModalSubmitInteraction } from 'discord.js';
import { botMessages } from '../../messages/discord-bot.ts';
import { noticeMessages } from '../../messages/discord-notices.ts';
import { VOTE_REASONS } from '../../state/bot-state.ts';
import type { Bot } from '../bot-parts.ts';
import { displayNameOf, startRefusal, viewContext } from '../interaction-context.ts';
import { noticeReply, sendable } from '../replies.ts';
import { answerComponents } from '../views/answer-components.ts';
import { answerViews } from '../views/answer-view.ts';
import { shownNow } from '../views/shown-answer.ts';
import { VOTE_COMMENT_FIELD, VOTE_REASON_FIELD, voteModal } from '../views/vote-modal.ts';
import type { AnswerHandler, ComponentHandler, PressedInteraction } from './component.ts';

/** 👍: counted, and shown on the button. */
export const voteUp: AnswerHandler = async (interaction, stored, _pressed, bot) => {
  const voterHash = bot.state.hashUser(interaction.user.id);
  bot.state.votes.put({ answerId: stored.id, voterHash, value: 'up', reason: null, comment: null });
  await interaction.deferUpdate();
  await showButtons(interaction, stored.id, bot);
};

/** 👎: counted at once, whether the person says why or not; then asks why. */
export const voteDown: AnswerHandler = async (interaction, stored, _pressed, bot) => {
  const voterHash = bot.state.hashUser(interaction.user.id);
  bot.state.votes.put({ answerId: stored.id, voterHash, value: 'down', reason: null, comment: null });
  await interaction.showModal(voteModal(stored.id, viewContext(interaction).language));
};

/** The reason of a thumb down, from its modal. */
export async function receiveVoteReason(
  interaction: ModalSubmitInteraction,
  answerId: string,
  bot: Bot,
): Promise<void> {
  if (bot.state.answers.find(answerId) === null) return noticeReply(interaction, botMessages.answerGone);
  const chosen = interaction.fields.getStringSelectValues(VOTE_REASON_FIELD)[0];
  const reason = VOTE_REASONS.find((known) => known === chosen) ?? 'other';
  const comment = interaction.fields.getTextInputValue(VOTE_COMMENT_FIELD).trim();
  const voterHash = bot.state.hashUser(interaction.user.id);
  bot.state.votes.explain({ answerId, voterHash, reason, comment: comment === '' ? null : comment });
  if (interaction.isFromMessage()) {
    await interaction.deferUpdate();
    await showButtons(interaction, answerId, bot);
  }
  await noticeReply(interaction, noticeMessages.vote.thanks);
}

/**
 * « Partager »: the private answer as a message that everybody in the channel sees, with the name of whoever shares it;
 * once, and as often as one may ask.
 */
export const shareAnswer: AnswerHandler = async (interaction, stored, _pressed, bot) => {
  if (stored.isShared) return noticeReply(interaction, botMessages.alreadyShared);
  const refusal = startRefusal(interaction, bot);
  if (refusal !== null) return noticeReply(interaction, refusal);
  const { answers } = bot.state;
  // Before anything is awaited, so that a second click finds it shared.
  answers.amend(stored.id, { ...stored, isShared: true });
  const { id: _id, messageId: _messageId, createdAtMs: _createdAtMs, ...told } = stored;
  const shared = answers.save({ ...told, isPrivate: false, isShared: true });
  try {
    await interaction.deferUpdate();
    const context = { ...viewContext(interaction), language: stored.interfaceLanguage };
    const views = answerViews(shownNow(shared, displayNameOf(interaction), bot), context);
    let messageId = '';
    for (const view of views) messageId = (await interaction.followUp(sendable(view))).id;
    answers.shownAs(shared.id, { channelId: interaction.channelId, messageId });
  } catch (error) {
    answers.amend(stored.id, { ...(answers.find(stored.id) ?? stored), isShared: false });
    throw error;
  }
  await showButtons(interaction, stored.id, bot);
};

/** Stops the question that the button names; its own handler then says so in the message. */
export const stopAnswer: ComponentHandler = async (interaction, { answerId: flightId }, { flights }) => {
  switch (flights.stop(flightId, interaction.user.id)) {
    case 'stopped':
      await interaction.deferUpdate();
      return;
    case 'stranger':
      return noticeReply(interaction, botMessages.onlyTheAsker);
    case 'over':
      return noticeReply(interaction, botMessages.alreadyOver);
  }
};

/**
 * The buttons of an answer as they stand now, with the votes; nothing else of the message, which may say something else
 * since the click. Not while another answer is on its way, which brings them along.
 */
async function showButtons(
  interaction: PressedInteraction | ModalSubmitInteraction,
  answerId: string,
  bot: Bot,
): Promise<void> {
  const { state, edits } = bot;
  await edits.inTurn(answerId, async () => {
    const stored = edits.isBeingReplaced(answerId) ? null : state.answers.find(answerId);
    if (stored === null) return;
    const rows = answerComponents(shownNow(stored, null, bot), stored.interfaceLanguage);
    await interaction.editReply({ components: [...rows] });
  });
}
