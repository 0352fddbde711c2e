import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import {
  characters,
  checkChoice,
  checkList,
  checkNumber,
  checkText,
  checkUrl,
  type Form,
  type Path,
} from './form.ts';
import { isRecord, type Json, listOf, numberOf, recordOf, textOf } from './json.ts';

/** From https://discord.com/developers/docs/components/reference */
const ROWS_MAX = 5;
const BUTTONS_PER_ROW_MAX = 5;
const OPTIONS_MAX = 25;
const OPTION_TEXT_MAX = 100;
const CUSTOM_ID_MAX = 100;
const LABEL_MAX = 80;
const PLACEHOLDER_MAX = 150;
const BUTTON_URL_MAX = 512;
const V2_COMPONENTS_MAX = 40;
const V2_TEXT_MAX = 4_000;

const SELECTS: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
/** What may stand at the top of a message with the components v2 flag. */
const V2_TOP: readonly unknown[] = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
];

/** The components as Discord keeps them: each with a numeric id. Everything wrong goes to the form. */
export function checkComponents(form: Form, path: Path, value: unknown, version: 1 | 2): readonly Json[] {
  const top = checkList(form, path, value, { max: version === 2 ? V2_COMPONENTS_MAX : ROWS_MAX });
  const customIds = new Set<string>();
  for (const [position, component] of top.entries()) {
    const at = [...path, position];
    const { type } = recordOf(component);
    if (version === 1 && type !== ComponentType.ActionRow) {
      checkChoice(form, [...at, 'type'], type, [ComponentType.ActionRow]);
    } else if (!V2_TOP.includes(type)) {
      checkChoice(form, [...at, 'type'], type, V2_TOP);
    } else {
      checkComponent(form, at, recordOf(component), customIds);
    }
  }
  const all = top.flatMap((component) => everyComponent(recordOf(component)));
  if (version === 2) {
    const text = all.reduce((sum, { content }) => sum + characters(textOf(content)), 0);
    const tooMany = `Must be ${V2_COMPONENTS_MAX} or fewer in length.`;
    if (all.length > V2_COMPONENTS_MAX) form.wrong(path, 'BASE_TYPE_MAX_LENGTH', tooMany);
    if (text > V2_TEXT_MAX) {
      form.wrong(path, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', `Displayable text exceeds ${V2_TEXT_MAX}`);
    }
  }
  return numbered(top);
}

/** A component and all that stand inside it, in reading order. */
export function everyComponent(component: Json): readonly Json[] {
  const accessory = isRecord(component.accessory) ? [component.accessory] : [];
  const inner = isRecord(component.component) ? [component.component] : [];
  const children = [...listOf(component.components).filter(isRecord), ...accessory, ...inner];
  return [component, ...children.flatMap(everyComponent)];
}

/** @param customIds those met so far; Discord wants each once in a message */
export function checkCustomId(form: Form, path: Path, value: unknown, customIds: Set<string>): void {
  const id = checkText(form, path, value, { min: 1, max: CUSTOM_ID_MAX, required: true });
  if (id === '') return;
  if (customIds.has(id)) {
    form.wrong(path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  }
  customIds.add(id);
}

export function checkSelect(form: Form, path: Path, select: Json, customIds: Set<string>): void {
  checkCustomId(form, [...path, 'custom_id'], select.custom_id, customIds);
  checkText(form, [...path, 'placeholder'], select.placeholder, { max: PLACEHOLDER_MAX });
  const minimum = checkNumber(form, [...path, 'min_values'], select.min_values, { min: 0, max: OPTIONS_MAX });
  const maximum = checkNumber(form, [...path, 'max_values'], select.max_values, { min: 1, max: OPTIONS_MAX });
  if (minimum !== undefined && minimum > (maximum ?? 1)) {
    form.wrong(
      [...path, 'min_values'],
      'NUMBER_TYPE_MAX',
      `int value should be less than or equal to ${maximum ?? 1}.`,
    );
  }
  if (select.type !== ComponentType.StringSelect) return;
  const at = [...path, 'options'];
  const options = checkList(form, at, select.options, { min: 1, max: OPTIONS_MAX, required: true });
  if (maximum !== undefined && maximum > options.length && options.length > 0) {
    form.wrong(
      [...path, 'max_values'],
      'NUMBER_TYPE_MAX',
      `int value should be less than or equal to ${options.length}.`,
    );
  }
  const values = new Set<unknown>();
  for (const [position, option] of options.map(recordOf).entries()) {
    const bounds = { min: 1, max: OPTION_TEXT_MAX, required: true };
    checkText(form, [...at, position, 'label'], option.label, bounds);
    checkText(form, [...at, position, 'value'], option.value, bounds);
    checkText(form, [...at, position, 'description'], option.description, { max: OPTION_TEXT_MAX });
    if (values.has(option.value)) {
      const taken = 'The specified option value is already used';
      form.wrong([...at, position, 'value'], 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', taken);
    }
    values.add(option.value);
  }
}

function checkComponent(form: Form, path: Path, component: Json, customIds: Set<string>): void {
  if (component.type === ComponentType.ActionRow) {
    checkRow(form, path, component, customIds);
    return;
  }
  if (component.type === ComponentType.Button) {
    checkButton(form, path, component, customIds);
    return;
  }
  if (component.type === ComponentType.TextDisplay) {
    checkText(form, [...path, 'content'], component.content, { min: 1, max: V2_TEXT_MAX, required: true });
  }
  if (component.type === ComponentType.Section || component.type === ComponentType.Container) {
    const max = component.type === ComponentType.Section ? 3 : V2_COMPONENTS_MAX;
    const at = [...path, 'components'];
    for (const [position, child] of checkList(form, at, component.components, {
      min: 1,
      max,
      required: true,
    }).entries()) {
      checkComponent(form, [...at, position], recordOf(child), customIds);
    }
  }
  if (isRecord(component.accessory)) {
    checkComponent(form, [...path, 'accessory'], component.accessory, customIds);
  }
}

function checkRow(form: Form, path: Path, row: Json, customIds: Set<string>): void {
  const at = [...path, 'components'];
  const bounds = { min: 1, max: BUTTONS_PER_ROW_MAX, required: true };
  const children = checkList(form, at, row.components, bounds).map(recordOf);
  const selects = children.filter(({ type }) => SELECTS.includes(type)).length;
  if (selects > 0 && children.length > 1) {
    form.wrong(at, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The component layout exceeds the maximum width');
  }
  for (const [position, child] of children.entries()) {
    const here = [...at, position];
    if (child.type === ComponentType.Button) checkButton(form, here, child, customIds);
    else if (SELECTS.includes(child.type)) checkSelect(form, here, child, customIds);
    else checkChoice(form, [...here, 'type'], child.type, [ComponentType.Button, ...SELECTS]);
  }
}

function checkButton(form: Form, path: Path, button: Json, customIds: Set<string>): void {
  checkChoice(form, [...path, 'style'], button.style, [1, 2, 3, 4, 5, 6]);
  const label = checkText(form, [...path, 'label'], button.label, { max: LABEL_MAX });
  const style = numberOf(button.style);
  if (label === '' && !isRecord(button.emoji) && style !== ButtonStyle.Premium) {
    form.wrong(path, 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or emoji is required');
  }
  if (style === ButtonStyle.Link) {
    if (button.url === undefined)
      form.wrong([...path, 'url'], 'BASE_TYPE_REQUIRED', 'This field is required');
    checkText(form, [...path, 'url'], button.url, { max: BUTTON_URL_MAX });
    checkUrl(form, [...path, 'url'], button.url, ['http', 'https', 'discord']);
    if (button.custom_id !== undefined) {
      form.wrong(
        path,
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
  } else if (style !== ButtonStyle.Premium) {
    checkCustomId(form, [...path, 'custom_id'], button.custom_id, customIds);
  }
}

function numbered(top: readonly unknown[]): readonly Json[] {
  let next = 1;
  const give = (component: Json): Json => {
    const id = typeof component.id === 'number' && component.id > 0 ? component.id : next++;
    const copy: Json = { ...component, id };
    if (Array.isArray(component.components))
      copy.components = component.components.map((c) => give(recordOf(c)));
    if (isRecord(component.accessory)) copy.accessory = give(component.accessory);
    return copy;
  };
  return top.map((component) => give(recordOf(component)));
}
