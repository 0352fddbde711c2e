import { botMessages } from '../../messages/discord-bot.ts';
import { displayNameOf, viewContext } from '../interaction-context.ts';
import { noticeReply } from '../notice-reply.ts';
import { sendable } from '../sendable.ts';
import { shownNow } from '../shown-now.ts';
import { startRefusal } from '../start-refusal.ts';
import { answerViews } from '../views/answer-view.ts';
import type { AnswerHandler } from './component.ts';
import { showButtons } from './show-buttons.ts';

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
    const views = answerViews({ ...shownNow(shared, bot), sharedBy: displayNameOf(interaction) }, context);
    let messageId = '';
    for (const view of views) messageId = (await interaction.followUp(sendable(view))).id;
    answers.shownAs(shared.id, { channelId: interaction.channelId, messageId });
  } catch (error) {
    answers.amend(stored.id, { ...(answers.find(stored.id) ?? stored), isShared: false });
    throw error;
  }
  await showButtons(interaction, stored.id, bot);
};
