/** What a button, a select menu or a modal asks for. */
export const ACTIONS = [
  'up',
  'down',
  /** The modal that asks why an answer was voted down. */
  'why',
  'wide',
  'share',
  /** Drops the period that was read in the question. */
  'period',
  /** Lets articles without a date in, too. */
  'undated',
  'stop',
  /** A select menu; its value is the number of a citation. */
  'sources',
  /** Another passage around a citation: `n.ordinal`. */
  'card',
  /** The index of a nearest article, from 0. */
  'near',
  /** A page of the list of articles, from 0, and what it was searched for: `page.query`. */
  'list',
  /** A select menu; its value is the id of an article, or `articleId.ordinal`. */
  'open',
  /** A passage of an article: `articleId.ordinal`. */
  'read',
  /** The mark of an addition. */
  'undo',
] as const;
export type Action = (typeof ACTIONS)[number];

export interface ReadCustomId {
  readonly action: Action;
  /** Empty for what is not about an answer. */
  readonly answerId: string;
  readonly argument: string;
}

/** A passage: of the citation or the article that the key names. */
export interface PassageRef {
  readonly key: string;
  /** From 0. */
  readonly ordinal: number;
}

/** UTF-16 code units (https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id). */
export const CUSTOM_ID_CHARS = 100;

/**
 * The custom id of a component; it holds all that is needed to serve a click after a restart.
 *
 * @param answerId characters of base64url; empty for what is not about an answer
 * @throws RangeError beyond 100 characters, or for an answer id of other characters
 */
export function customId(action: Action, answerId: string, argument = ''): string {
  if (!isAnswerId.test(answerId)) throw new RangeError('an answer id is made of base64url characters');
  const id = `${PREFIX}:${action}:${answerId}:${argument}`;
  if (id.length > CUSTOM_ID_CHARS)
    throw new RangeError(`a custom id has at most ${CUSTOM_ID_CHARS} characters`);
  return id;
}

/** What a custom id says; null for one that is not ours, such as one of an older program. */
export function readCustomId(id: string): ReadCustomId | null {
  if (id.length > CUSTOM_ID_CHARS) return null;
  const parts = form.exec(id);
  const action = ACTIONS.find((known) => known === parts?.[1]);
  if (action === undefined) return null;
  return { action, answerId: parts?.[2] ?? '', argument: parts?.[3] ?? '' };
}

/** The argument of `card` and `read`. */
export function placeArgument(key: string | number, ordinal: number): string {
  return `${key}.${ordinal}`;
}

/** Null when it is not a place, or one before the first passage. */
export function readPlaceArgument(argument: string): PassageRef | null {
  const parts = /^([^.]+)\.(\d{1,9})$/u.exec(argument);
  return parts?.[1] === undefined ? null : { key: parts[1], ordinal: Number(parts[2]) };
}

/** The argument of `list`; a long query is cut so that the custom id fits. */
export function listArgument(page: number, query: string): string {
  const room = CUSTOM_ID_CHARS - `${PREFIX}:list::${page}.`.length;
  return `${page}.${query.slice(0, room).replace(/[\ud800-\udbff]$/u, '')}`;
}

/** A page of the list, from 0, and what was searched for; null when it is neither. */
export function readListArgument(argument: string): { readonly page: number; readonly query: string } | null {
  const parts = /^(\d{1,9})\.(.*)$/su.exec(argument);
  return parts === null ? null : { page: Number(parts[1]), query: parts[2] ?? '' };
}

/** Components of other programs, or of an older form of ours, do not begin so. */
const PREFIX = 'k';
const form = /^k:([a-z]+):([\w-]*):(.*)$/su;
const isAnswerId = /^[\w-]*$/u;
