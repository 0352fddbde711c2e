import { articleCommand } from './article.ts';
import { askCommand } from './ask.ts';
import { checkMessageCommand } from './check-message.ts';
import type { ChatCommand, MessageCommand } from './command.ts';
import {
  editorsCommand,
  feedbackCommand,
  ingestCommand,
  rollbackCommand,
  statusCommand,
} from './editor-commands.ts';
import { articlesCommand, forgetCommand, helpCommand } from './reader-commands.ts';

/** Every command that is typed. */
export const chatCommands: readonly ChatCommand[] = [
  askCommand,
  articlesCommand,
  helpCommand,
  forgetCommand,
  articleCommand,
  ingestCommand,
  rollbackCommand,
  statusCommand,
  feedbackCommand,
  editorsCommand,
];

/** Every command in the menu of a message. */
export const messageCommands: readonly MessageCommand[] = [checkMessageCommand];

export type CommandDeclaration = (typeof chatCommands | typeof messageCommands)[number]['declaration'];

/** Where which commands are declared. */
export interface Guilds {
  /** Of readers; null: in all servers and in direct messages. */
  readonly readersGuild: string | null;
  /** Of editors. */
  readonly homes: readonly string[];
}

/** The commands that are declared in a server, or for all of them with null. */
export function declarationsIn(
  guildId: string | null,
  { readersGuild, homes }: Guilds,
): readonly CommandDeclaration[] {
  const ofReaders = [...chatCommands.filter(({ isForEditors }) => !isForEditors), ...messageCommands];
  const ofEditors = chatCommands.filter(({ isForEditors }) => isForEditors);
  return [
    ...(guildId === readersGuild ? ofReaders : []),
    ...(guildId !== null && homes.includes(guildId) ? ofEditors : []),
  ].map(({ declaration }) => declaration);
}

/** The names of all our commands. */
export const everyName: ReadonlySet<string> = new Set(
  [...chatCommands, ...messageCommands].map(({ declaration }) => declaration.name),
);
