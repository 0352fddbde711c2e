/** Where something was said. */
export interface Place {
  readonly channelId: string;
  /** The channel of a thread (or the category of a channel, which counts for nothing by itself); null: none. */
  readonly parentId: string | null;
  /** Null in a direct message. */
  readonly guildId: string | null;
}

/** Permission bits, https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
const ADMINISTRATOR = 1n << 3n;
const MANAGE_GUILD = 1n << 5n;

/**
 * Whether the bot answers in a place: in the allowed channels and their threads, or everywhere when none is named.
 * A named channel shuts direct messages out too, for otherwise they would be the way around it.
 */
export function mayAnswerIn(place: Place, allowedChannels: readonly string[]): boolean {
  if (allowedChannels.length === 0) return true;
  if (place.guildId === null) return false;
  return [place.channelId, place.parentId].some((id) => id !== null && allowedChannels.includes(id));
}

/**
 * Whether a person may ask: everybody when no role is named.
 * @param memberRoleIds null in a direct message, where nobody has roles.
 */
export function mayAsk(memberRoleIds: readonly string[] | null, allowedRoles: readonly string[]): boolean {
  return allowedRoles.length === 0 || hasOneOf(memberRoleIds ?? [], allowedRoles);
}

/**
 * Whether a member may change articles: by the permission to manage the server, or by an editor role. Checked at each
 * use, for a server can show a command to anybody whatever its default permissions are.
 */
export function isEditor(
  member: {
    /** Null in a direct message. */
    readonly permissions: bigint | null;
    readonly roleIds: readonly string[];
  },
  editorRoles: readonly string[],
): boolean {
  const manages = ((member.permissions ?? 0n) & (ADMINISTRATOR | MANAGE_GUILD)) !== 0n;
  return manages || hasOneOf(member.roleIds, editorRoles);
}

function hasOneOf(ids: readonly string[], wanted: readonly string[]): boolean {
  return ids.some((id) => wanted.includes(id));
}
