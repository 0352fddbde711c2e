import type { BaseInteraction } from 'discord.js';
import type { Bot } from './bot-parts.ts';

/** Notes what an editor did and what came of it. What was done is done, also where it cannot be noted. */
export function recordAction(
  { user, guildId }: BaseInteraction,
  action: string,
  detail: string,
  { state, log }: Bot,
): void {
  const actorHash = state.hashUser(user.id);
  log.info({ action, actor: actorHash }, 'editor action');
  try {
    state.audit.record({ guildId, actorHash, action, detail });
  } catch (error) {
    log.error({ err: error, action }, 'an editor action could not be noted');
  }
}
