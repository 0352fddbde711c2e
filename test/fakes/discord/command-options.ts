import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { keepFile, type OfferedFile } from './attachments.ts';
import { isNamed } from './commands.ts';
import { characters } from './form.ts';
import { isRecord, type Json, listOf, present, recordOf, textOf } from './json.ts';
import { attachmentPayload } from './message-payload.ts';
import { channelPayload, memberPayload, userPayload } from './payloads.ts';
import type { RegisteredCommand, World } from './world.ts';

/** A value a person gives to an option: text, number, yes/no, a file, or somebody or some channel by `id`. */
export type OptionValue = string | number | boolean | OfferedFile | { readonly id: string };
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** Characters of a text option without a limit of its own. */
const TEXT_MAX = 6_000;

export interface FilledOptions {
  readonly options: readonly Json[];
  readonly resolved: Json;
}

export interface Filling {
  readonly world: World;
  readonly guildId: string | undefined;
  readonly channelId: string;
  readonly command: RegisteredCommand;
  /** Names after the command's own: none, a subcommand, or a group and a subcommand. */
  readonly subcommands: readonly string[];
  readonly values: OptionValues;
  /** Name of the option being typed, for autocomplete: nothing is required then. */
  readonly focused?: string;
}

/**
 * What Discord's own client would send: names in any language become the registered ones, and what the client
 * would not let a person send is refused here.
 */
export function fillOptions(filling: Filling): FilledOptions {
  const { command, subcommands } = filling;
  const resolved: Record<string, Json> = {};
  let declared = listOf(command.data.options).map(recordOf);
  const path: Json[] = [];
  for (const name of subcommands) {
    const sub = declared.find((option) => isNamed(option, name));
    if (sub === undefined) throw new Error(`/${command.name} has no subcommand "${name}".`);
    path.push({ type: sub.type, name: sub.name });
    declared = listOf(sub.options).map(recordOf);
  }
  if (declared.some(({ type }) => type === Option.Subcommand || type === Option.SubcommandGroup)) {
    throw new Error(`/${[command.name, ...subcommands].join(' ')} needs a subcommand.`);
  }
  let options: readonly Json[] = fillLevel(filling, declared, resolved);
  for (const level of path.reverse()) options = [{ ...level, options }];
  return { options, resolved };
}

function fillLevel(
  filling: Filling,
  declared: readonly Json[],
  resolved: Record<string, Json>,
): readonly Json[] {
  const { values, focused } = filling;
  const filled = Object.entries(values).map(([name, value]) => {
    const option = declared.find((candidate) => isNamed(candidate, name));
    if (option === undefined) throw new Error(`/${filling.command.name} has no option "${name}".`);
    const isFocused = focused !== undefined && isNamed(option, focused);
    if (isFocused && option.autocomplete !== true) throw new Error(`Option "${name}" has no autocomplete.`);
    const sent = isFocused ? value : wireValue(filling, option, value, resolved);
    return present({
      type: option.type,
      name: option.name,
      value: sent,
      focused: isFocused ? true : undefined,
    });
  });
  const missing = declared.find(
    (option) => option.required === true && !filled.some(({ name }) => name === option.name),
  );
  if (missing && focused === undefined) throw new Error(`Option "${textOf(missing.name)}" is required.`);
  return filled;
}

function wireValue(
  filling: Filling,
  option: Json,
  value: OptionValue,
  resolved: Record<string, Json>,
): unknown {
  const name = textOf(option.name);
  const wrong = (wanted: string): Error =>
    new Error(`Option "${name}" takes ${wanted}, not ${JSON.stringify(value)}.`);
  const choices = listOf(option.choices).map(recordOf);
  if (choices.length > 0) {
    const chosen = choices.find(
      (choice) => choice.value === value || (typeof value === 'string' && isNamed(choice, value)),
    );
    if (chosen === undefined)
      throw wrong(`one of ${choices.map((choice) => textOf(choice.name)).join(', ')}`);
    return chosen.value;
  }
  if (option.type === Option.String) {
    if (typeof value !== 'string') throw wrong('text');
    const least = option.min_length;
    const most = typeof option.max_length === 'number' ? option.max_length : TEXT_MAX;
    const length = characters(value);
    if (typeof least === 'number' && length < least) throw wrong(`at least ${least} characters`);
    if (length > most) throw wrong(`at most ${most} characters`);
    return value;
  }
  if (option.type === Option.Boolean) {
    if (typeof value !== 'boolean') throw wrong('yes or no');
    return value;
  }
  if (option.type === Option.Integer || option.type === Option.Number) return numeric(option, value, wrong);
  if (!isRecord(value)) throw wrong('somebody, a channel, a role or a file');
  return option.type === Option.Attachment
    ? attached(filling, value as unknown as OfferedFile, resolved)
    : pointedAt(filling, textOf(value.id), resolved);
}

function numeric(option: Json, value: OptionValue, wrong: (wanted: string) => Error): number {
  if (typeof value !== 'number') throw wrong('a number');
  if (option.type === Option.Integer && !Number.isInteger(value)) throw wrong('a whole number');
  if (typeof option.min_value === 'number' && value < option.min_value)
    throw wrong(`at least ${option.min_value}`);
  if (typeof option.max_value === 'number' && value > option.max_value)
    throw wrong(`at most ${option.max_value}`);
  return value;
}

function attached({ world, channelId }: Filling, file: OfferedFile, resolved: Record<string, Json>): string {
  const kept = keepFile(world, channelId, file);
  resolved.attachments = { ...resolved.attachments, [kept.id]: attachmentPayload(world, kept, true) };
  return kept.id;
}

function pointedAt({ world, guildId }: Filling, id: string, resolved: Record<string, Json>): string {
  const user = world.users.get(id);
  const channel = world.channels.get(id);
  const guild = guildId === undefined ? undefined : world.guilds.get(guildId);
  if (user) resolved.users = { ...resolved.users, [id]: userPayload(user) };
  if (user && guild?.members.has(id)) {
    const { user: _, ...member } = memberPayload(world, guild, id);
    resolved.members = { ...resolved.members, [id]: member };
  }
  if (channel) resolved.channels = { ...resolved.channels, [id]: channelPayload(world, channel) };
  return id;
}
