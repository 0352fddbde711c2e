import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sectionOf } from '../../scripts/documentation.ts';
import { type CommandName, desk } from '../cli/command.ts';
import { ROOT } from '../system/built.ts';

const readme = await readFile(`${ROOT}README.md`, 'utf8');
const commands = ['start', 'ingest', 'ask', 'verify', 'eval'] as const satisfies readonly CommandName[];

describe('the help that the README shows', () => {
  for (const command of commands) {
    const fenced = sectionOf(readme, `help:${command}`);
    it.skipIf(fenced === null)(`is current: ${command}`, async () => {
      const at = await desk();
      const { stdout } = await at.run(command, ['--help'], { env: { INTERFACE_LANGUAGE: 'en' } });
      expect(fenced?.replace(/^```\w*\n|\n```$/g, '')).toBe(stdout.trim());
    });
  }
});
