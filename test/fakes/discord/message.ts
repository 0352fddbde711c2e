import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { everyComponent } from './check-components.ts';
import { isRecord, type Json, listOf, recordOf, textOf } from './json.ts';
import { type Pings, previewedLinks } from './mentions.ts';
import type { StoredFile } from './stored-file.ts';

/** What a message looked like from a moment on. */
export interface Revision {
  /** Milliseconds since 1970, by the server's clock. */
  readonly at: number;
  readonly content: string;
  readonly embeds: readonly Json[];
  readonly components: readonly Json[];
  readonly flags: number;
  readonly pings: Pings;
}

/** A message as the server keeps it. It stays the same object through edits, so a test may hold on to it. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly type: number;
  readonly createdAt: number;
  readonly replyToId?: string;
  /** The interaction it answers. */
  readonly interactionId?: string;
  /** The only person who sees it, when it is ephemeral. */
  readonly visibleTo?: string;
  content: string;
  embeds: readonly Json[];
  components: readonly Json[];
  flags: number;
  attachments: readonly StoredFile[];
  pings: Pings;
  threadId?: string;
  editedAt?: number;
  deletedAt?: number;
  readonly reactions: { readonly emoji: string; readonly userId: string }[];
  /** Every state it had, the first one included. */
  readonly revisions: Revision[];
}

export interface ShownButton {
  readonly customId: string | undefined;
  readonly label: string;
  readonly emoji: string | undefined;
  readonly url: string | undefined;
  readonly disabled: boolean;
  readonly style: number;
}

export interface ShownOption {
  readonly label: string;
  readonly value: string;
  readonly description: string | undefined;
}

export interface ShownSelect {
  readonly customId: string;
  readonly type: number;
  readonly placeholder: string | undefined;
  readonly disabled: boolean;
  readonly minValues: number;
  readonly maxValues: number;
  readonly options: readonly ShownOption[];
}

export function isEphemeral(message: Message): boolean {
  return (message.flags & MessageFlags.Ephemeral) !== 0;
}

/** Whether it only says that the bot is thinking. */
export function isLoading(message: Message): boolean {
  return (message.flags & MessageFlags.Loading) !== 0;
}

/** Web addresses under which Discord would show a preview of somebody else's page. */
export function previewsOf(message: Message): readonly string[] {
  return message.flags & MessageFlags.SuppressEmbeds ? [] : previewedLinks(message.content);
}

/** The embeds people see: none when they are suppressed. */
export function embedsOf(message: Message): readonly Json[] {
  return message.flags & MessageFlags.SuppressEmbeds ? [] : message.embeds;
}

export function buttonsOf(message: Message): readonly ShownButton[] {
  return componentsOf(message)
    .filter(({ type }) => type === ComponentType.Button)
    .map((button) => ({
      customId: optionalText(button.custom_id),
      label: textOf(button.label),
      emoji: isRecord(button.emoji) ? textOf(button.emoji.name) : undefined,
      url: optionalText(button.url),
      disabled: button.disabled === true,
      style: Number(button.style),
    }));
}

export function selectsOf(message: Message): readonly ShownSelect[] {
  return componentsOf(message).filter(isSelect).map(shownSelect);
}

/** @param select a string, user, role, mentionable or channel select as sent by the bot */
export function shownSelect(select: Json): ShownSelect {
  return {
    customId: textOf(select.custom_id),
    type: Number(select.type),
    placeholder: optionalText(select.placeholder),
    disabled: select.disabled === true,
    minValues: typeof select.min_values === 'number' ? select.min_values : 1,
    maxValues: typeof select.max_values === 'number' ? select.max_values : 1,
    options: listOf(select.options)
      .map(recordOf)
      .map((option) => ({
        label: textOf(option.label),
        value: textOf(option.value),
        description: optionalText(option.description),
      })),
  };
}

export function isSelect(component: Json): boolean {
  return (
    component.type === ComponentType.StringSelect ||
    (Number(component.type) >= ComponentType.UserSelect &&
      Number(component.type) <= ComponentType.ChannelSelect)
  );
}

/** All components of a message, rows included, in reading order. */
function componentsOf(message: Message): readonly Json[] {
  return message.components.flatMap(everyComponent);
}

/** Everything a person can read in it as one text: content, embeds, text displays; not the controls. */
export function visibleText(message: Message): string {
  const embeds = embedsOf(message).flatMap((embed) => [
    textOf(recordOf(embed.author).name),
    textOf(embed.title),
    textOf(embed.description),
    ...listOf(embed.fields).flatMap((field) => [textOf(recordOf(field).name), textOf(recordOf(field).value)]),
    textOf(recordOf(embed.footer).text),
  ]);
  const displays = componentsOf(message).map((component) => textOf(component.content));
  return [message.content, ...embeds, ...displays].filter((text) => text !== '').join('\n');
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
