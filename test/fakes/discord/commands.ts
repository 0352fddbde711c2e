import { ApplicationCommandType } from 'discord-api-types/v10';
import { refusal } from './api-error.ts';
import { checkCommand } from './check-command.ts';
import { createForm, type Form } from './form.ts';
import { type Json, listOf, numberOf, present, recordOf, textOf } from './json.ts';
import type { RegisteredCommand, World } from './world.ts';

/** How many commands of a kind one place may have. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

/** Commands of one place: a server, or everywhere when `guildId` is undefined. */
export function commandsOf(world: World, guildId: string | undefined): readonly RegisteredCommand[] {
  return [...world.commands.values()].filter((command) => command.guildId === guildId);
}

/** Replaces all commands of a place; one that keeps its name and type keeps its id. @throws ApiError 50035, 30032 */
export function replaceCommands(
  world: World,
  guildId: string | undefined,
  body: unknown,
): readonly RegisteredCommand[] {
  const form = createForm();
  const list = listOf(body).map(recordOf);
  if (!Array.isArray(body)) form.wrong([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
  for (const [position, command] of list.entries()) checkCommand(form, [position], command);
  refuseTwins(form, list);
  form.refuse();
  refuseTooMany(list.map(typeOf));
  const before = commandsOf(world, guildId);
  for (const { id } of before) world.commands.delete(id);
  const after = list.map((data) => keep(world, guildId, data, before.find(sameAs(data))?.id));
  world.watch.changed();
  return after;
}

/** Adds a command, or takes the place of the one with its name and type. @throws ApiError 50035, 30032 */
export function addCommand(world: World, guildId: string | undefined, data: Json): RegisteredCommand {
  const form = createForm();
  checkCommand(form, [], data);
  form.refuse();
  const earlier = commandsOf(world, guildId).find(sameAs(data));
  if (!earlier) refuseTooMany([...commandsOf(world, guildId).map(({ type }) => type), typeOf(data)]);
  const command = keep(world, guildId, data, earlier?.id);
  world.watch.changed();
  return command;
}

/** @throws ApiError 10063, 50035 */
export function changeCommand(
  world: World,
  guildId: string | undefined,
  id: string,
  change: Json,
): RegisteredCommand {
  const command = commandById(world, guildId, id);
  const data = { ...command.data, ...change };
  const form = createForm();
  checkCommand(form, [], data);
  form.refuse();
  const changed = keep(world, guildId, data, id);
  world.watch.changed();
  return changed;
}

/** @throws ApiError 10063 */
export function commandById(world: World, guildId: string | undefined, id: string): RegisteredCommand {
  const command = world.commands.get(id);
  if (command === undefined || command.guildId !== guildId) throw refusal('unknownCommand');
  return command;
}

/** The command a person means by its name in any language; a server's own goes before a global one. */
export function commandNamed(
  world: World,
  guildId: string | undefined,
  name: string,
  type: ApplicationCommandType,
): RegisteredCommand | undefined {
  const here = guildId === undefined ? [] : commandsOf(world, guildId);
  return [...here, ...commandsOf(world, undefined)].find(
    (command) => command.type === type && isNamed(command.data, name),
  );
}

/** Whether a command, option or choice has this name in any language. */
export function isNamed(item: Json, name: string): boolean {
  return item.name === name || Object.values(recordOf(item.name_localizations)).includes(name);
}

/** @param localised whether the translations were asked for (`?with_localizations=true`, or after a write) */
export function commandPayload(world: World, command: RegisteredCommand, localised: boolean): Json {
  const data = localised ? command.data : withoutTranslations(command.data);
  return present({
    id: command.id,
    application_id: world.application.id,
    guild_id: command.guildId,
    version: command.id,
    default_member_permissions: null,
    dm_permission: true,
    contexts: null,
    integration_types: [0],
    nsfw: false,
    ...data,
    type: command.type,
    description: textOf(data.description),
  });
}

function keep(world: World, guildId: string | undefined, data: Json, id = world.nextId()): RegisteredCommand {
  const command = { id, guildId, type: typeOf(data), name: textOf(data.name), data: withoutUndefined(data) };
  world.commands.set(id, command);
  return command;
}

function typeOf(data: Json): ApplicationCommandType {
  return (numberOf(data.type) || ApplicationCommandType.ChatInput) as ApplicationCommandType;
}

function sameAs(data: Json): (command: RegisteredCommand) => boolean {
  return (command) => command.name === data.name && command.type === typeOf(data);
}

function refuseTwins(form: Form, list: readonly Json[]): void {
  const seen = new Set<string>();
  for (const [position, data] of list.entries()) {
    const key = `${typeOf(data)} ${textOf(data.name)}`;
    if (seen.has(key)) {
      const message = 'Application command names must be unique';
      form.wrong([position], 'APPLICATION_COMMANDS_DUPLICATE_NAME', message);
    }
    seen.add(key);
  }
}

function refuseTooMany(types: readonly ApplicationCommandType[]): void {
  for (const [type, most] of Object.entries(MOST)) {
    if (types.filter((one) => one === Number(type)).length > most) throw refusal('tooManyCommands');
  }
}

function withoutUndefined(data: Json): Json {
  return recordOf(JSON.parse(JSON.stringify(data)));
}

function withoutTranslations(data: Json): Json {
  const { name_localizations: _n, description_localizations: _d, ...rest } = data;
  for (const key of ['options', 'choices']) {
    const inner = rest[key];
    if (Array.isArray(inner)) rest[key] = inner.map((item) => withoutTranslations(recordOf(item)));
  }
  return rest;
}
