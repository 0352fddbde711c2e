import type { BaseInteraction } from 'discord.js';
import { noteTurnedAway } from '../admission/note-question.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import type { Bot } from './bot-parts.ts';
import { askingRefusal } from './interaction-context.ts';

/**
 * Why this person's question is not taken here and now; null: it is, and counted. A caller that awaits nothing
 * between this and the queue has a place there. The refusal is best told by the acknowledgement, to this person
 * alone: a deferred reply would tell everybody, and later.
 */
export function startRefusal(interaction: BaseInteraction, bot: Bot): Bilingual | null {
  const { user, guildId } = interaction;
  return askingRefusal(interaction, bot) ?? takingRefusal({ userId: user.id, guildId }, bot);
}

/** The same where the place allows it: why there is no room for the question, or its asker may not ask more. */
export function takingRefusal(
  { userId, guildId }: { readonly userId: string; readonly guildId: string | null },
  bot: Bot,
): Bilingual | null {
  const userHash = bot.state.hashUser(userId);
  const full = bot.queue.refusal(userHash);
  if (full !== null) {
    noteTurnedAway(full.name, bot);
    return full.sentence;
  }
  const admitted = bot.admission.admit({ userHash, guildId });
  if (admitted.ok) return null;
  noteTurnedAway('TooManyQuestions', bot);
  return admitted.sentence;
}
