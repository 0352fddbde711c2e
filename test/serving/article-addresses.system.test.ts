import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchingForEditors } from '../../src/cli/fetch-for-editors.ts';
import { ArticleRefusedError } from '../../src/serving/article-errors.ts';
import { loopbackReach } from '../fetching/loopback-reach.ts';
import { type Served, site } from '../fetching/site.ts';
import { page } from '../fetching/web-world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const bac = page('Le bac de Trévignec reprend ses traversées');

async function desk(pages: Readonly<Record<string, Served>>, patienceMs?: number) {
  const folder = await temporaryFolder();
  const folders = { corpusFolder: join(folder, 'corpus'), dataFolder: join(folder, 'data') };
  await mkdir(folders.corpusFolder);
  await mkdir(folders.dataFolder);
  const journal = await site(pages);
  const clock = { now: () => Date.now(), wait: async () => undefined };
  const web = fetchingForEditors(folders, { reach: loopbackReach, clock }, patienceMs);
  return {
    ...folders,
    journal,
    add: (path: string) =>
      web.fetchArticle({ address: `${journal.origin}${path}`, replace: false }, new AbortController().signal),
    async files() {
      const entries = await readdir(folders.corpusFolder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
    },
  };
}

describe('an address that an editor adds', () => {
  it('leaves no file where it cannot be remembered', async () => {
    const at = await desk({});
    at.journal.serve({
      // The memory breaks between the beginning of the command and its end.
      '/bac': (_request, response) => {
        void writeFile(join(at.dataFolder, 'fetched.json'), 'abîmé').then(() =>
          response.writeHead(200, { 'content-type': 'text/html' }).end(bac),
        );
      },
    });
    await expect(at.add('/bac')).rejects.toThrow('fetched.json');
    expect(await at.files()).toEqual([]);
  });

  it('of a site that never comes to an end is given up, and the next one has its turn', async () => {
    const at = await desk({ '/jamais': () => undefined, '/bac': bac }, 200);
    const [never, next] = [at.add('/jamais'), at.add('/jamais')];
    await expect(never).rejects.toBeInstanceOf(ArticleRefusedError);
    await expect(never).rejects.toThrow('was not complete');
    await expect(next).rejects.toBeInstanceOf(ArticleRefusedError);
    expect(await at.files()).toEqual([]);
  });
});
