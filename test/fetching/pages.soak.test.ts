import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArticleReader } from '../../src/articles/article-reader.ts';
import { cleanDraft, listCorpus, readSource } from '../../src/articles/read-corpus.ts';
import { site } from './site.ts';
import { newsroom, page } from './web-world.ts';

const now = new Date('2024-09-01T08:00:00Z');

/** The articles that an ingestion makes of a folder. */
async function ingested(folder: string) {
  const reader = openArticleReader();
  try {
    const { files, rejected } = await listCorpus(folder);
    expect(rejected).toEqual([]);
    const read = await Promise.all(files.map(async (file) => reader.draftsOf(await readSource(file))));
    return read.flatMap(({ drafts }) => drafts.map((draft) => cleanDraft(draft, now).article));
  } finally {
    await reader.close();
  }
}

describe('a page that is fetched', () => {
  it('becomes a file that says what the saved page says', async () => {
    const html = page('Le bac « reprend » : 3 h 12 d’attente / la suite', {
      head: '<link rel="canonical" href="/bac"><meta name="author" content="Jeanne &quot;J.&quot; Le Goff"><meta property="article:published_time" content="2024-05-03T07:30:00+02:00">',
    });
    const journal = await site({ '/bac?utm_source=lettre&n=2': html });
    const room = await newsroom();
    const report = await room.fetch({ pages: [`${journal.origin}/bac?utm_source=lettre&n=2#haut`] });
    // What only tells where a reader came from is not asked for.
    expect(report.pages.map(({ outcome }) => outcome)).toEqual(['refused']);
    journal.serve({ '/bac?n=2': html });
    const again = await room.fetch({ pages: [`${journal.origin}/bac?utm_source=lettre&n=2#haut`] });
    expect(again.pages).toMatchObject([
      { outcome: 'added', title: 'Le bac « reprend » : 3 h 12 d’attente / la suite' },
    ]);
    const [path] = await room.files();
    expect(path).toMatch(
      /^web\/journal\.test-\d+\/le-bac-reprend-3-h-12-d-attente-la-suite-[0-9a-f]{10}\.txt$/,
    );
    expect(again.pages[0]!.path).toBe(path);
    const [article] = await ingested(room.corpus);
    expect(article).toMatchObject({
      publisher: 'Le Phare',
      author: 'Jeanne "J." Le Goff',
      publishedAt: '2024-05-03',
      url: `${journal.origin}/bac`,
      lang: 'fr',
    });
    const saved = await newsroom();
    await writeFile(join(saved.corpus, 'bac.html'), html);
    const [fromPage] = await ingested(saved.corpus);
    const { id: _, path: _path, sourceHash: _hash, url: _url, ...same } = fromPage!;
    expect(article).toMatchObject(same);
    expect(article!.text).toContain('« Les travaux ont coûté 640 000 euros');
  });

  it('is not written again while it says the same, and replaces its file when it says something else', async () => {
    const journal = await site({ '/a': page('Le bac reprend') });
    const room = await newsroom();
    const fetchIt = async () => (await room.fetch({ pages: [`${journal.origin}/a`] })).pages[0]!;
    const first = await fetchIt();
    expect(await fetchIt()).toMatchObject({ outcome: 'unchanged', path: first.path });
    // Around the article everything may change.
    journal.serve({ '/a': page('Le bac reprend').replace('Mentions légales', 'Météo : 14 degrés') });
    expect(await fetchIt()).toMatchObject({ outcome: 'unchanged' });
    journal.serve({ '/a': page('Le bac reprend ses traversées').replace('640 000', '655 000') });
    expect(await fetchIt()).toMatchObject({ outcome: 'changed', path: first.path });
    expect(await room.files()).toEqual([first.path]);
    expect(await room.text(first.path!)).toContain('655 000');
  });

  it('is asked for by what its site said, and believed when it says that nothing has changed', async () => {
    const room = await newsroom();
    const journal = await site({
      '/a': ({ headers }, response) => {
        const isSame =
          headers['if-none-match'] === '"v1"' &&
          headers['if-modified-since'] === 'Fri, 03 May 2024 07:00:00 GMT';
        response.writeHead(isSame ? 304 : 200, {
          etag: '"v1"',
          'last-modified': 'Fri, 03 May 2024 07:00:00 GMT',
        });
        response.end(isSame ? '' : page('Le bac reprend'));
      },
    });
    const fetchIt = async () => (await room.fetch({ pages: [`${journal.origin}/a`] })).pages[0]!;
    const { path } = await fetchIt();
    expect((await fetchIt()).outcome).toBe('unchanged');
    // Without its file it is wanted whole.
    await rm(join(room.corpus, path!));
    expect(await fetchIt()).toMatchObject({ outcome: 'added', path });
  });

  it('keeps the file that somebody has corrected', async () => {
    const journal = await site({ '/a': page('Le bac reprend') });
    const room = await newsroom();
    const { path } = (await room.fetch({ pages: [`${journal.origin}/a`] })).pages[0]!;
    await writeFile(join(room.corpus, path!), `${await room.text(path!)}\nPrécision de la rédaction.\n`);
    expect((await room.fetch({ pages: [`${journal.origin}/a`] })).pages[0]!.outcome).toBe('unchanged');
    journal.serve({ '/a': page('Le bac reprend').replace('640 000', '655 000') });
    expect((await room.fetch({ pages: [`${journal.origin}/a`] })).pages[0]!.outcome).toBe('edited');
    expect(await room.text(path!)).toContain('Précision de la rédaction.');
  });

  it('is one article by whatever way it is reached, also when the memory is gone', async () => {
    const head = '<link rel="canonical" href="http://journal.test/bac">';
    const journal = await site({
      '/bac?page=1': page('Le bac reprend', { head: head.replace('journal.test', 'journal.test') }),
    });
    const canonical = `<link rel="canonical" href="${journal.origin}/bac">`;
    journal.serve({
      '/bac': page('Le bac reprend', { head: canonical }),
      '/bac?page=1': page('Le bac reprend', { head: canonical }),
      '/court': { status: 301, headers: { location: '/bac' } },
    });
    const room = await newsroom();
    const outcomes = async (path: string) =>
      (await room.fetch({ pages: [journal.origin + path] })).pages.map(({ outcome }) => outcome);
    expect(await outcomes('/bac?page=1')).toEqual(['added']);
    expect(await outcomes('/court')).toEqual(['unchanged']);
    await rm(room.data, { recursive: true });
    expect(await outcomes('/bac')).toEqual(['unchanged']);
    expect(await room.files()).toHaveLength(1);
  });

  it.each([
    ['for sharing', (url: string) => `<meta property="og:url" content="${url}">`],
    [
      'in JSON-LD',
      (url: string) =>
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Le bac","url":"${url}"}</script>`,
    ],
    ['relative to its base', () => '<base href="/archives/2024/"><link rel="canonical" href="../../bac">'],
  ])('has the address that it states %s', async (_, head) => {
    const journal = await site();
    journal.serve({ '/bac?n=2': page('Le bac reprend', { head: head(`${journal.origin}/bac`) }) });
    const room = await newsroom();
    const { pages } = await room.fetch({ pages: [`${journal.origin}/bac?n=2`] });
    expect(await room.text(pages[0]!.path!)).toContain(`url: "${journal.origin}/bac"\n`);
  });

  it('cannot speak for another site, and is not its front page', async () => {
    const journal = await site();
    journal.serve({
      '/a': page('Le bac reprend', { head: '<link rel="canonical" href="https://autre.test/leur-article">' }),
      '/b': page('Le bac s’arrête', { head: `<link rel="canonical" href="${journal.origin}/">` }),
    });
    const room = await newsroom();
    const { pages } = await room.fetch({ pages: ['/a', '/b'].map((path) => journal.origin + path) });
    expect(pages.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
    const articles = await ingested(room.corpus);
    expect(new Set(articles.map(({ url }) => url))).toEqual(
      new Set([`${journal.origin}/a`, `${journal.origin}/b`]),
    );
  });

  it.each([
    ['by its header', 'text/html; charset=iso-8859-1', '', 'latin1'],
    ['by its meta tag', 'text/html', '<meta charset="windows-1252">', 'latin1'],
    ['by its mark', 'text/html; charset=utf-8', '', 'utf16le'],
    ['by its letters, whatever the header says', 'text/html; charset=iso-8859-1', '', 'utf8'],
  ] as const)('is read in its encoding, known %s', async (_, contentType, meta, encoding) => {
    const html = page('Le théâtre rouvre à Évreux')
      .replace('<meta charset="utf-8">', meta)
      .replaceAll('’', "'");
    const mark = encoding === 'utf16le' ? '\ufeff' : '';
    const journal = await site({
      '/a': { headers: { 'content-type': contentType }, body: Buffer.from(mark + html, encoding) },
    });
    const room = await newsroom();
    const { pages } = await room.fetch({ pages: [`${journal.origin}/a`] });
    expect(pages[0]!.title).toBe('Le théâtre rouvre à Évreux');
    expect(await room.text(pages[0]!.path!)).toContain('des machines, a annoncé la mairie');
  });
});

describe('an address that gives no article', () => {
  it.each([
    ['nothing', '/nulle-part', 'the site answers 404: there is no such page'],
    ['a page without text', '/vide', 'less than 150 characters of running text'],
    ['a feed', '/flux', 'give this address to --feed'],
    ['a sitemap', '/plan', 'give this address to --sitemap'],
    ['a picture', '/image', 'no article at this address'],
    ['a restricted page', '/abonnes', 'the page is restricted'],
    ['too much', '/gros', 'more than 0.5 MiB'],
    ['a way into a private network', '/piege', 'never read'],
    ['a nested trap', '/profond', 'nested more than 256 levels'],
  ])('says why: %s', async (_, path, reason) => {
    const journal = await site({
      '/vide': '<html><body><p>Bientôt.</p></body></html>',
      '/flux': '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
      '/plan': '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>',
      '/image': {
        headers: { 'content-type': 'image/png' },
        body: Buffer.from('89504e470d0a1a0a0000', 'hex'),
      },
      '/abonnes': { status: 403 },
      '/gros': 'a'.repeat(600 * 1024),
      '/piege': { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } },
      '/profond': `<html><body>${'<div>'.repeat(500)}texte</body></html>`,
    });
    const room = await newsroom({ limits: { maxBytes: 512 * 1024 } });
    const { pages } = await room.fetch({ pages: [journal.origin + path] });
    expect(pages).toMatchObject([{ outcome: 'refused', path: null }]);
    expect(pages[0]!.reason!.en).toContain(reason);
    expect(await room.files()).toEqual([]);
  });

  it('keeps the article that it once gave', async () => {
    const journal = await site({ '/a': page('Le bac reprend') });
    const room = await newsroom();
    const first = (await room.fetch({ pages: [`${journal.origin}/a`] })).pages[0]!;
    journal.serve({ '/a': { status: 500 } });
    expect((await room.fetch({ pages: [`${journal.origin}/a`] })).pages[0]).toMatchObject({
      outcome: 'refused',
      path: first.path,
    });
    expect(await room.files()).toEqual([first.path]);
  });
});

