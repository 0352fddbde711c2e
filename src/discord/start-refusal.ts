import type { BaseInteraction } from 'discord.js';
import type { Bilingual } from '../messages/bilingual.ts';
import type { Bot } from './bot-parts.ts';
import { askingRefusal } from './interaction-context.ts';

/**
 * Why this person's question is not taken here and now; null: it is, and counted. A caller that awaits nothing
 * between this and the queue has a place there. The refusal is best told by the acknowledgement, to this person
 * alone: a deferred reply would tell everybody, and later.
 */
export function startRefusal(interaction: BaseInteraction, bot: Bot): Bilingual | null {
  const userHash = bot.state.hashUser(interaction.user.id);
  const refusal = askingRefusal(interaction, bot) ?? bot.queue.refusal(userHash)?.sentence;
  if (refusal !== undefined) return refusal;
  const admitted = bot.admission.admit({ userHash, guildId: interaction.guildId });
  return admitted.ok ? null : admitted.sentence;
}
