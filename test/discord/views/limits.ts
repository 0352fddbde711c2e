import { expect } from 'vitest';
import type { MessageView } from '../../../src/discord/views/view.ts';

/** Limits of Discord's documentation, written down apart from the product's. */
const MOST = {
  content: 2000,
  title: 256,
  description: 4096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  embeds: 10,
  allEmbeds: 6000,
  rows: 5,
  buttons: 5,
  label: 80,
  options: 25,
  option: 100,
  placeholder: 150,
  id: 100,
  url: 512,
} as const;

/** Fails when Discord would refuse the message, or it could ping somebody. */
export function expectSendable(view: MessageView): void {
  expect(view.allowedMentions).toEqual({ parse: [], repliedUser: false });
  expect(view.content.length).toBeLessThanOrEqual(MOST.content);
  expect(isSeen(view.content) || view.embeds.length > 0).toBe(true);
  expect(view.embeds.length).toBeLessThanOrEqual(MOST.embeds);
  let all = 0;
  for (const { title, description, fields = [], footer, url } of view.embeds) {
    expect(isSeen(`${title ?? ''}${description ?? ''}`)).toBe(true);
    expectText(title, MOST.title);
    expectText(description, MOST.description);
    expectText(footer?.text, MOST.footer);
    expect(fields.length).toBeLessThanOrEqual(MOST.fields);
    for (const { name, value } of fields) {
      expectText(name, MOST.fieldName);
      expectText(value, MOST.fieldValue);
      all += name.length + value.length;
    }
    if (url !== undefined) expect(new URL(url).protocol).toMatch(/^https?:$/u);
    all += (title?.length ?? 0) + (description?.length ?? 0) + (footer?.text.length ?? 0);
  }
  expect(all).toBeLessThanOrEqual(MOST.allEmbeds);
  expectComponents(view);
}

/** All texts of a message that Discord reads formatting in. */
export function formattedTexts(view: MessageView): readonly string[] {
  const embeds = view.embeds.flatMap(({ title, description, fields = [] }) => [
    title ?? '',
    description ?? '',
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [view.content, ...embeds];
}

function expectComponents({ components }: MessageView): void {
  expect(components.length).toBeLessThanOrEqual(MOST.rows);
  const ids: string[] = [];
  for (const row of components) {
    expect(row.components.length).toBeGreaterThan(0);
    expect(row.components.length).toBeLessThanOrEqual(MOST.buttons);
    for (const component of row.components) {
      if ('url' in component) {
        expect(component.url).toMatch(/^https:\/\//u);
        expectText(component.url, MOST.url);
        expectText(component.label, MOST.label);
        continue;
      }
      if (!('custom_id' in component)) throw new Error('a component without a custom id');
      expectText(component.custom_id, MOST.id);
      ids.push(component.custom_id);
      if ('options' in component) {
        expect(row.components).toHaveLength(1);
        expectText(component.placeholder, MOST.placeholder);
        expect(component.options.length).toBeGreaterThan(0);
        expect(component.options.length).toBeLessThanOrEqual(MOST.options);
        expect(new Set(component.options.map(({ value }) => value)).size).toBe(component.options.length);
        for (const { label, value, description } of component.options) {
          expectText(label, MOST.option);
          expectText(value, MOST.option);
          expectText(description, MOST.option);
        }
      } else if ('style' in component && 'label' in component) {
        expectText(component.label, MOST.label);
      }
    }
  }
  expect(new Set(ids).size).toBe(ids.length);
}

function expectText(text: string | undefined, most: number): void {
  if (text === undefined) return;
  expect(text.length).toBeLessThanOrEqual(most);
  expect(isSeen(text)).toBe(true);
}

function isSeen(text: string): boolean {
  return /[^\s\u200b]/u.test(text);
}
