/**
 * Writes what a command was asked for to the standard output, with a line end. Nothing else writes there: `console` is
 * left to libraries, and leads to the standard error (`quietLibraries`).
 */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
