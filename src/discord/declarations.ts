import { chatCommands, messageCommands } from './commands/all-commands.ts';

/** Every command as Discord is told of it. */
export function declarations() {
  return [...chatCommands, ...messageCommands].map(({ declaration }) => declaration);
}

export type Declaration = ReturnType<typeof declarations>[number];
