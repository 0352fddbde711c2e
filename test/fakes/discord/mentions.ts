import { everyComponent } from './check-components.ts';
import type { AllowedMentions } from './check-message.ts';
import { type Json, textOf } from './json.ts';

/** Whom a message would notify. */
export interface Pings {
  /** @everyone or @here. */
  readonly everyone: boolean;
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
}

export interface MentionContext {
  /** Absent: Discord parses everything in the text, and the author of the message replied to. */
  readonly allowed: AllowedMentions | undefined;
  readonly repliedUserId?: string;
  /** Whether the author may notify @everyone and roles that are not mentionable. */
  readonly mayMentionEveryone: boolean;
  readonly knownUser: (id: string) => boolean;
  readonly knownRole: (id: string) => { readonly mentionable: boolean } | undefined;
}

const EVERYTHING: AllowedMentions = {
  parse: ['users', 'roles', 'everyone'],
  users: [],
  roles: [],
  repliedUser: true,
};

/**
 * Follows https://discord.com/developers/docs/resources/message#allowed-mentions-object. Mentions count in the
 * text and in text displays, never in embeds, code, labels or options.
 */
export function pingsOf(content: string, components: readonly Json[], context: MentionContext): Pings {
  const texts = components.flatMap(everyComponent).map((component) => textOf(component.content));
  const text = withoutCode([content, ...texts].join('\n'));
  const allowed = context.allowed ?? EVERYTHING;
  const users = matches(text, /<@!?(\d+)>/gu).filter(
    (id) => context.knownUser(id) && (allowed.parse.includes('users') || allowed.users.includes(id)),
  );
  const roles = matches(text, /<@&(\d+)>/gu).filter((id) => {
    const role = context.knownRole(id);
    if (role === undefined || !(role.mentionable || context.mayMentionEveryone)) return false;
    return allowed.parse.includes('roles') || allowed.roles.includes(id);
  });
  const replied = context.repliedUserId;
  return {
    everyone:
      context.mayMentionEveryone && allowed.parse.includes('everyone') && /@(?:everyone|here)\b/u.test(text),
    userIds: [...new Set([...users, ...(replied !== undefined && allowed.repliedUser ? [replied] : [])])],
    roleIds: [...new Set(roles)],
  };
}

/** Whether the message notifies anybody at all. */
export function pingsAnyone(pings: Pings): boolean {
  return pings.everyone || pings.userIds.length > 0 || pings.roleIds.length > 0;
}

/** Web addresses under which Discord would show a preview: bare or masked, but not in `<…>` or code. */
export function previewedLinks(content: string): readonly string[] {
  const open = withoutCode(content).replaceAll(/<https?:\/\/[^\s>]+>/gu, ' ');
  return open.match(/https?:\/\/[^\s<>)\]]+/gu) ?? [];
}

function withoutCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```|(`{1,2})(?!`)[^`]+\1/gu, ' ');
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, id]) => id ?? []);
}
