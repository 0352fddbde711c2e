import { basename } from 'node:path';

/** The commands that npm's scripts and `kiosque` have alike. */
const COMMAND_NAMES = ['start', 'ask', 'ingest', 'fetch', 'verify', 'commands:register'] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];

const NAMES: ReadonlySet<string> = new Set(COMMAND_NAMES);
const SCRIPT = /npm (?:run (?:--silent )?)?([a-z]+(?::[a-z]+)?)\b(?: --(?![\w-]))?/gu;

/**
 * A text whose commands can be typed where it is read: sentences name npm's scripts, and an installed package has
 * `kiosque` in their place.
 *
 * @param started what runs, as the command line names it
 */
export function asTyped(text: string, started: string = process.argv[1] ?? ''): string {
  if (!isKiosque(started)) return text;
  return text.replaceAll(SCRIPT, (written, name: string) => (NAMES.has(name) ? `kiosque ${name}` : written));
}

/** By its own name: as the link that npm makes, or as its file. */
function isKiosque(started: string): boolean {
  return /^kiosque(?:\.[jt]s|\.cmd)?$/u.test(basename(started));
}
