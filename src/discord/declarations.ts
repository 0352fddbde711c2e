import { chatCommands, messageCommands } from './commands/all-commands.ts';

export type CommandDeclaration = (typeof chatCommands | typeof messageCommands)[number]['declaration'];

/** The commands that everybody sees, as Discord is told of them. */
function readerDeclarations(): readonly CommandDeclaration[] {
  const typed = chatCommands.filter(({ isForEditors }) => !isForEditors);
  return [...typed, ...messageCommands].map(({ declaration }) => declaration);
}

/** The commands that change or inspect the collection. */
function editorDeclarations(): readonly CommandDeclaration[] {
  return chatCommands.filter(({ isForEditors }) => isForEditors).map(({ declaration }) => declaration);
}

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
  return [
    ...(guildId === readersGuild ? readerDeclarations() : []),
    ...(guildId !== null && homes.includes(guildId) ? editorDeclarations() : []),
  ];
}

/** The names of all our commands. */
export const everyName: ReadonlySet<string> = new Set(
  [...readerDeclarations(), ...editorDeclarations()].map(({ name }) => name),
);
