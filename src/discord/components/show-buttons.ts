import type { ModalSubmitInteraction } from 'discord.js';
import type { Bot } from '../bot-parts.ts';
import { shownNow } from '../shown-now.ts';
import { answerComponents } from '../views/answer-components.ts';
import type { PressedInteraction } from './component.ts';

/**
 * The buttons of an answer as they stand now, with the votes; nothing else of the message, which may say something else
 * since the click. Not while another answer is on its way, which brings them along.
 */
export async function showButtons(
  interaction: PressedInteraction | ModalSubmitInteraction,
  answerId: string,
  bot: Bot,
): Promise<void> {
  const { state, edits } = bot;
  await edits.inTurn(answerId, async () => {
    const stored = edits.isBeingReplaced(answerId) ? null : state.answers.find(answerId);
    if (stored === null) return;
    const rows = answerComponents(shownNow(stored, bot), stored.interfaceLanguage);
    await interaction.editReply({ components: [...rows] });
  });
}
