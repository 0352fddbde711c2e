import {
  ApplicationCommandType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bilingual } from '../../messages/bilingual.ts';
import type { Bot } from '../bot-parts.ts';

/** A suggestion while an option is typed: at most 100 characters each. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/** A command that is typed: its declaration, as Discord is told of it, and its handler. */
export interface ChatCommand {
  readonly declaration: RESTPostAPIChatInputApplicationCommandsJSONBody;
  readonly isForEditors: boolean;
  /** Acknowledges before it awaits anything else. */
  run(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>;
  complete?(interaction: AutocompleteInteraction, bot: Bot): Promise<readonly Choice[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  readonly declaration: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  run(interaction: MessageContextMenuCommandInteraction, bot: Bot): Promise<void>;
}

type Access = Pick<
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  'type' | 'contexts' | 'default_member_permissions'
>;

/** A typed command that everybody sees, in servers and in direct messages. */
export const forReaders: Access = {
  type: ApplicationCommandType.ChatInput,
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
};

/** A typed command of servers that Discord shows to members with the Manage Server permission only. */
export const forEditors: Access = {
  type: ApplicationCommandType.ChatInput,
  contexts: [InteractionContextType.Guild],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

/** Longest name and value of a choice, in characters (Discord documentation, application command option choice). */
export const MAX_CHOICE_CHARS = 100;
/** Most suggestions that Discord shows. */
export const MAX_CHOICES = 25;

/** English name, and the French one for people whose Discord is French. */
export function nameIn(en: string, fr: string) {
  return { name: en, name_localizations: { fr } };
}

/** The names of a command or an option, and what is said of it. */
export function called(en: string, fr: string, about: Bilingual) {
  return { ...nameIn(en, fr), description: about.en, description_localizations: { fr: about.fr } };
}

/** A text cut to what fits, by whole characters, with an ellipsis where something is missing. */
export function cutTo(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  // Half of a surrogate pair at the cut would not be text any more.
  return `${text.slice(0, maxChars - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
