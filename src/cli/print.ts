import { asTyped } from '../messages/typed-command.ts';
import { visible, visibleJson, visibleLines } from '../messages/visible.ts';
import { styleOf, type TerminalStyle } from '../terminal/style.ts';

/** The ways out of a command: nothing from outside reaches a terminal as it is. */

/**
 * Writes what a command was asked for, as `terminal/` has rendered it, to the standard output, with a line end. Nothing
 * else writes there: `console` is left to libraries, and leads to the standard error (`quietLibraries`).
 */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What the standard output can do. */
export function outputStyle(): TerminalStyle {
  return styleOf(process.stdout, process.env);
}

/** Prints a value on one line of the standard output, for programs. */
export function printJson(value: unknown): void {
  print(visibleJson(value));
}

/** Says a sentence on the standard error; a name in it begins no line of its own. */
export function tell(sentence: string): void {
  console.error(visible(asTyped(sentence)));
}

/** Says on the standard error what has lines of its own, whose names from outside were made visible before. */
export function tellLines(text: string): void {
  console.error(visibleLines(asTyped(text)));
}
