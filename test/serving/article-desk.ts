import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addArticle, removeArticle } from '../../src/serving/article-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const now = new Date('2024-09-01T08:00:00Z');

export const lighthouse = `---
title: Le phare de Penvins se rallume
publisher: L’Écho du Rivage
publishedAt: 2024-06-21
---

Éteint depuis onze ans, le phare de Penvins a été rallumé jeudi soir devant six cents personnes.
`;
export const corrected = lighthouse.replace('six cents', 'sept cents');

/** A folder of articles, removed when the test ends, with an editor at work on it. */
export async function articleDesk() {
  const folder = await temporaryFolder();
  const corpusFolder = join(folder, 'corpus');
  await mkdir(corpusFolder);
  const folders = { corpusFolder, dataFolder: join(folder, 'data') };
  return {
    folder,
    folders,
    add: (name: string, text: string | Uint8Array, options = {}) =>
      addArticle(folders, { name, bytes: Buffer.from(text) }, { now, ...options }),
    remove: (path: string) => removeArticle(folders, path, { now }),
    read: (path: string) => readFile(join(corpusFolder, path), 'utf8'),
    write: (path: string, text: string) => writeFile(join(corpusFolder, path), text),
    /** Everything, hidden files too. */
    names: async () => (await readdir(corpusFolder)).sort(),
  };
}
