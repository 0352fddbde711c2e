import { readFile, writeFile } from 'node:fs/promises';
import { configurationTable, environmentExample, withSection } from '../src/config/documentation.ts';
import { settings } from '../src/config/settings.ts';

// Run it after a change of src/config/settings.ts: npx tsx scripts/write-configuration-docs.ts
const root = new URL('../', import.meta.url);
await writeFile(new URL('.env.example', root), environmentExample(settings));
const readme = new URL('README.md', root);
const text = await readFile(readme, 'utf8');
await writeFile(readme, withSection(text, 'configuration', configurationTable(settings)));
