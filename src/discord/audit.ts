import type { BaseInteraction } from 'discord.js';
import type { Editor } from '../admission/editor-links.ts';
import { noteAction } from '../admission/note-action.ts';
import type { Bot } from './bot-parts.ts';

/** Whoever typed or pressed, as the log of actions knows them. */
export function editorOf({ user, guildId }: BaseInteraction, { state }: Bot): Editor {
  return { actorHash: state.hashUser(user.id), guildId };
}

/** Notes what an editor did and what came of it. */
export function recordAction(interaction: BaseInteraction, action: string, detail: string, bot: Bot): void {
  noteAction(editorOf(interaction, bot), action, detail, bot);
}
