import { describe, expect, it } from 'vitest';
import type { ListedPage } from '../../src/fetching/lists/listed-page.ts';
import { listKind, readList } from '../../src/fetching/lists/read-list.ts';
import { pageHead } from '../../src/fetching/page-head.ts';
import { bodyText } from '../../src/fetching/web/body-text.ts';

const AT = new URL('https://phare.test/flux/une.xml');

function read(text: string, address = AT) {
  return readList(text, address, 'feed').pages;
}

/** What every one of the broken feeds says of its two articles. */
const two = [
  { address: 'https://phare.test/bac', title: 'L’été s’achève à Trévignec' },
  { address: 'https://phare.test/theatre', title: 'Le théâtre rouvre & chante' },
];

const rss = (items: string, head = '') =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"${head}><channel><title>Le Phare</title><link>https://phare.test/</link><description>Nouvelles</description>${items}</channel></rss>`;
const bac =
  '<item><title>L’été s’achève à Trévignec</title><link>https://phare.test/bac</link><pubDate>Fri, 03 May 2024 07:30:00 +0200</pubDate><dc:creator>Jeanne Le Goff</dc:creator></item>';
const theatre =
  '<item><title>Le théâtre rouvre &amp; chante</title><link>https://phare.test/theatre</link></item>';
const atom = (entries: string, head = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${head}><title>Le Phare</title><link rel="self" href="https://phare.test/flux"/><link href="https://phare.test/"/><id>urn:phare</id>${entries}</feed>`;

/** Feeds as they come, and are meant. */
const FORMS: Readonly<Record<string, string>> = {
  'RSS 2.0': rss(bac + theatre),
  'with white space and a mark in front': `\ufeff \n\n${rss(bac + theatre)}`,
  'with text in CDATA, markup in titles': rss(
    `<item><title><![CDATA[<b>L’été</b> s’achève à Trévignec]]></title><link><![CDATA[ https://phare.test/bac ]]></link></item>${theatre}`,
  ),
  'with entities of HTML, which XML does not know': rss(
    `${bac.replace('été', '&eacute;t&eacute;').replace('achève', 'ach&egrave;ve').replace('à', '&agrave;').replaceAll('’', '&rsquo;')}${theatre}`,
  ),
  'with entities that were escaped twice': rss(
    bac.replace('été', '&amp;eacute;t&amp;eacute;') + theatre.replace('&amp;', '&amp;amp;'),
  ),
  'with marks that nobody escaped': rss(bac + theatre.replace('&amp;', '&')),
  'with control characters': rss(bac.replace('L’été', 'L’\u0008été\u0000') + theatre),
  'with items that nobody closed': rss((bac + theatre).replaceAll('</item>', '')),
  'with titles that nobody closed': rss((bac + theatre).replaceAll('</title>', '')),
  'with HTML that nobody escaped': rss(
    bac.replace(
      '<link>',
      '<description><p>Un<br>deux <img src="a.png"> <link>https://faux.test/</link></description><link>',
    ) + theatre,
  ),
  'cut off in the middle': rss(bac + theatre).replace(/<\/item><\/channel><\/rss>$/, ''),
  'with rubbish behind the end': `${rss(bac + theatre)}<!-- cache --><script>alert(1)</script>`,
  'in capitals': rss(bac + theatre).replace(
    /<(\/?)(\w+)/g,
    (_, slash: string, name: string) => `<${slash}${name.toUpperCase()}`,
  ),
  'with closing tags in another case': rss(bac + theatre).replaceAll('</title>', '</Title>'),
  'without links, by their identifiers': rss(
    (bac + theatre).replaceAll('<link>', '<guid>').replaceAll('</link>', '</guid>'),
  ).replace('<guid>https://phare.test/</guid>', ''),
  'with links relative to the feed': rss(
    bac.replace('https://phare.test/bac', '/bac') +
      theatre.replace('https://phare.test/theatre', '../theatre'),
  ),
  'with links relative to xml:base': rss(
    bac.replace('https://phare.test/bac', 'bac') + theatre.replace('https://phare.test/theatre', './theatre'),
    ' xml:base="https://phare.test/"',
  ),
  'with links in Atom’s form, a picture’s title and a comment’s address': rss(
    `<item xmlns:a10="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><media:title>Photo</media:title><comments>https://phare.test/bac#c</comments><title>L’été s’achève à Trévignec</title><a10:link href="https://phare.test/bac"/></item>${theatre}`,
  ),
  'RSS 1.0': `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://phare.test/"><items><rdf:Seq><rdf:li rdf:resource="https://phare.test/bac"/></rdf:Seq></items></channel>${bac}${theatre}</rdf:RDF>`,
  'RSS with a prefix': `<rss:rdf xmlns:rss="http://purl.org/rss/1.0/">${(bac + theatre).replace(/<(\/?)(item|title|link)/g, '<$1rss:$2')}</rss:rdf>`,
  Atom: atom(
    '<entry><link rel="replies" href="https://phare.test/bac/avis"/><link rel="alternate" type="application/json" href="https://phare.test/bac.json"/><link rel="alternate" type="text/html" href="https://phare.test/bac"/><title type="html">L’été &lt;i&gt;s’achève&lt;/i&gt; à Trévignec</title><id>urn:1</id></entry><entry><source><id>https://autre.test/</id><title>Autre journal</title><link href="https://autre.test/"/></source><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Le théâtre rouvre &amp; chante</div></title><link href="https://phare.test/theatre"/></entry>',
  ),
  'Atom with a base for each entry': atom(
    '<entry xml:base="bac/x"><title>L’été s’achève à Trévignec</title><link href="../bac"/></entry><entry xml:base="https://phare.test/a/"><title>Le théâtre rouvre &amp; chante</title><link href="../theatre"/></entry>',
    ' xml:base="https://phare.test/"',
  ),
  'JSON Feed': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: [
      {
        id: 1,
        url: '/bac',
        title: 'L’été s’achève à Trévignec',
        authors: [{ name: 'Jeanne Le Goff' }],
        date_published: '2024-05-03T07:30:00+02:00',
      },
      null,
      { id: 'sans adresse' },
      { id: 'https://phare.test/theatre', title: 'Le théâtre rouvre &amp; chante', author: 'Jean', tags: 7 },
    ],
  }),
};

