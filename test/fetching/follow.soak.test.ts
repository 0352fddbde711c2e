import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FetchReport } from '../../src/fetching/fetch-report.ts';
import { site } from './site.ts';
import { newsroom, page } from './web-world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

const feed = (...items: readonly string[]) => `<rss version="2.0"><channel>${items.join('')}</channel></rss>`;
const item = (path: string, more = '') => `<item><link>${path}</link>${more}</item>`;
const outcomes = ({ pages }: FetchReport) => pages.map(({ outcome }) => outcome);

describe('a feed that is followed', () => {
  it('gives its articles once, and what it says where their pages are silent', async () => {
    const journal = await site({ '/a': page('Le bac reprend'), '/b': page('Le théâtre rouvre') });
    journal.serve({
      '/flux': feed(
        item(
          '/a',
          '<author>j@a.test (Jeanne Le Goff)</author><pubDate>Fri, 03 May 2024 07:30:00 +0200</pubDate>',
        ),
        item('/b'),
      ),
    });
    const room = await newsroom();
    const feeds = [`${journal.origin}/flux`];
    const report = await room.fetch({ feeds });
    expect(outcomes(report)).toEqual(['added', 'added']);
    const text = await room.text(report.pages[0]!.path!);
    expect(text).toContain('author: "Jeanne Le Goff"\npublishedAt: "2024-05-03"\n');
    const again = await room.fetch({ feeds });
    expect(again).toMatchObject({ pages: [], fresh: 2, left: 0 });
    expect(journal.asked.filter((path) => path === '/a')).toHaveLength(1);
  });

  it('gives an article again when it says so, or a day later', async () => {
    const journal = await site({ '/a': page('Le bac reprend') });
    const dated = (date: string) => ({ '/flux': feed(item('/a', `<pubDate>${date}</pubDate>`)) });
    journal.serve(dated('Fri, 03 May 2024 07:30:00 +0200'));
    const room = await newsroom();
    const run = () => room.fetch({ feeds: [`${journal.origin}/flux`] });
    await run();
    journal.serve({ '/a': page('Le bac reprend').replace('640 000', '655 000') });
    expect(outcomes(await run())).toEqual([]);
    journal.serve(dated('Fri, 03 May 2024 09:00:00 +0200'));
    expect(outcomes(await run())).toEqual(['changed']);
    room.pass(DAY_MS);
    expect(outcomes(await run())).toEqual(['unchanged']);
  });

  it('does not bring back what somebody took away; whoever names the page does', async () => {
    const journal = await site({ '/a': page('Le bac reprend'), '/flux': feed(item('/a')) });
    const room = await newsroom();
    const feeds = [`${journal.origin}/flux`];
    const [{ path }] = (await room.fetch({ feeds })).pages as [FetchReport['pages'][number]];
    await rm(join(room.corpus, path!));
    room.pass(DAY_MS);
    expect(outcomes(await room.fetch({ feeds }))).toEqual(['removed']);
    expect(await room.files()).toEqual([]);
    expect(outcomes(await room.fetch({ pages: [`${journal.origin}/a`] }))).toEqual(['added']);
  });

  it('is asked for by what its site said, once nothing of it is left', async () => {
    let isSame = 0;
    const journal = await site({ '/a': page('Le bac reprend'), '/b': page('Le théâtre rouvre') });
    journal.serve({
      '/flux': ({ headers }, response) => {
        if (headers['if-none-match'] === '"7"') {
          isSame += 1;
          response.writeHead(304).end();
        } else response.writeHead(200, { etag: '"7"' }).end(feed(item('/a'), item('/b')));
      },
    });
    const room = await newsroom();
    const run = () => room.fetch({ feeds: [`${journal.origin}/flux`], max: 1 });
    expect(await run()).toMatchObject({ pages: [{ outcome: 'added' }], left: 1 });
    expect(await run()).toMatchObject({ pages: [{ outcome: 'added' }], fresh: 1, left: 0 });
    expect(isSame).toBe(0);
    expect(await run()).toMatchObject({ pages: [], left: 0 });
    expect(isSame).toBe(1);
  });

  it('may be found by a page that offers it', async () => {
    const journal = await site({ '/a': page('Le bac reprend'), '/flux': feed(item('/a')) });
    const head = '<link rel="alternate" type="application/rss+xml" href="/flux">';
    journal.serve({ '/': page('Le Phare', { head, body: '' }) });
    const room = await newsroom();
    expect(outcomes(await room.fetch({ feeds: [`${journal.origin}/`] }))).toEqual(['added']);
  });

  it('leaves room for the others, and keeps none from being read', async () => {
    const journal = await site({
      '/1': page('Un'),
      '/2': page('Deux'),
      '/3': page('Trois'),
      '/x': page('Autre'),
      '/long': feed(item('/1'), item('/2'), item('/3')),
      '/court': feed(item('/x'), item('/rien')),
      '/page': page('Une page'),
      '/casse': { status: 500 },
    });
    const room = await newsroom();
    const feeds = ['/long', '/page', '/casse', '/court'].map((path) => journal.origin + path);
    const report = await room.fetch({ feeds, max: 3 });
    expect(report.pages.map(({ address }) => new URL(address).pathname)).toEqual(['/1', '/x', '/2']);
    expect(report.left).toBe(2);
    expect(report.refusedLists.map(({ reason }) => reason.en)).toEqual([
      'there is no RSS, Atom or JSON feed at this address',
      'the site answers 500: try again later',
    ]);
  });

  it('is not stopped by pages that somebody took away, or that a site keeps to itself', async () => {
    const journal = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /prive',
      '/a': page('Un'),
      '/b': page('Deux'),
    });
    journal.serve({ '/flux': feed(item('/a'), item('/prive'), item('/rien')) });
    const room = await newsroom();
    const run = () => room.fetch({ feeds: [`${journal.origin}/flux`], max: 3 });
    expect(outcomes(await run())).toEqual(['added', 'refused', 'refused']);
    await rm(join(room.corpus, 'web'), { recursive: true });
    room.pass(DAY_MS);
    expect(outcomes(await run())).toEqual(['removed', 'refused', 'refused']);
    journal.serve({ '/flux': feed(item('/a'), item('/prive'), item('/rien'), item('/b')) });
    expect(await run()).toMatchObject({ pages: [{ outcome: 'added' }], fresh: 3 });
  });

  it('looks at a page without an article once', async () => {
    const journal = await site({
      '/film': '<html><body><p>Un film.</p></body></html>',
      '/flux': feed(item('/film')),
    });
    const room = await newsroom();
    const feeds = [`${journal.origin}/flux`];
    expect(outcomes(await room.fetch({ feeds }))).toEqual(['refused']);
    expect(await room.fetch({ feeds })).toMatchObject({ pages: [], fresh: 1 });
  });
});

