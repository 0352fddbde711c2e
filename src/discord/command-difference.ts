import type { CommandDeclaration } from './commands/all-commands.ts';

/** What registering would change, by command name. */
export type CommandDifference = ReturnType<typeof differenceBetween>;

/**
 * Compares what Discord keeps in a place with what we declare there.
 * @param known the commands as Discord keeps them
 * @param elsewhere names of what we declare in other places, that people here see too
 */
export function differenceBetween(
  known: readonly { readonly name: string }[],
  wanted: readonly CommandDeclaration[],
  elsewhere: ReadonlySet<string>,
) {
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
    /** Removed because people see the same command from elsewhere already. */
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