describe('the memory', () => {
  it.each(['{"version":1,"pages"', '{"version":2,"pages":{}}', ''])(
    'is not forgotten when it is damaged: %j',
    async (text) => {
      const room = await newsroom();
      await mkdir(room.data);
      await writeFile(join(room.data, 'fetched.json'), text);
      await expect(room.fetch({})).rejects.toThrow('Delete it');
    },
  );

  it('is kept beside what another run has kept meanwhile', async () => {
    const journal = await site({ '/b': page('Le théâtre rouvre') });
    const room = await newsroom();
    journal.serve({
      '/a': async (_, response) => {
        await room.fetch({ pages: [`${journal.origin}/b`] });
        response.end(page('Le bac reprend'));
      },
    });
    await room.fetch({ pages: [`${journal.origin}/a`] });
    const memory = JSON.parse(await readFile(join(room.data, 'fetched.json'), 'utf8'));
    expect(Object.keys(memory.pages).sort()).toEqual([`${journal.origin}/a`, `${journal.origin}/b`]);
  });
});

describe('the folder', () => {
  it('is not made where there is none', async () => {
    const room = await newsroom();
    await rm(room.corpus, { recursive: true });
    await expect(room.fetch({})).rejects.toThrow('does not exist');
  });

  it('is not left by a link in the place of a folder', async () => {
    const journal = await site({ '/a': page('Le bac reprend') });
    const room = await newsroom();
    await mkdir(room.data);
    await symlink(room.data, join(room.corpus, 'web'));
    await expect(room.fetch({ pages: [`${journal.origin}/a`] })).rejects.toThrow('symbolic link');
  });
});