describe('a sitemap that is followed', () => {
  it('leads through others, packed ones too, to its newest pages', async () => {
    const journal = await site({ '/a': page('Le bac reprend'), '/b': page('Le théâtre rouvre') });
    const url = (path: string, day: string) =>
      `<url><loc>${journal.origin}${path}</loc><lastmod>${day}</lastmod></url>`;
    const list = (name: string, day: string) =>
      `<sitemap><loc>${journal.origin}${name}</loc><lastmod>${day}</lastmod></sitemap>`;
    journal.serve({
      '/plan.xml': `<sitemapindex>${list('/vieux.xml', '2020-01-01')}${list('/neuf.xml.gz', '2024-05-01')}</sitemapindex>`,
      '/vieux.xml': `<urlset>${url('/a', '2020-01-01')}</urlset>`,
      '/neuf.xml.gz': {
        headers: { 'content-type': 'application/gzip' },
        body: gzipSync(`<urlset>${url('/b', '2024-05-01')}</urlset>`),
      },
    });
    const room = await newsroom();
    const report = await room.fetch({ sitemaps: [`${journal.origin}/plan.xml`], max: 1 });
    expect(report.pages).toMatchObject([{ address: `${journal.origin}/b`, outcome: 'added' }]);
    expect(report.left).toBe(1);
  });

  it('is read in part when a sitemap below it cannot be', async () => {
    const journal = await site({ '/a': page('Le bac reprend') });
    const below = ['/casse.xml', '/bon.xml'].map((path) => `<sitemap><loc>${path}</loc></sitemap>`).join('');
    journal.serve({
      '/plan.xml': `<sitemapindex>${below}</sitemapindex>`,
      '/casse.xml': { status: 404 },
      '/bon.xml': '<urlset><url><loc>/a</loc></url></urlset>',
    });
    const room = await newsroom();
    const sitemaps = [`${journal.origin}/plan.xml`];
    expect(await room.fetch({ sitemaps })).toMatchObject({ pages: [{ outcome: 'added' }], refusedLists: [] });
    journal.serve({ '/bon.xml': { status: 404 } });
    expect((await room.fetch({ sitemaps })).refusedLists[0]!.reason.en).toContain('404');
  });

  it('that unpacks to too much is refused', async () => {
    const journal = await site({
      '/plan.xml.gz': { body: gzipSync(Buffer.alloc(30 * 1024 * 1024, ' ')) },
    });
    const room = await newsroom();
    const { refusedLists } = await room.fetch({ sitemaps: [`${journal.origin}/plan.xml.gz`] });
    expect(refusedLists[0]!.reason.en).toContain('more than 20 MiB');
  });
});

