import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import type { Bilingual, Language } from '../../messages/bilingual.ts';
import { plainText } from './escape.ts';
import { fitText } from './fit-text.ts';

/**
 * Discord's limits, in characters unless said otherwise; a UTF-16 code unit counts as one, which is never less than
 * what Discord counts. https://discord.com/developers/docs/components/reference
 */
export const LIMITS = {
  buttonsInRow: 5,
  buttonLabelChars: 80,
  selectOptions: 25,
  optionChars: 100,
  placeholderChars: 150,
} as const;

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

export interface ButtonOptions {
  readonly emoji?: string;
  readonly isDisabled?: boolean;
}

export interface Option {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
}

/** A button; its label is cut to fit. An empty label needs an emoji. */
export function button(
  id: string,
  label: string,
  { emoji, isDisabled = false }: ButtonOptions = {},
): APIButtonComponentWithCustomId {
  const text = fitText(plainText(label), LIMITS.buttonLabelChars);
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: id,
    ...(text === '' && emoji !== undefined ? {} : { label: text === '' ? NAMELESS : text }),
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    ...(isDisabled ? { disabled: true } : {}),
  };
}

/** A button that opens an address in the browser. */
export function linkButton(address: string, label: string): APIButtonComponentWithURL {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    url: address,
    label: fitText(plainText(label), LIMITS.buttonLabelChars),
  };
}

/** The buttons in rows of five; those that find no room in `rows` rows are left out. */
export function buttonRows(
  buttons: readonly (APIButtonComponentWithCustomId | APIButtonComponentWithURL)[],
  rows: number,
): readonly ActionRow[] {
  const all: ActionRow[] = [];
  for (let at = 0; at < buttons.length && all.length < rows; at += LIMITS.buttonsInRow) {
    all.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + LIMITS.buttonsInRow) });
  }
  return all;
}

/**
 * Where one is in a row of passages or pages, as small print, and buttons to those before and after, off at the ends;
 * nothing where there is only one.
 * @param at position, from 0
 * @param idOf the custom id for a position; asked for −1 and for `all` too
 */
export function turnsOf(
  captions: {
    readonly place: (number: number, all: number) => Bilingual;
    readonly previous: Bilingual;
    readonly next: Bilingual;
  },
  at: number,
  all: number,
  language: Language,
  idOf: (at: number) => string,
): { readonly smallPrint: readonly string[]; readonly rows: readonly ActionRow[] } {
  if (all < 2) return { smallPrint: [], rows: [] };
  const buttons = [
    button(idOf(at - 1), captions.previous[language], { emoji: '◀️', isDisabled: at <= 0 }),
    button(idOf(at + 1), captions.next[language], { emoji: '▶️', isDisabled: at >= all - 1 }),
  ];
  return { smallPrint: [captions.place(at + 1, all)[language]], rows: buttonRows(buttons, 1) };
}

/** A select menu of the first 25 options with different values; no row without options. */
export function selectRow(id: string, placeholder: string, options: readonly Option[]): readonly ActionRow[] {
  const byValue = new Map(options.map((option) => [option.value, option]));
  const shown = [...byValue.values()].slice(0, LIMITS.selectOptions).map(optionOf);
  if (shown.length === 0) return [];
  const text = fitText(plainText(placeholder), LIMITS.placeholderChars);
  const select = {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: text,
    options: shown,
  } as const;
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

const NAMELESS = '—';

function optionOf({ label, value, description = '' }: Option): APISelectMenuOption {
  const fitted = (text: string): string => fitText(plainText(text), LIMITS.optionChars);
  const about = fitted(description);
  return {
    label: fitted(label) === '' ? NAMELESS : fitted(label),
    value,
    ...(about === '' ? {} : { description: about }),
  };
}
