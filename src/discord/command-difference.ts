import type { CommandDeclaration } from './declarations.ts';

/** What registering would change, by command name. */
export interface CommandDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Removed because people see the same command from elsewhere already. */
  readonly doubled: readonly string[];
  readonly unchanged: readonly string[];
}

/** A command as Discord keeps it. */
export interface KnownCommand {
  readonly name: string;
}

/**
 * Compares what Discord keeps in a place with what we declare there.
 * @param elsewhere names of what we declare in other places, that people here see too
 */
export function differenceBetween(
  known: readonly KnownCommand[],
  wanted: readonly CommandDeclaration[],
  elsewhere: ReadonlySet<string>,
): CommandDifference {
  const before = new Map(known.map((command) => [command.name, command]));
  const names = wanted.map(({ name }) => name);
  const isSame = (declaration: CommandDeclaration): boolean =>
    saysTheSame(declaration, before.get(declaration.name));
  const gone = known.map(({ name }) => name).filter((name) => !names.includes(name));
  const existing = wanted.filter(({ name }) => before.has(name));
  return {
    added: names.filter((name) => !before.has(name)),
    changed: existing.filter((declaration) => !isSame(declaration)).map(({ name }) => name),
    removed: gone.filter((name) => !elsewhere.has(name)),
    doubled: gone.filter((name) => elsewhere.has(name)),
    unchanged: existing.filter(isSame).map(({ name }) => name),
  };
}

/**
 * Whether all that we declare stands in what Discord keeps. Discord adds fields of its own, and leaves out those
 * that have their default value: `required: false`, no options, no localisation.
 */
function saysTheSame(ours: unknown, theirs: unknown): boolean {
  if (Array.isArray(ours)) {
    const kept: readonly unknown[] = Array.isArray(theirs) ? theirs : [];
    return ours.length === kept.length && ours.every((item, index) => saysTheSame(item, kept[index]));
  }
  if (typeof ours === 'object' && ours !== null) {
    const kept: object = typeof theirs === 'object' && theirs !== null ? theirs : {};
    const keptEntries = new Map<string, unknown>(Object.entries(kept));
    const isCovered = Object.entries(ours).every(([key, value]) => saysTheSame(value, keptEntries.get(key)));
    // An option or a localisation that we no longer have is a change, too.
    const hasMore = COMPARED_FIELDS.some((key) => !(key in ours) && isSomething(keptEntries.get(key)));
    return isCovered && !hasMore;
  }
  if (ours === false || ours === null || ours === undefined) return theirs === ours || !isSomething(theirs);
  return ours === theirs;
}

const COMPARED_FIELDS = ['options', 'choices', 'name_localizations', 'description_localizations'] as const;

function isSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== false;
}
