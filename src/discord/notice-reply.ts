import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Bilingual } from '../messages/bilingual.ts';
import { viewContext } from './interaction-context.ts';
import { sendable } from './sendable.ts';
import { noticeView } from './views/plain-views.ts';

/**
 * A sentence for the person alone: as the acknowledgement, in the reply that is awaited, or behind a click that
 * was acknowledged already (editing then would write over the message that was clicked).
 */
export async function noticeReply(interaction: RepliableInteraction, sentence: Bilingual): Promise<void> {
  const view = sendable(noticeView(sentence, viewContext(interaction)));
  const message = { ...view, flags: MessageFlags.Ephemeral as const };
  if (!interaction.deferred && !interaction.replied) await interaction.reply(message);
  else if (interaction.replied || awaitsNoReply(interaction)) await interaction.followUp(message);
  else await interaction.editReply(view);
}

/** After `deferUpdate`, the "reply" is the clicked message itself, which is not to be lost. */
function awaitsNoReply(interaction: RepliableInteraction): boolean {
  return interaction.ephemeral === null && (interaction.isMessageComponent() || interaction.isModalSubmit());
}