describe('a site', () => {
  it('is not asked for what it wants no robots at, wherever a redirect comes from', async () => {
    const journal = await site({
      '/robots.txt': 'User-agent: *\nDisallow: /prive\n\nUser-agent: autre\nDisallow: /',
      '/prive/a': page('Secret'),
      '/a': page('Le bac reprend'),
      '/court': { status: 302, headers: { location: '/prive/a' } },
    });
    const room = await newsroom();
    const { pages } = await room.fetch({
      pages: ['/prive/a', '/court', '/a'].map((path) => journal.origin + path),
    });
    expect(pages.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'added']);
    expect(pages[0]!.reason!.fr).toContain('robots.txt');
    expect(journal.asked).toEqual(['/robots.txt', '/court', '/a']);
  });

  it.each([
    ['names us', { body: 'User-agent: Kiosque\nDisallow: /' }, 'refused'],
    ['has no rules', { status: 404 }, 'added'],
    ['cannot say what it wants', { status: 503 }, 'refused'],
    ['answers with a page', { body: '<!doctype html><html>Disallow: /</html>' }, 'added'],
  ])('that %s', async (_, rules, outcome) => {
    const journal = await site({ '/robots.txt': rules, '/a': page('Le bac reprend') });
    const room = await newsroom();
    expect(outcomes(await room.fetch({ pages: [`${journal.origin}/a`] }))).toEqual([outcome]);
  });

  it('is asked slowly, as slowly as it wishes, and does not slow others down', async () => {
    const pages = { '/1': page('Un'), '/2': page('Deux') };
    const [plain, slow] = [await site(pages), await site(pages, 'lent.test')];
    slow.serve({ '/robots.txt': 'User-agent: *\nCrawl-delay: 7' });
    const room = await newsroom();
    await room.fetch({ pages: [`${plain.origin}/1`, `${slow.origin}/1`] });
    expect(room.waited).toEqual([1000, 7000]);
    await room.fetch({ pages: [`${slow.origin}/1`, `${slow.origin}/2`] });
    expect(room.waited.slice(2)).toEqual([7000, 7000]);
  });

  it('that has had enough is left alone for the rest of the run', async () => {
    const journal = await site({ '/1': { status: 429 }, '/2': page('Deux') });
    const room = await newsroom();
    const { pages } = await room.fetch({ pages: ['/1', '/2'].map((path) => journal.origin + path) });
    expect(pages.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(journal.asked).toEqual(['/robots.txt', '/1']);
  });

  it('that does not answer is not waited for again', async () => {
    const journal = await site({ '/1': () => undefined, '/2': page('Deux') });
    const room = await newsroom({ limits: { maxMs: 200 } });
    const { pages } = await room.fetch({ pages: ['/1', '/2'].map((path) => journal.origin + path) });
    expect(pages[0]!.reason!.fr).toContain('au bout de 1 s');
    expect(pages[1]!.reason!.fr).toContain('n’a pas répondu');
    expect(journal.asked).toEqual(['/robots.txt', '/1']);
  });
});
