import { ComponentType } from 'discord-api-types/v10';
import { isRecord, type Json, listOf, recordOf, textOf } from './json.ts';
import { embedsOf, isEphemeral, isLoading, isSelect, type Message, shownSelect } from './message.ts';
import type { Modal } from './modal.ts';
import type { World } from './world.ts';

/** A message as people see it, in plain text: for snapshots, and for looking at it. */
export function transcriptOf(world: World, message: Message): string {
  const author = world.users.get(message.authorId);
  const only = message.visibleTo === undefined ? undefined : world.users.get(message.visibleTo);
  const answered = message.replyToId === undefined ? undefined : world.messages.get(message.replyToId);
  const notes = [
    author?.bot ? 'APP' : '',
    isEphemeral(message) ? `only ${only?.displayName ?? '?'} sees this` : '',
    message.deletedAt === undefined ? '' : 'deleted',
  ].filter((note) => note !== '');
  const lines = [
    `${author?.displayName ?? '?'}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`,
    ...(answered
      ? [`↱ ${world.users.get(answered.authorId)?.displayName ?? '?'}: ${firstLine(answered.content)}`]
      : []),
    ...(isLoading(message) ? ['… is thinking'] : []),
    ...(message.content === '' ? [] : message.content.split('\n')),
    ...message.attachments.map(({ filename, bytes }) => `📎 ${filename} (${bytes.length} bytes)`),
    ...embedsOf(message).flatMap(embedLines),
    ...message.components.flatMap(componentLines),
    ...(message.threadId === undefined
      ? []
      : [`⤷ thread: ${world.channels.get(message.threadId)?.name ?? '?'}`]),
    ...message.reactions.map(({ emoji }) => `(${emoji})`),
  ];
  return lines.join('\n');
}

export function modalTranscript(modal: Modal): string {
  const fields = modal.fields.flatMap((field) => [
    `${field.label}${field.required ? ' *' : ''}`,
    ...(field.select ? optionLines(field.select.options) : [`  [${field.value || field.placeholder}]`]),
  ]);
  return [`▣ ${modal.title}`, ...fields].join('\n');
}

function embedLines(embed: Json): readonly string[] {
  const url = textOf(embed.url);
  const title = textOf(embed.title);
  const author = textOf(recordOf(embed.author).name);
  const footer = textOf(recordOf(embed.footer).text);
  const body = [
    ...(author === '' ? [] : [author]),
    ...(title === '' ? [] : [`${title}${url === '' ? '' : ` → ${url}`}`]),
    ...(textOf(embed.description) === '' ? [] : textOf(embed.description).split('\n')),
    ...listOf(embed.fields)
      .map(recordOf)
      .flatMap((field) => [`▪ ${textOf(field.name)}`, ...textOf(field.value).split('\n')]),
    ...(footer === '' ? [] : [`— ${footer}`]),
    ...(typeof embed.timestamp === 'string' ? [embed.timestamp] : []),
  ];
  return body.map((line) => `│ ${line}`.trimEnd());
}

function componentLines(component: Json): readonly string[] {
  const inner = listOf(component.components).filter(isRecord);
  if (component.type === ComponentType.TextDisplay) return textOf(component.content).split('\n');
  if (component.type === ComponentType.Separator) return ['———'];
  if (component.type === ComponentType.Button) return [buttonText(component)];
  if (component.type === ComponentType.Container)
    return inner.flatMap(componentLines).map((line) => `┃ ${line}`);
  if (isSelect(component)) return selectLines(component);
  if (
    component.type === ComponentType.ActionRow &&
    inner.every(({ type }) => type === ComponentType.Button)
  ) {
    return [inner.map(buttonText).join(' ')];
  }
  const accessory = isRecord(component.accessory) ? componentLines(component.accessory) : [];
  return [...inner.flatMap(componentLines), ...accessory];
}

function buttonText(button: Json): string {
  const emoji = textOf(recordOf(button.emoji).name);
  const label = [emoji, textOf(button.label)].filter((part) => part !== '').join(' ');
  const url = textOf(button.url);
  const off = button.disabled === true ? ' (off)' : '';
  return `[${label}${off}${url === '' ? '' : ` → ${url}`}]`;
}

function selectLines(component: Json): readonly string[] {
  const select = shownSelect(component);
  return [
    `▽ ${select.placeholder ?? ''}${select.disabled ? ' (off)' : ''}`.trimEnd(),
    ...optionLines(select.options),
  ];
}

function optionLines(
  options: readonly { readonly label: string; readonly description: string | undefined }[],
): readonly string[] {
  return options.map(
    ({ label, description }) => `   · ${label}${description === undefined ? '' : ` — ${description}`}`,
  );
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
