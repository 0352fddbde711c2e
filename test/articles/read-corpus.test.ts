import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textDraft } from '../../src/articles/article-draft.ts';
import { openArticleReader } from '../../src/articles/article-reader.ts';
import type { ArticleSource } from '../../src/articles/article-source.ts';
import { MAX_ARTICLE_BYTES } from '../../src/articles/formats.ts';
import {
  CorpusFolderError,
  cleanDraft,
  listCorpus,
  readSource,
  UnreadableArticleError,
} from '../../src/articles/read-corpus.ts';
import { clean, headline, june2024, lead, second } from './article-text.ts';

const text = `${headline}\n\n${lead}\n\n${second}`;
let outside: string;
let corpus: string;

beforeEach(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'kiosque-corpus-')));
  corpus = join(outside, 'corpus');
  mkdirSync(corpus);
});
afterEach(() => rmSync(outside, { recursive: true, force: true }));

function write(path: string, content: string | Uint8Array = text): void {
  mkdirSync(join(corpus, path, '..'), { recursive: true });
  writeFileSync(join(corpus, path), content);
}

async function listed(): Promise<readonly string[]> {
  return (await listCorpus(corpus)).files.map((file) => file.path);
}

async function reasons(): Promise<Readonly<Record<string, string>>> {
  const { rejected } = await listCorpus(corpus);
  return Object.fromEntries(rejected.map(({ path, reason }) => [path, reason.fr]));
}

describe('listCorpus', () => {
  it('lists articles of all folders by path and passes over dot entries in silence', async () => {
    for (const path of ['b.txt', 'a/2.md', 'a/1.markdown', 'README.md', '.caché.txt', '.git/x.txt', 'C.TXT'])
      write(path);
    expect(await listCorpus(corpus)).toMatchObject({
      files: ['C.TXT', 'README.md', 'a/1.markdown', 'a/2.md', 'b.txt'].map((path) => ({
        path,
        absolutePath: join(corpus, path),
        bytes: Buffer.byteLength(text),
      })),
      rejected: [],
    });
  });

  it('names every refused entry and its reason, and opens none of them', async () => {
    write('image.png');
    write('classeur.xlsx');
    write('sans-extension');
    write('gros.txt');
    truncateSync(join(corpus, 'gros.txt'), 100 * 1024 * 1024);
    writeFileSync(join(outside, 'secret.txt'), text);
    symlinkSync(join(outside, 'secret.txt'), join(corpus, 'dehors.txt'));
    symlinkSync(outside, join(corpus, 'remonte'));
    symlinkSync(join(corpus, 'absent.txt'), join(corpus, 'perdu.txt'));
    write('bon.txt');
    expect(await listed()).toEqual(['bon.txt']);
    expect(await reasons()).toEqual({
      'image.png': expect.stringContaining('.png'),
      'classeur.xlsx': expect.stringContaining('.xlsx'),
      'sans-extension': expect.stringContaining('sans extension'),
      'gros.txt': expect.stringContaining('100 Mio, la limite est de 5 Mio'),
      'dehors.txt': expect.stringContaining('sort du dossier'),
      remonte: expect.stringContaining('sort du dossier'),
      'perdu.txt': expect.stringContaining('sans cible'),
    });
  });

  it('passes over what a browser saved with a page, and only that', async () => {
    for (const path of ['Une page.html', 'Une page_fichiers/pub.html', 'Une page_fichiers/a/x.css'])
      write(path);
    for (const path of ['a/b.htm', 'a/b_files/cadre.html', 'c_files/seul.html']) write(path);
    expect(await listed()).toEqual(['Une page.html', 'a/b.htm', 'c_files/seul.html']);
    expect(await reasons()).toEqual({});
  });

  it('refuses a socket', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(corpus, 'prise.txt'), resolve));
    expect(await reasons()).toEqual({ 'prise.txt': expect.stringContaining('prise') });
    await new Promise((resolve) => server.close(resolve));
  });

  it('reads a link that stays inside once, and is not caught in a loop', async () => {
    write('a/un.txt');
    symlinkSync(join(corpus, 'a/un.txt'), join(corpus, 'encore.txt'));
    symlinkSync(corpus, join(corpus, 'a/boucle'));
    write('données.bin');
    symlinkSync(join(corpus, 'données.bin'), join(corpus, 'lien.txt'));
    expect(await listed()).toEqual(['a/un.txt', 'lien.txt']);
  });

  it('does not follow a link to a hidden file', async () => {
    write('.env');
    symlinkSync(join(corpus, '.env'), join(corpus, 'clefs.txt'));
    expect(await reasons()).toEqual({ 'clefs.txt': expect.stringContaining('caché') });
  });

  it('gives paths in NFC and refuses the second of two that become equal', async () => {
    write('été.txt'.normalize('NFD'));
    expect(await listed()).toEqual(['été.txt'.normalize('NFC')]);
    write('été.txt'.normalize('NFC'));
    expect(await listed()).toEqual(['été.txt'.normalize('NFC')]);
    expect(await reasons()).toEqual({ ['été.txt'.normalize('NFC')]: expect.stringContaining('NFC') });
  });

  it('stops at folders nested beyond all reason', async () => {
    write(`${'d/'.repeat(40)}profond.txt`);
    write('bon.txt');
    expect(await listed()).toEqual(['bon.txt']);
    expect(Object.values(await reasons())).toEqual([expect.stringContaining('imbriqué')]);
  });

  it('says how to mend a missing folder, or a file in its place', async () => {
    write('bon.txt');
    for (const path of [join(outside, 'absent'), join(corpus, 'bon.txt'), join(corpus, 'bon.txt', 'x')]) {
      const failure = await listCorpus(path).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(CorpusFolderError);
      expect(failure).toMatchObject({ exitCode: 2, sentence: { fr: expect.stringContaining('--corpus') } });
    }
  });
});

