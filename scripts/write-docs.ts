import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { settings } from '../src/config/settings.ts';
import { configurationTable, environmentExample, withSection } from './documentation.ts';

// Run it after a change of settings or of a command's options: npm run docs
const root = new URL('../', import.meta.url);

let readme = await readFile(new URL('README.md', root), 'utf8');
readme = withSection(readme, 'configuration', configurationTable(settings));
for (const command of ['ingest', 'fetch', 'ask', 'verify', 'eval']) {
  readme = withSection(readme, `help:${command}`, `\`\`\`\n${helpOf(command)}\n\`\`\``);
}
await writeFile(new URL('README.md', root), readme);
await writeFile(new URL('.env.example', root), environmentExample(settings));

/** The help text in English, as a terminal of 80 columns shows it. */
function helpOf(command: string): string {
  const source = command === 'eval' ? 'evaluation/eval.ts' : `src/cli/${command}.ts`;
  const file = new URL(source, root).pathname;
  const env = { PATH: process.env.PATH, INTERFACE_LANGUAGE: 'en' };
  return execFileSync(process.execPath, ['--import', 'tsx', file, '--help'], {
    env,
    encoding: 'utf8',
  }).trim();
}
