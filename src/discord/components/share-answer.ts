import { viewContext } from '../interaction-context.ts';
import { sendable } from '../sendable.ts';
import { answerViews } from '../views/answer-view.ts';
import type { AnswerHandler } from './component.ts';

/** « Partager »: the private answer as a message that everybody in the channel sees. */
export const shareAnswer: AnswerHandler = async (interaction, stored, _pressed, { state }) => {
  await interaction.deferReply();
  const context = { ...viewContext(interaction), language: stored.interfaceLanguage };
  const { id: _id, messageId: _messageId, createdAtMs: _createdAtMs, ...told } = stored;
  const shared = state.answers.save({ ...told, isPrivate: false });
  const [first, ...rest] = answerViews(shared, context);
  let { id } = await interaction.editReply(sendable(first));
  for (const view of rest) ({ id } = await interaction.followUp(sendable(view)));
  state.answers.shownAs(shared.id, { channelId: interaction.channelId, messageId: id });
};
