import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFileName } from '../../src/articles/article-name.ts';
import { CorpusFolderError, listCorpus } from '../../src/articles/read-corpus.ts';
import {
  AdditionNotUndoneError,
  ArticleChangeFailedError,
  ArticleExistsError,
  ArticleIsNoFileError,
  ArticleNotFoundError,
  ArticleRefusedError,
  KeptAmongArticlesError,
} from '../../src/serving/article-errors.ts';
import { addArticle, fileArticle, removeArticle } from '../../src/serving/article-files.ts';
import { additionMark, takeBackArticle, undoAddition } from '../../src/serving/take-back.ts';
import { articleDesk, corrected, lighthouse } from './article-desk.ts';

describe('adding an article', () => {
  it('puts it in the corpus under a safe name and says how it will be read', async () => {
    const at = await articleDesk();
    expect(await at.add('Le phare de Penvins — « se rallume ».MD', lighthouse)).toEqual({
      path: 'le-phare-de-penvins-se-rallume.md',
      title: 'Le phare de Penvins se rallume',
      publisher: 'L’Écho du Rivage',
      publishedAt: '2024-06-21',
      sourceHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      notices: [],
      keptAs: null,
    });
    expect(await at.names()).toEqual(['le-phare-de-penvins-se-rallume.md']);
    expect(await at.read('le-phare-de-penvins-se-rallume.md')).toBe(lighthouse);
  });

  it('tells what is odd about an article that can be read all the same', async () => {
    const at = await articleDesk();
    const bytes = Buffer.from(
      'Marée basse\n\nLa fête a été annulée à cause de la météo, dit la mairie.\n',
      'latin1',
    );
    const added = await at.add('maree.txt', bytes);
    expect(added.notices.map(({ kind }) => kind)).toEqual(['windows-1252']);
    expect(added.title).toBe('Marée basse');
    expect(await readFile(join(at.folders.corpusFolder, 'maree.txt'))).toEqual(bytes);
  });

  it.each([
    ['a format that is not read', 'phare.pdf', lighthouse, '.pdf'],
    ['a hidden file', '.md', lighthouse, 'extension'],
    ['a binary file', 'phare.md', Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1]), 'binary'],
    ['an empty file', 'phare.md', '', 'no text'],
    ['front matter that is code', 'phare.md', '---js\ntitle = "Le phare"\n---\n\nTexte.\n', 'front matter'],
    ['a file that is too large', 'phare.md', lighthouse.padEnd(1024 * 1024 + 1, ' '), 'too large'],
  ])('refuses %s with its reason, and leaves nothing behind', async (_what, name, content, reason) => {
    const at = await articleDesk();
    const refused = at.add(name, content);
    await expect(refused).rejects.toBeInstanceOf(ArticleRefusedError);
    await expect(refused).rejects.toThrow(reason);
    expect(await at.names()).toEqual([]);
  });

  it('never overwrites in silence', async () => {
    const at = await articleDesk();
    await at.add('phare.md', lighthouse);
    const second = at.add('Phare.md', corrected);
    await expect(second).rejects.toBeInstanceOf(ArticleExistsError);
    await expect(second).rejects.toMatchObject({ path: 'phare.md' });
    expect(await at.read('phare.md')).toBe(lighthouse);
    expect(await at.names()).toEqual(['phare.md']);
  });

  it('replaces when asked to, and keeps what was there', async () => {
    const at = await articleDesk();
    await at.add('phare.md', lighthouse);
    const { keptAs } = await at.add('phare.md', corrected, { replace: true });
    expect(await at.read('phare.md')).toBe(corrected);
    expect(await at.names()).toEqual(['phare.md']);
    expect(await readFile(keptAs!, 'utf8')).toBe(lighthouse);
    expect(basename(keptAs!)).toMatch(/^20240901T080000000Z-[0-9a-f]{6}-phare\.md$/);
  });

  it('loses nothing when many replace the same article at once', async () => {
    const at = await articleDesk();
    const versions = Array.from({ length: 8 }, (_, n) => lighthouse.replace('six cents', `${n} cents`));
    const added = await Promise.all(versions.map((text) => at.add('phare.md', text, { replace: true })));
    const kept = added.flatMap(({ keptAs }) => (keptAs === null ? [] : [readFile(keptAs, 'utf8')]));
    const all = [...(await Promise.all(kept)), await at.read('phare.md')];
    expect(all.toSorted()).toEqual(versions.toSorted());
  });

  it('replaces no link and no folder', async () => {
    const at = await articleDesk();
    await mkdir(join(at.folders.corpusFolder, 'dossier.md'));
    const outside = join(at.folder, 'dehors.md');
    await writeFile(outside, 'ailleurs');
    await symlink(outside, join(at.folders.corpusFolder, 'lien.md'));
    for (const name of ['dossier.md', 'lien.md']) {
      const refused = at.add(name, lighthouse, { replace: true });
      await expect(refused, name).rejects.toBeInstanceOf(ArticleIsNoFileError);
    }
    expect(await readFile(outside, 'utf8')).toBe('ailleurs');
    expect(await at.names()).toEqual(['dossier.md', 'lien.md']);
  });

  it('says what is wrong with the folders', async () => {
    const at = await articleDesk();
    await at.add('phare.md', lighthouse);
    const amongArticles = { ...at.folders, dataFolder: join(at.folders.corpusFolder, 'data') };
    await expect(removeArticle(amongArticles, 'phare.md')).rejects.toBeInstanceOf(KeptAmongArticlesError);
    await writeFile(at.folders.dataFolder, 'un fichier');
    await expect(at.remove('phare.md')).rejects.toBeInstanceOf(ArticleChangeFailedError);
    expect(await at.read('phare.md')).toBe(lighthouse);
    const nowhere = { ...at.folders, corpusFolder: join(at.folder, 'nulle-part') };
    const adding = addArticle(nowhere, { name: 'phare.md', bytes: Buffer.from(lighthouse) });
    await expect(adding).rejects.toBeInstanceOf(CorpusFolderError);
  });
});

