import { readFile, writeFile } from 'node:fs/promises';
import { messageFiles, messageTexts } from './message-texts.ts';
import { typeset } from './typography.ts';

// Puts the spaces and quotation marks of each language into the messages, where a hand cannot see them:
// npx tsx scripts/typeset-messages.ts

for (const file of await messageFiles()) {
  const source = await readFile(file, 'utf8');
  let typed = source;
  // From the end, so that the places before stay where they are.
  for (const { text, start, language } of messageTexts(source).toReversed()) {
    if (language === null) continue;
    typed = typed.slice(0, start) + typeset(text, language) + typed.slice(start + text.length);
  }
  if (typed !== source) await writeFile(file, typed);
}
