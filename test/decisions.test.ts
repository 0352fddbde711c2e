import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('../docs/decisions/', import.meta.url);
const records = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .toSorted();
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

it.each(records)('%s has its number, a day, and context, decision and consequences', (name) => {
  const form =
    /^# (\d+)\. .+\n\n\d{4}-\d\d-\d\d\n\n## Context\n\n.+\n\n## Decision\n\n.+\n\n## Consequences\n\n.+\n$/s;
  expect(form.exec(read(name))?.[1]?.padStart(4, '0')).toBe(name.slice(0, 4));
});

it('every decision is listed with its day and title, in order', () => {
  const rows = records.map((name) => {
    const [, number, title, day] = /^# (\d+)\. (.+)\n\n(.+)\n/.exec(read(name)) ?? [];
    return `| ${number} | ${day} | [${title}](${name}) |`;
  });
  expect(
    read('README.md')
      .split('\n')
      .filter((line) => /^\| \d/.test(line)),
  ).toEqual(rows);
});
