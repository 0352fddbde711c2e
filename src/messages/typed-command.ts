import { basename } from 'node:path';

/** The commands, as npm's scripts and `kiosque` have them. */
const COMMANDS =
  /npm (?:run (?:--silent )?)?(start|ask|ingest|verify|eval|commands:register)\b(?: --(?![\w-]))?/gu;

/**
 * A text whose commands can be typed where it is read: sentences name npm's scripts, and an installed package has
 * `kiosque` in their place.
 *
 * @param started what runs, as the command line names it
 */
export function asTyped(text: string, started: string = process.argv[1] ?? ''): string {
  return isKiosque(started) ? text.replaceAll(COMMANDS, 'kiosque $1') : text;
}

/** By its own name: as the link that npm makes, or as its file. */
function isKiosque(started: string): boolean {
  return /^kiosque(?:\.[jt]s|\.cmd)?$/u.test(basename(started));
}