describe('readSource', () => {
  async function read(): Promise<ArticleSource> {
    const { files } = await listCorpus(corpus);
    return readSource(files[0]!);
  }

  it('hashes the bytes together with the version of the reading rules', async () => {
    write('a.txt');
    const one = await read();
    expect(Buffer.from(one.bytes).toString()).toBe(text);
    expect(one.sourceHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await read()).sourceHash).toBe(one.sourceHash);
    write('a.txt', `${text} `);
    expect((await read()).sourceHash).not.toBe(one.sourceHash);
  });

  it.each([
    ['a link out', () => symlinkSync('/etc/hostname', join(corpus, 'a.txt')), 'sort du dossier'],
    ['nothing', () => undefined, 'ENOENT'],
    ['a folder', () => mkdirSync(join(corpus, 'a.txt')), 'ni fichier ordinaire'],
    [
      'a huge file',
      () => {
        write('a.txt');
        truncateSync(join(corpus, 'a.txt'), MAX_ARTICLE_BYTES + 1);
      },
      'trop gros',
    ],
  ])('refuses a file that became %s after it was listed', async (_what, replace, reason) => {
    write('a.txt');
    const { files } = await listCorpus(corpus);
    rmSync(join(corpus, 'a.txt'));
    replace();
    const failure = await readSource(files[0]!).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableArticleError);
    expect(failure).toMatchObject({ path: 'a.txt', sentence: { fr: expect.stringContaining(reason) } });
  });

  it.skipIf(process.platform !== 'linux')('asks for another name where one is not UTF-8', async () => {
    writeFileSync(
      Buffer.concat([Buffer.from(`${corpus}/march`), Buffer.from([0xe9]), Buffer.from('.txt')]),
      text,
    );
    const { files, rejected } = await listCorpus(corpus);
    expect(files).toEqual([]);
    expect(rejected.map(({ reason }) => reason.fr)).toEqual([expect.stringContaining('renommez-le')]);
  });

  it.each(['a.json', 'a.pdf', 'a.docx', 'a.html'])('says of an empty %s that it is empty', async (path) => {
    const reader = openArticleReader();
    const empty = { path, bytes: new Uint8Array(), sourceHash: '' };
    await expect(reader.draftsOf(empty)).rejects.toMatchObject({
      sentence: { fr: expect.stringContaining('vide') },
    });
    await reader.close();
  });

  it('refuses a file whose folder became a link', async () => {
    write('d/a.txt');
    const { files } = await listCorpus(corpus);
    mkdirSync(join(outside, 'ailleurs'));
    writeFileSync(join(outside, 'ailleurs/a.txt'), 'secret');
    rmSync(join(corpus, 'd'), { recursive: true });
    symlinkSync(join(outside, 'ailleurs'), join(corpus, 'd'));
    await expect(readSource(files[0]!)).rejects.toBeInstanceOf(UnreadableArticleError);
  });
});

