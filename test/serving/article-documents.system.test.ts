import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ArticleAmongOthersError } from '../../src/serving/article-errors.ts';
import { removeArticle } from '../../src/serving/article-files.ts';
import { startChild } from '../system/child.ts';
import { articleDesk, lighthouse } from './article-desk.ts';

describe('documents', () => {
  const page = `<html><body><article><h1>Le phare se rallume</h1><p>${'Le phare de Penvins éclaire de nouveau la baie. '.repeat(6)}</p></article></body></html>`;

  it('are added like texts, and refused with the way out', async () => {
    const at = await articleDesk();
    expect(await at.add('Le phare.html', page)).toMatchObject({
      path: 'le-phare.html',
      title: 'Le phare se rallume',
    });
    await expect(at.add('note.rtf', '{\\rtf1 Un}')).rejects.toThrow(/LibreOffice/);
    await expect(at.add('export.csv', 'titre;texte\nUn;Deux')).rejects.toThrow(/not supported/);
    expect(await at.names()).toEqual(['le-phare.html']);
  });

  it('that are lists of articles are refused, whatever their name', async () => {
    const at = await articleDesk();
    await expect(at.add('liste.html', '[{"title":"Un","text":"Deux"}]')).rejects.toThrow(/list of articles/);
    expect(await at.names()).toEqual([]);
  });

  it('of which an article is a record lose none by its path', async () => {
    const at = await articleDesk();
    await expect(removeArticle(at.folders, 'export.csv#12')).rejects.toBeInstanceOf(ArticleAmongOthersError);
  });
});

it.skipIf(process.platform === 'win32')('nothing is left behind on a disk that is full', async () => {
  const at = await articleDesk();
  await at.add('phare.md', lighthouse);
  const { corpusFolder, dataFolder } = at.folders;
  const child = startChild('test/serving/add-article.child.ts', [corpusFolder, dataFolder], 64);
  const { stdout, stderr, code } = await child.ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^ArticleChangeFailedError: "phare\.md" could not be changed.*EFBIG/u);
  expect(await at.names()).toEqual(['phare.md']);
  expect(await at.read('phare.md')).toBe(lighthouse);
  await expect(readdir(dataFolder)).rejects.toThrow('ENOENT');
});
