import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/articles/formats/html/html.ts';

const running =
  '<p>La commune de Vaysse restaure son lavoir, construit en 1871. Le chantier durera quatre mois et coûtera 38 000 euros, a dit la maire, Anne Castagnède, mardi soir devant le conseil.</p><p>Les riverains de la rue Saint-Martin demandaient ces travaux depuis l’effondrement du toit, il y a deux hivers. La moitié de la somme vient du département.</p>';

function read(html: string) {
  const { articles } = readHtml({ bytes: Buffer.from(html), fields: {} });
  return articles[0];
}

function ofArticle(inside: string, head = ''): string {
  return `<html><head><title>Le lavoir</title>${head}</head><body><article><h1>Le lavoir</h1>${inside}</article></body></html>`;
}

describe('a page whose tags are not all there, or not where they belong', () => {
  const whole = `<html><head><title>Le lavoir</title></head><body>${running}</body></html>`;

  it.each([
    ['no head', `<html><title>Le lavoir</title><body>${running}</body></html>`],
    ['no head, a line for each tag', `<html>\n<title>Le lavoir</title>\n<body>\n${running}</body></html>`],
    ['neither head nor body', `<title>Le lavoir</title>${running}`],
    ['a script between head and body', whole.replace('<body>', '<script>x()</script><body>')],
    ['a box between head and body', whole.replace('<body>', '<div class="cookie">Accepter</div><body>')],
    ['two bodies', whole.replace('</p><p>', '</p></body><body><p>')],
  ])('is read as a browser reads it: %s', (_what, html) => {
    expect(read(html)).toEqual(read(whole));
  });
});

describe('the day of a page', () => {
  const time = (day: string, rest = '') => `<time datetime="${day}"${rest}>${day}</time>`;

  it.each([
    ['beside the headline', `<p>Publié le ${time('2024-05-03')}</p>${running}`, '2024-05-03'],
    [
      'before that of an update',
      `${time('2024-06-03', ' class="updated"')}${time('2024-05-03')}${running}`,
      '2024-05-03',
    ],
    [
      'before « mis à jour »',
      `<p>Mis à jour le ${time('2024-06-03')}, publié le ${time('2024-05-03')}</p>${running}`,
      '2024-05-03',
    ],
    [
      'as WordPress names it',
      `<a href="/1">${time('2024-05-03', ' class="entry-date published updated"')}</a>${running}`,
      '2024-05-03',
    ],
    ['none, of an update alone', `<div>Dernière mise à jour : ${time('2024-06-03')}</div>${running}`, null],
    ['none, of an event that a sentence tells', running.replace('en 1871', `le ${time('1871-05-04')}`), null],
    [
      'none, of the article in a box',
      `${running}<aside><article><h2>Le puits</h2>${time('2011-01-01')}</article></aside>`,
      null,
    ],
  ])('is that of its publication: %s', (_what, inside, day) => {
    expect(read(ofArticle(inside))?.stated.publishedAt).toBe(day);
  });

  it('is that of the article it shows, where its data list others before', () => {
    const data = [
      { '@type': 'NewsArticle', headline: 'Le puits', datePublished: '2011-01-01', author: 'Luc Petit' },
      { '@type': 'NewsArticle', headline: 'Le lavoir', datePublished: '2024-05-03', author: 'Ève Roy' },
    ];
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(read(ofArticle(running, head))?.stated).toMatchObject({
      publishedAt: '2024-05-03',
      author: 'Ève Roy',
    });
  });
});
