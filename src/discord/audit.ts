import type { BaseInteraction } from 'discord.js';
import type { Bot } from './bot-parts.ts';

/** Notes what an editor did and what came of it. */
export function recordAction(
  { user, guildId }: BaseInteraction,
  action: string,
  detail: string,
  { state, log }: Bot,
): void {
  const actorHash = state.hashUser(user.id);
  state.audit.record({ guildId, actorHash, action, detail });
  log.info({ action, actor: actorHash }, 'editor action');
}
