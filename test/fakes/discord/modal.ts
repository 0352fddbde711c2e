import { ComponentType } from 'discord-api-types/v10';
import { characters } from './form.ts';
import type { Interaction } from './interaction.ts';
import { isRecord, type Json, listOf, numberOf, recordOf, textOf } from './json.ts';
import { isSelect, type ShownSelect, shownSelect } from './message.ts';

export interface ModalField {
  readonly customId: string;
  readonly label: string;
  readonly required: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  readonly placeholder: string;
  /** What stands in it already. */
  readonly value: string;
  readonly select: ShownSelect | undefined;
}

/** A form as a person sees it. */
export interface Modal {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly ModalField[];
  /** The interaction that opened it. */
  readonly openedBy: Interaction;
  readonly data: Json;
}

export function readModal(openedBy: Interaction, data: Json): Modal {
  const fields = listOf(data.components).map(recordOf).flatMap(readPart);
  return { customId: textOf(data.custom_id), title: textOf(data.title), fields, openedBy, data };
}

/**
 * The components of a submission. Values go by custom id or label; a field that is not named keeps its value.
 * @throws Error when the client would not let the person send it
 */
export function submission(modal: Modal, values: Readonly<Record<string, string>>): readonly Json[] {
  for (const name of Object.keys(values)) {
    if (!modal.fields.some(({ customId, label }) => customId === name || label === name)) {
      throw new Error(`The form "${modal.title}" has no field "${name}".`);
    }
  }
  let id = 0;
  return listOf(modal.data.components)
    .map(recordOf)
    .map((part) => {
      const [field] = readPart(part);
      if (field === undefined) return { type: part.type, id: ++id };
      const value = values[field.customId] ?? values[field.label] ?? field.value;
      const filled = { ...answerOf(field, value), id: ++id };
      return part.type === ComponentType.Label
        ? { type: part.type, id: ++id, component: filled }
        : { type: part.type, id: ++id, components: [filled] };
    });
}

function answerOf(field: ModalField, value: string): Json {
  if (field.select) {
    const option = field.select.options.find((one) => one.value === value || one.label === value);
    if (option === undefined && field.required)
      throw new Error(`The field "${field.label}" needs one of its options.`);
    return { type: field.select.type, custom_id: field.customId, values: option ? [option.value] : [] };
  }
  const length = characters(value);
  if (field.required && length === 0) throw new Error(`The field "${field.label}" is required.`);
  if (length > field.maxLength || (length > 0 && length < field.minLength)) {
    throw new Error(`The field "${field.label}" takes ${field.minLength} to ${field.maxLength} characters.`);
  }
  return { type: ComponentType.TextInput, custom_id: field.customId, value };
}

function readPart(part: Json): readonly ModalField[] {
  const inner = isRecord(part.component) ? part.component : recordOf(listOf(part.components)[0]);
  if (inner.type !== ComponentType.TextInput && !isSelect(inner)) return [];
  return [
    {
      customId: textOf(inner.custom_id),
      label: textOf(part.label) || textOf(inner.label),
      required: inner.required !== false,
      minLength: numberOf(inner.min_length),
      maxLength: numberOf(inner.max_length) || 4_000,
      placeholder: textOf(inner.placeholder),
      value: textOf(inner.value),
      select: isSelect(inner) ? shownSelect(inner) : undefined,
    },
  ];
}
