/** The servers that whoever runs the bot has named, by id. */
export interface NamedGuilds {
  /** Whose editors change the articles. Empty: the only server there is. */
  readonly homeGuilds: readonly string[];
  /** Which are served, besides those. Empty: all. */
  readonly allowedGuilds: readonly string[];
}

/** Whether the bot answers in a server at all. A home server is always served. */
export function servesGuild(guildId: string, { homeGuilds, allowedGuilds }: NamedGuilds): boolean {
  return allowedGuilds.length === 0 || allowedGuilds.includes(guildId) || homeGuilds.includes(guildId);
}

/**
 * The servers whose editors may change the one collection that all servers read: those that were named, else the only
 * one that is served. In several of equal right, whoever manages any of them would change what the others read, and
 * anybody can bring a public bot into a server of their own: then there is none.
 *
 * @param guildIds the servers that the bot is in
 */
export function homesAmong(guildIds: readonly string[], named: NamedGuilds): readonly string[] {
  if (named.homeGuilds.length > 0) return named.homeGuilds;
  const served = guildIds.filter((guildId) => servesGuild(guildId, named));
  return served.length === 1 ? served : [];
}
