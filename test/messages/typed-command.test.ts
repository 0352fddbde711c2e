import { expect, it } from 'vitest';
import { asTyped } from '../../src/messages/typed-command.ts';

it.each([
  ['Lancez « npm run ingest » sur le serveur.', 'Lancez « kiosque ingest » sur le serveur.'],
  ['refaites l’index : npm run ingest -- --full.', 'refaites l’index : kiosque ingest --full.'],
  ['npm run --silent eval -- … --json > avant.json', 'npm run --silent eval -- … --json > avant.json'],
  ['npm run --silent ask -- … --json > avant.json', 'kiosque ask … --json > avant.json'],
  ['npm run ask -- "votre question"', 'kiosque ask "votre question"'],
  ['npm run fetch -- https://journal.example/article', 'kiosque fetch https://journal.example/article'],
  ['All options: npm start -- --help', 'All options: kiosque start --help'],
  ['npm run commands:register.', 'kiosque commands:register.'],
  ['npm install @langchain/mistralai, npm run docs', 'npm install @langchain/mistralai, npm run docs'],
])('an installed package has kiosque in the place of npm: %s', (written, typed) => {
  expect(asTyped(written, '/srv/lecteur/node_modules/.bin/kiosque')).toBe(typed);
  expect(asTyped(written, '/srv/kiosque/dist/cli/kiosque.js')).toBe(typed);
  expect(asTyped(written, '/srv/kiosque/src/cli/ask.ts')).toBe(written);
});
