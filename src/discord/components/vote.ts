import type { ModalSubmitInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { botMessages } from '../../messages/discord-bot.ts';
import { VOTE_REASONS } from '../../state/bot-state.ts';
import type { Bot } from '../bot-parts.ts';
import { viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import { voteThanksView } from '../views/plain-views.ts';
import { VOTE_COMMENT_FIELD, VOTE_REASON_FIELD, voteModal } from '../views/vote-modal.ts';
import type { AnswerHandler } from './component.ts';
import { showButtons } from './show-buttons.ts';

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
  const stored = bot.state.answers.find(answerId);
  if (stored === null) return noticeReply(interaction, botMessages.answerGone);
  const chosen = interaction.fields.getStringSelectValues(VOTE_REASON_FIELD)[0];
  const reason = VOTE_REASONS.find((known) => known === chosen) ?? 'other';
  const comment = interaction.fields.getTextInputValue(VOTE_COMMENT_FIELD).trim();
  bot.state.votes.explain({
    answerId,
    voterHash: bot.state.hashUser(interaction.user.id),
    reason,
    comment: comment === '' ? null : comment,
  });
  const thanks = sendable(voteThanksView(viewContext(interaction)));
  if (!interaction.isFromMessage()) {
    await interaction.reply({ ...thanks, flags: MessageFlags.Ephemeral });
    return;
  }
  await interaction.deferUpdate();
  await showButtons(interaction, stored.id, bot);
  await interaction.followUp({ ...thanks, flags: MessageFlags.Ephemeral });
}