describe('removing an article', () => {
  it('takes it out of the corpus and keeps it', async () => {
    const at = await articleDesk();
    await mkdir(join(at.folders.corpusFolder, '2024'));
    await at.write('2024/phare.md', lighthouse);
    const { keptAs, ...removed } = await at.remove('2024/phare.md');
    expect(removed).toEqual({ path: '2024/phare.md', title: 'Le phare de Penvins se rallume' });
    expect(await readFile(keptAs, 'utf8')).toBe(lighthouse);
    expect(basename(keptAs)).toMatch(/-2024-phare\.md$/);
    expect((await listCorpus(at.folders.corpusFolder)).files).toEqual([]);
  });

  it('takes one that could not be read, and one whose name composes its accents differently', async () => {
    const at = await articleDesk();
    await at.write('vide.txt', '');
    await at.write('été.md'.normalize('NFD'), lighthouse);
    expect((await at.remove('vide.txt')).title).toBe(null);
    expect((await at.remove('été.md'.normalize('NFC'))).path).toBe('été.md'.normalize('NFC'));
    expect(await at.names()).toEqual([]);
  });

  it.each(['../dehors.md', '/etc/hostname', 'phare.md/../phare.md', '.cache.md', '', 'absent.md'])(
    'refuses « %s », which is no article of the corpus',
    async (path) => {
      const at = await articleDesk();
      await at.write('phare.md', lighthouse);
      await at.write('.cache.md', lighthouse);
      await writeFile(join(at.folder, 'dehors.md'), lighthouse);
      await expect(at.remove(path)).rejects.toBeInstanceOf(ArticleNotFoundError);
      expect(await at.names()).toEqual(['.cache.md', 'phare.md']);
      expect(await readFile(join(at.folder, 'dehors.md'), 'utf8')).toBe(lighthouse);
    },
  );

  it('moves nothing that a link leads to', async () => {
    const at = await articleDesk();
    await writeFile(join(at.folder, 'dehors.md'), lighthouse);
    await symlink(join(at.folder, 'dehors.md'), join(at.folders.corpusFolder, 'sortie.md'));
    await at.write('phare.note', lighthouse);
    await symlink(join(at.folders.corpusFolder, 'phare.note'), join(at.folders.corpusFolder, 'phare.md'));
    for (const path of ['sortie.md', 'phare.md']) {
      await expect(at.remove(path), path).rejects.toBeInstanceOf(ArticleIsNoFileError);
    }
    expect(await at.names()).toEqual(['phare.md', 'phare.note', 'sortie.md']);
  });
});

it('an addition removes what a killed one left, and nothing else', async () => {
  const at = await articleDesk();
  for (const name of ['.0123456789ab.partial', '.mine.partial', '.0123456789ab'])
    await at.write(name, 'half');
  await at.add('phare.md', lighthouse);
  expect(await at.names()).toEqual(['.0123456789ab', '.mine.partial', 'phare.md']);
});

describe('taking an addition back', () => {
  it('leaves the folder as it was, with the file that was replaced', async () => {
    const at = await articleDesk();
    const added = await at.add('phare.md', lighthouse);
    expect(await takeBackArticle(at.folders, added)).toBe(true);
    expect(await at.names()).toEqual([]);
    await at.add('phare.md', lighthouse);
    const replaced = await at.add('phare.md', corrected, { replace: true });
    expect(await takeBackArticle(at.folders, replaced)).toBe(true);
    expect(await at.names()).toEqual(['phare.md']);
    expect(await at.read('phare.md')).toBe(lighthouse);
    await expect(readFile(replaced.keptAs!)).rejects.toThrow('ENOENT');
  });

  it('leaves alone what somebody has changed since', async () => {
    const at = await articleDesk();
    const added = await at.add('phare.md', lighthouse);
    await at.write('phare.md', corrected);
    expect(await takeBackArticle(at.folders, added)).toBe(false);
    expect(await at.read('phare.md')).toBe(corrected);
  });
});

