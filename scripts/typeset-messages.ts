import { readdir, readFile, writeFile } from 'node:fs/promises';
import { messageTexts } from './message-texts.ts';
import { typeset } from './typography.ts';

// Puts the spaces and quotation marks of each language into src/messages/, where a hand cannot see them:
// npx tsx scripts/typeset-messages.ts
const folder = new URL('../src/messages/', import.meta.url);

for (const name of await readdir(folder)) {
  const file = new URL(name, folder);
  const source = await readFile(file, 'utf8');
  let typed = source;
  // From the end, so that the places before stay where they are.
  for (const { text, start, language } of messageTexts(source).toReversed()) {
    if (language === null) continue;
    typed = typed.slice(0, start) + typeset(text, language) + typed.slice(start + text.length);
  }
  if (typed !== source) await writeFile(file, typed);
}
