import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/articles/formats/html/html.ts';
import { declarationsIn, rulesIn } from '../../src/articles/formats/html/style-sheet.ts';
import { readMail } from '../../src/articles/formats/mail.ts';
import { formatMessages } from '../../src/messages/formats.ts';

const running =
  '<p>La commune de Vaysse restaure son lavoir, construit en 1871. Le chantier durera quatre mois et coûtera 38 000 euros, a dit la maire, Anne Castagnède, mardi soir devant le conseil.</p><p>Les riverains de la rue Saint-Martin demandaient ces travaux depuis l’effondrement du toit, il y a deux hivers. La moitié de la somme vient du département.</p>';
const lie = 'Le lavoir de Vaysse sera vendu à un promoteur avant la fin du mois.';

function read(html: string) {
  const { articles, notices } = readHtml({ bytes: Buffer.from(html), fields: {} });
  return { ...articles[0], notices: notices.map(({ kind }) => kind) };
}

function pageWith(style: string, words: string): string {
  return `<html><head><title>Le lavoir</title><style>${style}</style></head><body><article><h1>Le lavoir</h1>${running}${words}</article></body></html>`;
}

describe('words that nobody sees on a page', () => {
  it.each([
    ['.x{display:none}', `<p class="y x">${lie}</p>`],
    ['a,\n.y, p.x{DISPLAY : None !important}', `<p class="x" style="display:block">${lie}</p>`],
    ['.x{visibility:hidden} .y{visibility:hidden}', `<div class="x"><p>${lie}</p></div>`],
    ['#x{opacity:0.01}', `<p id="x">${lie}</p>`],
    ['.x{font-size:0;}', `<div class="x"><p style="font-size:2em">${lie}</p></div>`],
    ['.x{position:absolute;top:-9999px}', `<p class="x">${lie}</p>`],
    ['.x{text-indent:-999em}', `<p class="x">${lie}</p>`],
    ['.x{clip-path:inset(100%)}', `<p class="x">${lie}</p>`],
    ['.x{max-height:0;overflow:hidden}', `<p class="x">${lie}</p>`],
    ['.x{color:#fff;background:#FFFFFF}', `<p class="x">${lie}</p>`],
    ['.x{color:transparent}', `<p class="x">${lie}</p>`],
    ['@media screen{.x{display:none}}', `<p class="x">${lie}</p>`],
    ['.y{content:"}"} /* } */ .x{display:none', `<p class="x">${lie}</p>`],
    ['', `<p style="clip:rect(1px,1px,1px,1px);position:absolute">${lie}</p>`],
    ['', `<p style="--a:${'a'.repeat(2000)};display:none">${lie}</p>`],
  ])('are left out and told of: %s', (style, words) => {
    expect(read(pageWith(style, words))).toMatchObject({
      text: expect.not.stringContaining('promoteur'),
      removed: [{ rule: 'hidden-words', text: lie }],
      notices: [],
    });
  });

  it.each([
    ['.x{display:none} .x{display:block}', `<p class="x">${lie}</p>`],
    ['.x.y{display:none}', `<p class="x">${lie}</p>`],
    ['.y .x{display:none}', `<p class="x">${lie}</p>`],
    ['.x:hover{display:none}', `<p class="x">${lie}</p>`],
    ['@media print{.x{display:none}}', `<p class="x">${lie}</p>`],
    ['@supports not (display:grid){.x{display:none}}', `<p class="x">${lie}</p>`],
    ['.x{display:none} @media (min-width:600px){.x{display:block}}', `<p class="x">${lie}</p>`],
    ['.x{opacity:0.8;left:-9999px;color:#fff;background:#000}', `<p class="x">${lie}</p>`],
    ['.x{visibility:hidden} .y{visibility:visible}', `<div class="x"><p class="y">${lie}</p></div>`],
    ['.x{font-size:0} .y{font-size:1rem}', `<div class="x"><p class="y">${lie}</p></div>`],
    ['.x{color:#fff;background:#fff} .y{color:#222}', `<div class="x"><p class="y">${lie}</p></div>`],
    ['#x{display:block} .x{display:none}', `<p class="x" id="x">${lie}</p>`],
    ['body{opacity:0}', `<p>${lie}</p>`],
  ])('are not those that may be seen: %s', (style, words) => {
    expect(read(pageWith(style, words))).toMatchObject({
      text: expect.stringContaining(lie),
      removed: [],
      notices: [],
    });
  });

  it('are the article where they are most of it, and a person is told', () => {
    const page = `<html><head><title>Le lavoir</title><style>.locked,.x{display:none}</style></head><body><h1>Le lavoir</h1><div class="locked">${running}<p class="x">${lie}</p></div><p>Bonne lecture à tous les abonnés du journal.</p></body></html>`;
    expect(read(page)).toMatchObject({
      text: expect.stringContaining('restaure son lavoir'),
      removed: [{ rule: 'hidden-words', text: lie }],
      notices: ['hidden-text-kept'],
    });
    expect(read(page).text).not.toContain(lie);
  });

  it('are the article too where each paragraph waits behind a class of its own', () => {
    const waiting = Array.from({ length: 12 }, (_, at) => `<div class="f${at}">${running}</div>`);
    const style = waiting.map((_, at) => `.f${at}{opacity:0}`).join('');
    const page = `<html><head><title>Le lavoir</title><style>${style}</style></head><body>${waiting.join('')}</body></html>`;
    expect(read(page)).toMatchObject({ notices: ['hidden-text-kept'], removed: [] });
    expect(read(page).text?.match(/Castagnède/g)).toHaveLength(12);
  });

  it('are left out of a message too', async () => {
    const html = `<p style="display:none">${lie}</p><p>Le lavoir ouvre demain.</p>`;
    const mail = `Subject: Le lavoir\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
    const { articles } = await readMail({ bytes: Buffer.from(mail), fields: {} });
    expect(articles).toMatchObject([
      { text: 'Le lavoir ouvre demain.', removed: [{ rule: 'hidden-words', text: lie }] },
    ]);
  });
});

describe('a page whose text is only in its data', () => {
  const withBody = (articleBody: string, body: string) =>
    `<html><head><title>Le lavoir</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Le lavoir', articleBody })}</script></head><body>${body}</body></html>`;

  it.each([
    ['text', 'Le lavoir rouvre.\n\nLa maire l&#8217;a dit &amp; redit.'],
    ['HTML', '<p>Le lavoir rouvre.</p><p>La maire l&rsquo;a dit &amp; redit.</p>'],
    [
      'escaped HTML',
      '&lt;p&gt;Le lavoir rouvre.&lt;/p&gt;&lt;p&gt;La maire l&amp;rsquo;a dit &amp;amp; redit.&lt;/p&gt;',
    ],
  ])('is read there: %s', (_what, articleBody) => {
    const text = 'Le lavoir rouvre.\n\nLa maire l’a dit & redit.';
    expect(read(withBody(articleBody, '<div id="root"></div>')).text).toBe(text);
  });

  it('keeps the text of the page where there is one', () => {
    const text = read(withBody('Le lavoir rouvre.', running)).text;
    expect(text).toContain('construit en 1871');
    expect(text).not.toContain('rouvre');
  });
});

describe('a page that checks its reader', () => {
  const page = (title: string, inside: string, head = '') =>
    `<html><head><title>${title}</title>${head}</head><body><div>${inside}</div></body></html>`;

  it.each([
    ['Just a moment...', '<p>Checking your browser before accessing vaysse.example.</p>'],
    ['Just a moment...', '<noscript>Enable JavaScript and cookies to continue</noscript>'],
    ['Vérifiez que vous êtes humain', '<p>Cochez la case ci-dessous pour continuer.</p>'],
    ['Access Denied', '<h1>Access Denied</h1><p>Reference #18.2f3a1102.1700000000.1a2b3c</p>'],
    ['Accès refusé', '<p>Votre adresse a été bloquée pour des raisons de sécurité.</p>'],
    ['vaysse.example', '<p>Please enable JS and disable any ad blocker</p>'],
  ])('is refused, with a way out: %s', (title, inside) => {
    expect(() => read(page(title, inside))).toThrow(
      expect.objectContaining({ sentence: formatMessages.gatePage }),
    );
  });

  it.each([
    ['Accès refusé au port', running],
    ['Accès refusé', running.repeat(4)],
    ['Les robots', `${running}<p>« Vérifiez que vous êtes humain », demande la page.</p>`],
  ])('is no article that tells of one: %s', (title, inside) => {
    expect(read(page(title, inside)).text).toContain('lavoir');
  });

  it('has no day of publication', () => {
    const head = '<meta property="article:published_time" content="2024-05-03">';
    expect(read(page('Accès refusé', running, head)).stated?.publishedAt).toBe('2024-05-03');
  });
});

describe('a style that declares thousands of properties', () => {
  const style = `${Array.from({ length: 20_000 }, (_, index) => `--a${index}:0`).join(';')};background:#FFF;display:none`;
  const kept = new Map([
    ['background-color', '#fff'],
    ['display', 'none'],
  ]);

  it('leaves those that may hide words, in a rule', () => {
    expect([...rulesIn(`div{${style}}`)]).toEqual([{ selectors: ['div'], declared: kept }]);
  });

  it('leaves those that may hide words, on an element', () => {
    expect(declarationsIn(style)).toEqual(kept);
  });
});
