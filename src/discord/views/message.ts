import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import type { ActionRow } from './components.ts';
import { plainText } from './escape.ts';
import { fitEscaped, fitText } from './fit-text.ts';
import { splitText } from './split-text.ts';
import type { MessageView, MessageViews, ViewContext } from './view.ts';

/** What a message says, before it is known whether as an embed or as text alone. */
export interface MessageBody {
  /** Raw; escaped and cut here. */
  readonly title?: string;
  /** From `quoteLink`. */
  readonly link?: string | null;
  /** Escaped; or what makes it for the characters that are left for it. */
  readonly text: string | ((room: number) => string);
  /** Raw; escaped and cut here. */
  readonly fields?: readonly Field[];
  /** Raw; each a line of its own, small. */
  readonly smallPrint?: readonly string[];
}

export interface Field {
  readonly name: string;
  readonly value: string;
}

export interface MessageExtras {
  readonly components?: readonly ActionRow[];
  readonly files?: NonNullable<MessageView['files']>;
}

/**
 * A message of this body. What must be long is fitted by the function that makes its text, or split by `messagesOf`; a
 * text that is too long all the same is a mistake of the program.
 *
 * @throws RangeError when the text is longer than its room
 */
export function messageOf(body: MessageBody, context: ViewContext, extras: MessageExtras = {}): MessageView {
  const room = textRoom(body, context);
  const text = typeof body.text === 'string' ? body.text : body.text(room);
  if (text.length > room) throw new RangeError('a text is longer than its message');
  const { components = [], files } = extras;
  return {
    content: context.hasEmbeds ? '' : visibleOr(seen(headOf(body), text, tailOf(body)).join('\n\n')),
    embeds: context.hasEmbeds ? [embedOf(body, text)] : [],
    components,
    allowedMentions: { parse: [], repliedUser: false },
    ...(files === undefined ? {} : { files }),
  };
}

/**
 * A text of any length as messages: the title stands on the first, the small print and what else there is on the last.
 * @param body its text, escaped, is split where it is too long for one
 */
export function messagesOf(
  { title, text, smallPrint = [] }: MessageBody & { readonly title: string; readonly text: string },
  context: ViewContext,
  extras: MessageExtras = {},
): MessageViews {
  const [first = '', ...rest] = splitText(text, textRoom({ title, smallPrint }, context));
  const message = (part: string, index: number, above: { readonly title?: string }): MessageView =>
    index === rest.length
      ? messageOf({ ...above, text: part, smallPrint }, context, extras)
      : messageOf({ ...above, text: part }, context);
  return [message(first, 0, { title }), ...rest.map((part, index) => message(part, index + 1, {}))];
}

/** Characters that are left for the text of such a message. */
function textRoom(body: Omit<MessageBody, 'text'>, context: ViewContext): number {
  if (context.hasEmbeds) return EMBED_TEXT_CHARS;
  const around = seen(headOf(body), tailOf(body));
  return CONTENT_CHARS - around.reduce((sum, part) => sum + part.length + '\n\n'.length, 0);
}

/** Of a message (https://discord.com/developers/docs/resources/message#create-message). */
const CONTENT_CHARS = 2000;
/** What stands around the text is kept short, so that the text always has room. */
const MESSAGE_TITLE_CHARS = 200;
const MAX_FIELDS = 5;
const MAX_SMALL_LINES = 4;
/** Of an embed: with everything around it, it stays below the total of 6,000. */
const EMBED_TEXT_CHARS = 4000;
const EMBED_LINE_CHARS = 180;
/** Of a message without embeds. */
const TEXT_FIELD_CHARS = 80;
const TEXT_SMALL_CHARS = 120;
/** Nothing to be seen cannot be sent. */
const NOTHING = '—';

function embedOf({ title, link, fields = [], smallPrint = [] }: MessageBody, text: string): APIEmbed {
  const footer = smallLines(smallPrint, EMBED_LINE_CHARS).join('\n');
  return {
    ...(title === undefined ? {} : { title: titleOf(title) }),
    ...(link == null ? {} : { url: link }),
    ...(text === '' && (title !== undefined || fields.length > 0) ? {} : { description: visibleOr(text) }),
    ...(fields.length === 0 ? {} : { fields: fields.slice(0, MAX_FIELDS).map(embedField) }),
    ...(footer === '' ? {} : { footer: { text: footer } }),
  };
}

function embedField({ name, value }: Field): APIEmbedField {
  return { name, value: visibleOr(fitEscaped(value, EMBED_LINE_CHARS)), inline: true };
}

/** What stands above the text where there are no embeds. */
function headOf({ title, link, fields = [] }: Omit<MessageBody, 'text'>): string {
  const shownFields = fields
    .slice(0, MAX_FIELDS)
    .map(({ name, value }) => `**${name}** ${visibleOr(fitEscaped(value, TEXT_FIELD_CHARS))}`);
  return [
    ...(title === undefined ? [] : [`**${titleOf(title)}**`]),
    ...(link == null ? [] : [`<${link}>`]),
    ...shownFields,
  ].join('\n');
}

/** What stands below the text where there are no embeds. */
function tailOf({ smallPrint = [] }: Omit<MessageBody, 'text'>): string {
  return smallLines(smallPrint, TEXT_SMALL_CHARS)
    .map((line) => `-# ${fitEscaped(line, TEXT_SMALL_CHARS)}`)
    .join('\n');
}

function titleOf(title: string): string {
  return visibleOr(fitEscaped(plainText(title), MESSAGE_TITLE_CHARS));
}

function smallLines(smallPrint: readonly string[], limit: number): readonly string[] {
  return smallPrint
    .slice(0, MAX_SMALL_LINES)
    .map((line) => fitText(plainText(line), limit))
    .filter((line) => line !== '');
}

/** Those of the parts that are there. */
function seen(...parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}

function visibleOr(text: string): string {
  return /[^\s\u200b]/u.test(text) ? text : NOTHING;
}