describe('encodings', () => {
  const windows1252 = Buffer.from(
    text.replace(/[’«»é]/g, (mark) => ({ '’': '\x92', '«': '\xab', '»': '\xbb', é: '\xe9' })[mark] ?? mark),
    'latin1',
  );

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a BOM', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['CRLF and NFD', Buffer.from(text.replaceAll('\n', '\r\n').normalize('NFD'))],
    [
      'no-break spaces and invisible characters',
      Buffer.from(text.replaceAll(' ', '\u202f').replaceAll('é', 'é\u00ad\u200b\u{e0041}')),
    ],
  ])('reads %s', (_name, bytes) => {
    const { article, notices } = clean(bytes);
    expect(article.text).toBe(text);
    expect(notices).toEqual([]);
  });

  it('says of a text that was decoded twice that its accents are broken, and of a quoted « Ã© » nothing', () => {
    const broken = text.replaceAll('é', 'Ã©').replaceAll('ô', 'Ã´').replaceAll('’', 'â€™');
    expect(clean(broken).notices.map(({ kind }) => kind)).toEqual(['decoded-twice']);
    expect(
      clean(`${text}\n\nLe site affichait « Ã© » au lieu de « é », dit la mairie de Rodez.`).notices,
    ).toEqual([]);
  });

  it('reads Windows-1252 and says so', () => {
    const { article, notices } = clean(windows1252);
    expect(article.text).toBe(text);
    expect(notices.map((notice) => notice.kind)).toEqual(['windows-1252']);
  });

  it('keeps both apostrophes', () => {
    expect(clean(`${headline}\n\nL'un dit l’autre, et ${lead}`).article.text).toContain("L'un dit l’autre");
  });

  it('says that an earlier conversion lost characters', () => {
    expect(clean(text.replace('é', '\ufffd')).notices.map((notice) => notice.kind)).toEqual([
      'replacement-characters',
    ]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'aucun texte'],
    ['nothing but noise', Buffer.from('\ufeff  \n[ad_1]\n— … !\n'), 'aucun texte'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binaire'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'binaire'],
    ['NUL characters', Buffer.from(`${text}\0`), 'binaire'],
    ['UTF-16 without a BOM', Buffer.from(text, 'utf16le'), 'binaire'],
    [
      'a lone surrogate in UTF-8',
      Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80])]),
      'surrogate',
    ],
    ['a lone surrogate in UTF-16', Buffer.from('\ufeffUn \ud800 texte', 'utf16le'), 'UTF-16'],
    ['half a UTF-16 unit', Buffer.from([0xff, 0xfe, 0x41]), 'UTF-16'],
    ['UTF-8 cut inside a character', Buffer.from(`${text} é`).subarray(0, -1), 'UTF-8 abîmé à l’octet'],
  ])('refuses %s', (_name, bytes, reason) => {
    expect(() => clean(bytes)).toThrow(UnreadableArticleError);
    try {
      clean(bytes);
    } catch (error) {
      expect(error).toMatchObject({ path: 'article.txt', sentence: { fr: expect.stringContaining(reason) } });
    }
  });
});

describe('front matter', () => {
  it('is read with French or English keys; unknown keys are ignored', () => {
    const head =
      '---\nTitre: Un titre\nsource: Le Rouergat\nauteurs: [A. Roux, B. Petit]\ndate: 14 septembre 2023\nlien: https://a.example/b\nlangue: fr\nnote: 3\n---\n';
    expect(clean(`${head}${lead}`, 'a.md').article).toMatchObject({
      title: 'Un titre',
      publisher: 'Le Rouergat',
      author: 'A. Roux, B. Petit',
      publishedAt: '2023-09-14',
      url: 'https://a.example/b',
      lang: 'fr',
      text: `Un titre\n\n${lead}`,
    });
  });

  it('takes the day as written, whatever the time zone', () => {
    expect(clean(`---\npublishedAt: 2023-09-14T00:30:00+02:00\n---\n${lead}`).article.publishedAt).toBe(
      '2023-09-14',
    );
  });

  it('ignores a field of another form with a notice', () => {
    const { article, notices } = clean(
      `---\ntitle: Un titre\ndate: hier\nurl: javascript:alert(1)\nauthor: {a: 1}\n---\n${lead}`,
    );
    expect(article).toMatchObject({ publishedAt: null, url: null, author: null });
    expect(notices.map((notice) => notice.kind)).toEqual(Array(3).fill('front-matter-field'));
  });

  it('runs nothing: another language than YAML is refused', () => {
    const source = '---js\nglobalThis.ran = true; module.exports = {}\n---\n';
    expect(() => clean(`${source}${lead}`, 'a.md')).toThrow(UnreadableArticleError);
    expect('ran' in globalThis).toBe(false);
  });

  it('that is broken leaves the article and says its line', () => {
    const { article, notices } = clean(`---\ntitle: Un titre\nauthor: [Roux\ndate: 3\n---\n${lead}`, 'a.md');
    expect(article).toMatchObject({
      title: 'Un titre',
      author: null,
      publishedAt: null,
      text: `Un titre\n\n${lead}`,
    });
    expect(notices[0]).toMatchObject({
      kind: 'front-matter-mended',
      sentence: { fr: expect.stringMatching(/ligne [345]/) },
    });
  });

  it('is no front matter without its end, or without keys', () => {
    expect(clean(`---\n${lead}\n\n${second}`, 'a.md').article.text).toBe(`${lead}\n\n${second}`);
    expect(clean(`---\n${lead}\n---\n${second}`, 'a.md').article.text).toContain(lead);
  });

  it('alone is no article', () => {
    expect(() => clean('---\ntitle: Un titre\n---\n\n')).toThrow(UnreadableArticleError);
  });
});

it('reads the same article from the same bytes, by path', async () => {
  write('a/x.txt');
  const source = await readSource((await listCorpus(corpus)).files[0]!);
  const { article } = cleanDraft(textDraft(source), june2024);
  expect(article).toMatchObject({ path: 'a/x.txt', sourceHash: source.sourceHash });
  expect(article.id).toMatch(/^[0-9a-f]{16}$/);
  const again = textDraft({ ...source, bytes: readFileSync(join(corpus, 'a/x.txt')) });
  expect(cleanDraft(again, june2024).article).toEqual(article);
});
