import {
  ApplicationCommandType,
  Locale,
  ApplicationCommandOptionType as Option,
} from 'discord-api-types/v10';
import { characters, checkChoice, checkList, checkNumber, checkText, type Form, type Path } from './form.ts';
import { isRecord, type Json, recordOf, textOf } from './json.ts';

/** From https://discord.com/developers/docs/interactions/application-commands */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const NAME_MAX = 32;
const DESCRIPTION_MAX = 100;
const OPTIONS_MAX = 25;
const CHOICES_MAX = 25;
const CHOICE_MAX = 100;
const TEXT_OPTION_MAX = 6_000;
/** Characters of all names, descriptions and choice values of one command together. */
const COMMAND_MAX = 8_000;
const LOCALES: readonly string[] = Object.values(Locale);
const GROUPS: readonly unknown[] = [Option.Subcommand, Option.SubcommandGroup];
const WITH_CHOICES: readonly unknown[] = [Option.String, Option.Integer, Option.Number];

/** Everything Discord would refuse in one command goes to the form. */
export function checkCommand(form: Form, path: Path, value: unknown): void {
  if (!isRecord(value)) {
    form.wrong(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return;
  }
  const type = value.type ?? ApplicationCommandType.ChatInput;
  checkChoice(form, [...path, 'type'], type, [1, 2, 3, 4]);
  const slash = type === ApplicationCommandType.ChatInput;
  checkNames(form, path, value, slash);
  if (slash) checkDescriptions(form, path, value);
  else if (textOf(value.description) !== '') {
    form.wrong(
      [...path, 'description'],
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
      'Context menu commands cannot have description',
    );
  }
  if (slash) checkOptions(form, path, value.options, 0);
  else if (Array.isArray(value.options) && value.options.length > 0) {
    form.wrong(
      [...path, 'options'],
      'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
      'Context menu commands cannot have options',
    );
  }
  for (const [key, allowed] of [
    ['contexts', [0, 1, 2]],
    ['integration_types', [0, 1]],
  ] as const) {
    for (const [position, item] of checkList(form, [...path, key], value[key], {
      max: allowed.length,
    }).entries()) {
      checkChoice(form, [...path, key, position], item, allowed);
    }
  }
  const permissions = value.default_member_permissions;
  if (permissions !== undefined && permissions !== null && !/^\d+$/u.test(textOf(permissions))) {
    form.wrong([...path, 'default_member_permissions'], 'BASE_TYPE_INVALID', 'Invalid permissions');
  }
  if (sizeOf(value) > COMMAND_MAX) {
    form.wrong(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${COMMAND_MAX})`);
  }
}

/** @param depth 0 in a command, 1 in a subcommand group, 2 in a subcommand */
function checkOptions(form: Form, path: Path, value: unknown, depth: 0 | 1 | 2): void {
  const at = [...path, 'options'];
  const options = checkList(form, at, value, { max: OPTIONS_MAX }).map(recordOf);
  const grouped = options.filter(({ type }) => GROUPS.includes(type)).length;
  const names = new Set<unknown>();
  let optionalSeen = false;
  for (const [position, option] of options.entries()) {
    const here = [...at, position];
    if (names.has(option.name)) {
      form.wrong(
        [...here, 'name'],
        'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
        'Option name already exists',
      );
    }
    names.add(option.name);
    if (grouped > 0 && !GROUPS.includes(option.type)) {
      form.wrong(
        [...here, 'type'],
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
    }
    if (option.required === true && optionalSeen) {
      form.wrong(
        here,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    if (option.required !== true) optionalSeen = true;
    checkOption(form, here, option, depth);
  }
}

function checkOption(form: Form, path: Path, option: Json, depth: 0 | 1 | 2): void {
  const { type } = option;
  checkNames(form, path, option, true);
  checkDescriptions(form, path, option);
  const allowed = Object.values(Option).filter((kind) => typeof kind === 'number');
  if (depth === 0) checkChoice(form, [...path, 'type'], type, allowed);
  if (depth === 1) checkChoice(form, [...path, 'type'], type, [Option.Subcommand]);
  if (depth === 2)
    checkChoice(
      form,
      [...path, 'type'],
      type,
      allowed.filter((kind) => !GROUPS.includes(kind)),
    );
  if (type === Option.SubcommandGroup && depth === 0) {
    checkOptions(form, path, option.options, 1);
    return;
  }
  if (type === Option.Subcommand) {
    checkOptions(form, path, option.options, 2);
    return;
  }
  const choices = checkList(form, [...path, 'choices'], option.choices, { max: CHOICES_MAX }).map(recordOf);
  if (choices.length > 0 && (option.autocomplete === true || !WITH_CHOICES.includes(type))) {
    form.wrong(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID',
      'Choices cannot be used with this option',
    );
  }
  if (option.autocomplete === true && !WITH_CHOICES.includes(type)) {
    form.wrong(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID_OPTION_TYPE',
      'Autocomplete cannot be used with this option type',
    );
  }
  for (const [position, choice] of choices.entries()) {
    checkChoiceTexts(form, [...path, 'choices', position], choice, type === Option.String);
  }
  checkNumber(form, [...path, 'min_length'], option.min_length, { min: 0, max: TEXT_OPTION_MAX });
  checkNumber(form, [...path, 'max_length'], option.max_length, { min: 1, max: TEXT_OPTION_MAX });
}

function checkChoiceTexts(form: Form, path: Path, choice: Json, text: boolean): void {
  const bounds = { min: 1, max: CHOICE_MAX, required: true };
  checkText(form, [...path, 'name'], choice.name, bounds);
  if (text) checkText(form, [...path, 'value'], choice.value, bounds);
  else if (typeof choice.value !== 'number') {
    form.wrong([...path, 'value'], 'NUMBER_TYPE_COERCE', `Value "${String(choice.value)}" is not a number.`);
  }
  checkLocales(
    form,
    [...path, 'name_localizations'],
    choice.name_localizations,
    (at, name) => void checkText(form, at, name, { min: 1, max: CHOICE_MAX }),
  );
}

function checkNames(form: Form, path: Path, value: Json, slash: boolean): void {
  const check = (at: Path, name: unknown): void => {
    const text = checkText(form, at, name, { min: 1, max: NAME_MAX, required: true });
    if (slash && text !== '' && (!NAME.test(text) || text !== text.toLowerCase())) {
      form.wrong(at, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  };
  check([...path, 'name'], value.name);
  checkLocales(form, [...path, 'name_localizations'], value.name_localizations, check);
}

function checkDescriptions(form: Form, path: Path, value: Json): void {
  const check = (at: Path, text: unknown): void =>
    void checkText(form, at, text, { min: 1, max: DESCRIPTION_MAX, required: true });
  check([...path, 'description'], value.description);
  checkLocales(form, [...path, 'description_localizations'], value.description_localizations, check);
}

function checkLocales(
  form: Form,
  path: Path,
  value: unknown,
  check: (path: Path, text: unknown) => void,
): void {
  for (const [locale, text] of Object.entries(recordOf(value))) {
    if (!LOCALES.includes(locale)) checkChoice(form, [...path, locale], locale, LOCALES);
    else if (text !== null) check([...path, locale], text);
  }
}

/** Of a localised text the longest counts. */
function sizeOf(value: Json): number {
  const longest = (text: unknown, localised: unknown): number =>
    Math.max(...[text, ...Object.values(recordOf(localised))].map((t) => characters(textOf(t))));
  const own =
    longest(value.name, value.name_localizations) +
    longest(value.description, value.description_localizations) +
    (typeof value.value === 'string' ? characters(value.value) : 0);
  const inside = [value.options, value.choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return inside.reduce<number>((sum, item) => sum + sizeOf(recordOf(item)), own);
}