const words = ({ address, title }: ListedPage) => ({ address, title });

describe('a feed', () => {
  it.each(Object.entries(FORMS))('is read %s', (_, text) => {
    expect(read(text).map(words)).toEqual(two);
  });

  it.each(['RSS 2.0', 'JSON Feed', 'RSS 1.0'])('says who wrote, and when: %s', (form) => {
    const [first] = read(FORMS[form]!);
    expect(first!.author).toBe('Jeanne Le Goff');
    expect(first!.date).toMatch(/^(?:Fri, 03 May 2024|2024-05-03)/);
  });

  it.each([
    ['<author>jeanne@phare.test (Jeanne Le Goff)</author>', 'Jeanne Le Goff'],
    ['<author>redaction@phare.test</author>', null],
    [
      '<author><name>Jeanne Le Goff</name><email>j@phare.test</email></author><author><name>Jean</name></author><contributor><name>Paul</name></contributor>',
      'Jeanne Le Goff, Jean',
    ],
  ])('has its people in one form or another: %s', (people, names) => {
    expect(read(rss(`<item><link>https://phare.test/bac</link>${people}</item>`))[0]!.author).toBe(names);
  });

  it('names a page once, and none that is no page', () => {
    const strange = ['javascript:alert(1)', 'mailto:a@phare.test', 'file:///etc/passwd', 'http://[', ''].map(
      (link) => `<item><title>Non</title><link>${link}</link></item>`,
    );
    const guid = '<item><guid isPermaLink="false">https://phare.test/numero-7</guid></item>';
    expect(read(rss(bac + strange.join('') + guid + bac + theatre)).map(words)).toEqual(two);
  });

  it('expands nothing that it declares itself', () => {
    const bomb = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      '',
    );
    const text = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "rire"><!ENTITY f SYSTEM "file:///etc/passwd">${bomb}]>${rss(`<item><title>&l9;&f;</title><link>https://phare.test/bac</link></item>`).slice(39)}`;
    expect(read(text).map(({ title }) => title?.length ?? 0)[0]).toBeLessThan(20);
  });

  it('is refused where it is nested without end, and when it is no feed', () => {
    expect(() => read(rss(`<item>${'<a>'.repeat(5_000)}`))).toThrow('too damaged');
    for (const text of [
      '<!doctype html><html><body>Bonjour</body></html>',
      'bonjour',
      '',
      '{"items":[]}',
      '[]',
    ]) {
      expect(() => read(text)).toThrow('no RSS, Atom or JSON feed');
    }
    expect(() => read('{"version":"https://jsonfeed.org/version/1","items":[')).toThrow('too damaged');
  });

  it('changes nothing by the names that it uses', () => {
    expect(
      read(
        rss(
          `<item><__proto__>x</__proto__><constructor>y</constructor><title>T</title><link>/a</link></item>`,
        ),
      ),
    ).toHaveLength(1);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('is read in its encoding', () => {
    const text = rss(bac + theatre)
      .replace('utf-8', 'iso-8859-1')
      .replaceAll('’', "'");
    const response = { bytes: Buffer.from(text, 'latin1'), header: () => 'application/rss+xml' };
    expect(read(bodyText(response))[0]!.title).toBe("L'été s'achève à Trévignec");
  });
});

describe('a sitemap', () => {
  const map = (inside: string, root = 'urlset') =>
    `<?xml version="1.0"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${inside}</${root}>`;

  it('names the pages of its own site, newest first', () => {
    const text = map(`
      <url><loc>https://phare.test/vieux</loc><lastmod>2021-01-02</lastmod></url>
      <url><loc>https://phare.test/sans-date</loc></url>
      <url><loc>https://autre.test/a</loc><lastmod>2024-05-04</lastmod></url>
      <url><image:image><image:loc>https://phare.test/a.png</image:loc><image:title>Photo</image:title></image:image>
        <loc> https://www.phare.test/bac?a=1&amp;b=2 </loc><news:news><news:publication><news:name>Le Phare</news:name></news:publication>
        <news:publication_date>2024-05-03T07:30:00+02:00</news:publication_date><news:title>Le bac reprend</news:title></news:news></url>`);
    const { pages, lists } = readList(text, AT, 'sitemap');
    expect(lists).toEqual([]);
    expect(pages.map(({ address }) => address)).toEqual([
      'https://www.phare.test/bac?a=1&b=2',
      'https://phare.test/vieux',
      'https://phare.test/sans-date',
    ]);
    expect(pages[0]).toMatchObject({ title: 'Le bac reprend', date: '2024-05-03T07:30:00+02:00' });
  });

  it('names other sitemaps, newest first', () => {
    const text = map(
      '<sitemap><loc>/2023.xml</loc><lastmod>2023-12-31</lastmod></sitemap><sitemap><loc>https://phare.test/2024.xml</loc><lastmod>2024-05-03</lastmod></sitemap>',
      'sitemapindex',
    );
    expect(readList(text, AT, 'sitemap')).toEqual({
      pages: [],
      lists: ['https://phare.test/2024.xml', 'https://phare.test/2023.xml'],
    });
  });
});

it('hostile lists and heads end soon', () => {
  const nested = `${'<a>'.repeat(400_000)}${'</b>'.repeat(400_000)}`;
  expect(() => read(rss(`<item>${nested}`))).toThrow('too damaged');
  expect(pageHead(`<html><head>${nested}<link rel="canonical" href="/x">`, AT).canonical).toBeNull();
  expect(read(rss(`<item><link>/a</link><title><![CDATA[${nested}]]></title></item>`))).toHaveLength(1);
});

it('what a text lists is told by its beginning', () => {
  expect(listKind(rss(bac))).toBe('feed');
  expect(listKind('<html><body>&lt;rss <rss version="2.0"></body></html>')).toBeNull();
  expect(listKind('{"version": "https://jsonfeed.org/version/1"}')).toBe('feed');
});
