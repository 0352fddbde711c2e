import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import {
  configurationTable,
  environmentExample,
  sectionOf,
  withSection,
} from '../../scripts/documentation.ts';
import { type Setting, settings } from '../../src/config/settings.ts';

const root = new URL('../..', import.meta.url);
const readme = await readFile(new URL('README.md', root), 'utf8');
const HOW_TO_MEND = 'run: npm run docs';

describe('the documentation of the configuration', () => {
  it('stands in .env.example as the code has it', async () => {
    const example = await readFile(new URL('.env.example', root), 'utf8');
    expect(example, HOW_TO_MEND).toBe(environmentExample(settings));
  });

  it('stands in the README as the code has it', () => {
    expect(sectionOf(readme, 'configuration'), HOW_TO_MEND).toBe(configurationTable(settings));
  });

  it('sets nothing when it is copied to .env as it is, and every variable when its # are removed', () => {
    expect(parse(environmentExample(settings))).toEqual({});
    const opened = environmentExample(settings).replaceAll(/^# (?=[A-Z_]+=)/gm, '');
    expect(Object.keys(parse(opened))).toEqual(settings.map(({ name }) => name));
  });

  it('keeps a table a table', () => {
    const odd: Setting = { name: 'A', meaning: 'one | two' };
    expect(configurationTable([odd]).split('\n').at(-1)).toBe('| `A` |  | one \\| two |');
  });

  it('is written between its markers, again and again, and nowhere else', () => {
    const document = 'avant\n<!-- x -->\nvieux\n<!-- /x -->\naprès';
    const once = withSection(document, 'x', 'neuf');
    expect(once).toBe('avant\n<!-- x -->\n\nneuf\n\n<!-- /x -->\naprès');
    expect(withSection(once, 'x', 'neuf')).toBe(once);
    expect(withSection(document, 'y', 'neuf')).toBe(document);
    expect(sectionOf(document, 'y')).toBeNull();
  });
});

describe('the map of the source', () => {
  it('has a phrase for every file, and no file that is gone', async () => {
    const map = await readFile(new URL('docs/source-map.md', root), 'utf8');
    const listed: string[] = [];
    let folder = '';
    for (const line of map.split('\n')) {
      folder = /^## ((?:src|evaluation)\b.*)$/u.exec(line)?.[1] ?? folder;
      const row = /^\| `([^`]+)` \| \S.* \|$/u.exec(line);
      if (row !== null) listed.push(`${folder}/${row[1]}`);
    }
    const under = async (room: string) =>
      (await readdir(new URL(`${room}/`, root), { recursive: true })).map((name) => `${room}/${name}`);
    const names = (await Promise.all(['src', 'evaluation'].map(under))).flat();
    const files = names.filter((name) => /\.tsx?$/u.test(name) && !/\.d\.ts$|node_modules/u.test(name));
    expect(listed.toSorted()).toEqual(files.toSorted());
  });
});