describe('undoing an addition by its mark', () => {
  it('removes what was added, or brings back what was replaced, once', async () => {
    const at = await articleDesk();
    const added = additionMark(await at.add('phare.md', lighthouse));
    expect(await undoAddition(at.folders, added)).toEqual({ path: 'phare.md', isRestored: false });
    expect(await at.names()).toEqual([]);
    await expect(undoAddition(at.folders, added)).rejects.toBeInstanceOf(AdditionNotUndoneError);

    await at.add('phare.md', lighthouse);
    const replaced = additionMark(await at.add('phare.md', corrected, { replace: true }));
    expect(await undoAddition(at.folders, replaced)).toEqual({ path: 'phare.md', isRestored: true });
    expect(await at.read('phare.md')).toBe(lighthouse);
    await expect(undoAddition(at.folders, replaced)).rejects.toBeInstanceOf(AdditionNotUndoneError);
    expect(await at.read('phare.md')).toBe(lighthouse);
  });

  it('leaves alone what was changed since, and what was never added', async () => {
    const at = await articleDesk();
    const mark = additionMark(await at.add('phare.md', lighthouse));
    await at.write('phare.md', corrected);
    for (const wrong of [mark, '', '..', `${mark}20240901T080000000Z-abcdef`])
      await expect(undoAddition(at.folders, wrong)).rejects.toBeInstanceOf(AdditionNotUndoneError);
    const [id] = mark.split('.');
    await at.write('phare.md', lighthouse);
    for (const cut of [`${id}..`, `${id}`, mark.slice(0, -2)])
      await expect(undoAddition(at.folders, `${cut}`)).rejects.toBeInstanceOf(AdditionNotUndoneError);
    expect(await at.read('phare.md')).toBe(lighthouse);
  });
});

describe('filing an article of the web', () => {
  it('makes its folder, and keeps what it replaces', async () => {
    const at = await articleDesk();
    const path = 'web/journal.test/phare-0123456789.txt';
    const first = await fileArticle(at.folders, {
      path,
      name: 'https://journal.test/phare',
      text: lighthouse,
    });
    expect(first).toMatchObject({ path, title: 'Le phare de Penvins se rallume', keptAs: null });
    const second = await fileArticle(at.folders, {
      path,
      name: 'https://journal.test/phare',
      text: corrected,
    });
    expect(await at.read(path)).toBe(corrected);
    expect(await readFile(second.keptAs!, 'utf8')).toBe(lighthouse);
    expect(await takeBackArticle(at.folders, second)).toBe(true);
    expect(await at.read(path)).toBe(lighthouse);
  });

  it('follows no link out of the folder, and files nothing that is no article', async () => {
    const at = await articleDesk();
    await mkdir(join(at.folder, 'ailleurs'));
    await symlink(join(at.folder, 'ailleurs'), join(at.folders.corpusFolder, 'web'));
    const linked = fileArticle(at.folders, { path: 'web/phare.txt', name: 'x', text: lighthouse });
    await expect(linked).rejects.toBeInstanceOf(ArticleIsNoFileError);
    expect(await readdir(join(at.folder, 'ailleurs'))).toEqual([]);
    const empty = fileArticle(at.folders, { path: 'site/vide.txt', name: 'https://a.test/vide', text: ' ' });
    await expect(empty).rejects.toThrow('"https://a.test/vide" was not added');
  });
});

describe('the name of an article file', () => {
  it.each([
    ['Été à Ploërmel : l’œuvre.txt', 'ete-a-ploermel-l-oeuvre.txt'],
    ['../../etc/passwd.md', 'passwd.md'],
    ['C:\\Documents\\Marée.MARKDOWN', 'maree.markdown'],
    ['con.md', 'article-con.md'],
    ['COM¹.txt', 'article-com1.txt'],
    ['🎣🎣.md', 'article.md'],
    ['v2.0 (final).md', 'v2-0-final.md'],
    ['Новости дня.md', 'новости-дня.md'],
    ['Le Phare.HTML', 'le-phare.html'],
    ['phare.pdf', 'phare.pdf'],
    ['export.csv', null],
    ['phare.png', null],
    ['phare', null],
    ['.txt', null],
    ['', null],
  ])('of « %s » is %s', (given, name) => {
    expect(articleFileName(given)).toBe(name);
  });

  it('can be written everywhere, whatever was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (given) => {
        const name = articleFileName(`a${given}a.md`)!;
        expect(name).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*\.md$/u);
        expect(name).toBe(name.normalize('NFC'));
        expect(Buffer.byteLength(name)).toBeLessThan(255);
        expect(articleFileName(name)).toBe(name);
      }),
    );
  });
});
