import { ComponentType } from 'discord-api-types/v10';
import { checkCustomId, checkSelect } from './check-components.ts';
import { checkChoice, checkList, checkNumber, checkText, type Form, type Path } from './form.ts';
import { isRecord, type Json, recordOf } from './json.ts';

/** Characters, from https://discord.com/developers/docs/interactions/receiving-and-responding and …/components/reference#text-input */
const TITLE_MAX = 45;
const LABEL_MAX = 45;
const INPUTS_MAX = 5;
const VALUE_MAX = 4_000;
const PLACEHOLDER_MAX = 100;
const DESCRIPTION_MAX = 100;
const CUSTOM_ID_MAX = 100;

const CHOICES_MAX = 25;
const CHOICE_TEXT_MAX = 100;

/** A form shown to a person: rows (or labels) with one input each. */
export function checkModal(form: Form, path: Path, data: Json): void {
  checkText(form, [...path, 'title'], data.title, { min: 1, max: TITLE_MAX, required: true });
  checkText(form, [...path, 'custom_id'], data.custom_id, { min: 1, max: CUSTOM_ID_MAX, required: true });
  const at = [...path, 'components'];
  const parts = checkList(form, at, data.components, { min: 1, max: INPUTS_MAX, required: true });
  const customIds = new Set<string>();
  for (const [position, part] of parts.map(recordOf).entries())
    checkPart(form, [...at, position], part, customIds);
}

/** The suggestions under an option that is being typed. */
export function checkSuggestions(form: Form, path: Path, data: Json): void {
  const at = [...path, 'choices'];
  const choices = checkList(form, at, data.choices, { max: CHOICES_MAX, required: true });
  const bounds = { min: 1, max: CHOICE_TEXT_MAX, required: true };
  for (const [position, choice] of choices.map(recordOf).entries()) {
    checkText(form, [...at, position, 'name'], choice.name, bounds);
    if (typeof choice.value !== 'number') checkText(form, [...at, position, 'value'], choice.value, bounds);
    for (const [locale, name] of Object.entries(recordOf(choice.name_localizations))) {
      checkText(form, [...at, position, 'name_localizations', locale], name, {
        min: 1,
        max: CHOICE_TEXT_MAX,
      });
    }
  }
}

function checkPart(form: Form, path: Path, part: Json, customIds: Set<string>): void {
  checkChoice(form, [...path, 'type'], part.type, [
    ComponentType.ActionRow,
    ComponentType.TextDisplay,
    ComponentType.Label,
  ]);
  if (part.type === ComponentType.Label) {
    checkText(form, [...path, 'label'], part.label, { min: 1, max: LABEL_MAX, required: true });
    checkText(form, [...path, 'description'], part.description, { max: DESCRIPTION_MAX });
    const inner = recordOf(part.component);
    if (inner.type === ComponentType.TextInput)
      checkInput(form, [...path, 'component'], inner, customIds, false);
    else checkSelect(form, [...path, 'component'], inner, customIds);
  }
  if (part.type !== ComponentType.ActionRow) return;
  const at = [...path, 'components'];
  for (const [position, input] of checkList(form, at, part.components, {
    min: 1,
    max: 1,
    required: true,
  }).entries()) {
    const type = isRecord(input) ? input.type : undefined;
    if (type === ComponentType.TextInput)
      checkInput(form, [...at, position], recordOf(input), customIds, true);
    else checkChoice(form, [...at, position, 'type'], type, [ComponentType.TextInput]);
  }
}

function checkInput(form: Form, path: Path, input: Json, customIds: Set<string>, labelled: boolean): void {
  checkCustomId(form, [...path, 'custom_id'], input.custom_id, customIds);
  checkChoice(form, [...path, 'style'], input.style, [1, 2]);
  if (labelled) checkText(form, [...path, 'label'], input.label, { min: 1, max: LABEL_MAX, required: true });
  checkText(form, [...path, 'placeholder'], input.placeholder, { max: PLACEHOLDER_MAX });
  const least = checkNumber(form, [...path, 'min_length'], input.min_length, { min: 0, max: VALUE_MAX });
  const most = checkNumber(form, [...path, 'max_length'], input.max_length, { min: 1, max: VALUE_MAX });
  if (least !== undefined && most !== undefined && least > most) {
    form.wrong(
      [...path, 'min_length'],
      'NUMBER_TYPE_MAX',
      `int value should be less than or equal to ${most}.`,
    );
  }
  checkText(form, [...path, 'value'], input.value, { max: most ?? VALUE_MAX });
}
