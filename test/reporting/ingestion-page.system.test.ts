import { statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IngestionReport, ReportedArticle } from '../../src/ingesting/report.ts';
import { visible } from '../../src/messages/visible.ts';
import { ingestionReportPage } from '../../src/reporting/ingestion-page.ts';
import { zipFolder } from '../articles/zip.ts';
import { texts } from '../ingesting/articles.ts';
import { workshop } from '../ingesting/workshop.ts';
import { accessibilityFindings, chromiumPath, openPage, startBrowser } from '../web/browser.ts';

const FORMATS = join(import.meta.dirname, '../articles/formats');
const NOW = new Date('2024-09-01T08:00:00Z');
const ATTACK = '<img src=x onerror=alert(1)>';

let everything: Promise<IngestionReport> | null = null;

/** Ingested once for all tests. */
function reportOfEverything(): Promise<IngestionReport> {
  everything ??= ingestEverything();
  return everything;
}

/** One article in each format, some that are refused, and one that would like to be a program. */
async function ingestEverything(): Promise<IngestionReport> {
  const shop = await workshop();
  for (const folder of await readdir(FORMATS)) {
    for (const name of await readdir(join(FORMATS, folder))) {
      if (!name.startsWith('input.')) continue;
      const input = join(FORMATS, folder, name);
      const bytes = statSync(input).isDirectory() ? zipFolder(input) : await readFile(input);
      await shop.write(name.replace('input', folder), bytes);
    }
  }
  await shop.write('photo.png', 'not a text');
  await shop.write(
    `${ATTACK}\u202etxt.md`,
    `---\ntitle: "&lt;/title>&lt;script>alert(2)&lt;/script>"\nauthor: "\\" onmouseover=alert(3) x=\\""\nurl: "javascript:alert(4)"\n---\n\n${texts.cost}\n\n&lt;script>alert(5)&lt;/script>\n`,
  );
  await shop.write('perdu.txt', await readFile(join(FORMATS, '../golden/newspaper-page/input.txt')));
  return shop.ingest();
}

const plain: ReportedArticle = {
  path: 'a.md',
  title: 'Un titre',
  publisher: null,
  author: null,
  publishedAt: '2024-05-02',
  url: 'https://journal.example/a',
  lang: 'fr',
  origins: { title: 'file', publisher: null, author: null, publishedAt: 'text', url: 'file', lang: 'text' },
  passages: 3,
};

const nothing: IngestionReport = {
  outcome: 'published',
  generation: 'b',
  previous: 'a',
  added: [],
  changed: [],
  removed: [],
  changes: [],
  unchanged: 3,
  read: [],
  rejected: [],
  notices: [],
  removedNoise: [],
  noise: [],
  articles: 4,
  passages: 1234,
  embedded: 1,
  reused: 1233,
  resumed: { articles: 0, texts: 0 },
  seconds: 2.34,
  dryRun: false,
};

const pageOf = (more: Partial<IngestionReport>, language: 'fr' | 'en' = 'fr') =>
  parseHTML(ingestionReportPage({ ...nothing, ...more }, language, NOW)).document;

describe('the page of an ingestion', () => {
  it('says what the report says: every article, what was removed, what was refused and why', async () => {
    const report = await reportOfEverything();
    const { document } = parseHTML(ingestionReportPage(report, 'fr', NOW));
    const words = (text: string) => visible(text.replaceAll(/\s+/gu, ' '));
    const page = document.body.textContent.replaceAll(/\s+/gu, ' ');
    expect(report.read.length).toBeGreaterThan(15);
    expect(report.rejected.length).toBeGreaterThan(3);
    expect(document.querySelectorAll('article')).toHaveLength(report.read.length);
    for (const { path, title, author } of report.read)
      for (const value of [path, title, author ?? '']) expect(page).toContain(words(value));
    for (const { path, reason } of report.rejected) {
      expect(page).toContain(words(path));
      expect(page).toContain(words(reason.fr));
    }
    for (const { rule, text } of report.removedNoise)
      expect(page).toContain(words(`${rule} ${text}`).slice(0, 500));
    for (const { sentence } of report.notices) expect(page).toContain(words(sentence.fr));
    const losses = report.notices.filter(({ kind }) => kind === 'much-removed').map(({ path }) => path);
    const shown = [...document.querySelectorAll('article code')].map(({ textContent }) => textContent);
    expect(losses).toContain('perdu.txt');
    expect(
      shown.filter((path) => report.read.some((read) => read.path === path)).slice(0, losses.length),
    ).toEqual(losses);
  });

  it('runs nothing of what files are called or hold', async () => {
    const { document } = parseHTML(ingestionReportPage(await reportOfEverything(), 'fr', NOW));
    expect(document.querySelectorAll('script, img, iframe, object, embed, link, form')).toHaveLength(0);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
    expect(
      attributes.filter(({ name }) => name.startsWith('on') || name === 'src' || name === 'style'),
    ).toEqual([]);
    const links = attributes.filter(({ name }) => name === 'href').map(({ value }) => value);
    expect(links.filter((link) => !/^https?:\/\//u.test(link))).toEqual([]);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
    expect(document.body.textContent).toContain(ATTACK);
    expect(document.body.textContent).not.toContain('\u202e');
  });

  it('tells where each field comes from, in the language of the interface', () => {
    const field = (language: 'fr' | 'en') =>
      [...pageOf({ read: [plain] }, language).querySelectorAll('article dd')].map(
        ({ textContent }) => textContent,
      );
    expect(field('fr')).toEqual([
      '(indiqué par le fichier)',
      'inconnu',
      'inconnu',
      '2024-05-02 (trouvé dans le texte ou le nom du fichier)',
      'https://journal.example/a (indiqué par le fichier)',
      'fr (trouvé dans le texte ou le nom du fichier)',
      '3',
    ]);
    expect(field('en')[3]).toBe('2024-05-02 (found in the text or the name of the file)');
    expect(pageOf({}, 'en').documentElement.getAttribute('lang')).toBe('en');
  });

  it('says what changed against the generation before', () => {
    const { body } = pageOf({ added: ['neuf.md'], changed: ['autre.md'], removed: ['vieux.md'] });
    const lists = [...body.querySelectorAll('details')].map(({ textContent }) => textContent);
    expect(lists).toEqual(['Ajoutés (1)neuf.md', 'Modifiés (1)autre.md', 'Retirés (1)vieux.md']);
    expect(body.textContent).toContain('Inchangés (3)');
  });

  it('says what became of the words of a changed article', () => {
    const paragraphs = [
      { kind: 'altered', before: 'Il coûte 640 000 euros.', after: 'Il coûte 655 000 euros.' },
    ] as const;
    const change = { path: 'bac.md', fields: [], added: 0, removed: 0, altered: 1, paragraphs };
    const { body } = pageOf({ changed: ['bac.md'], changes: [change] });
    const [, changed] = [...body.querySelectorAll('details')];
    expect(changed?.textContent).toMatch(/bac\.md.*640.000.*655.000/su);
  });

  it('stays a page that a browser can show, and says what it leaves out', () => {
    const read = Array.from({ length: 2_010 }, (_, at) => ({ ...plain, path: `${at}.md` }));
    const { body } = pageOf({ read });
    expect(body.querySelectorAll('article')).toHaveLength(2_000);
    expect(body.textContent).toContain('… et 10 de plus');
  });
});

describe.skipIf(chromiumPath === null)('the page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it.each(['light', 'dark'] as const)(
    'can be read by everybody, and complains of nothing (%s)',
    async (colorScheme) => {
      const shop = await workshop();
      const file = join(shop.corpusFolder, 'report.html');
      await writeFile(file, ingestionReportPage(await reportOfEverything(), 'fr', NOW));
      const page = await openPage(browser, pathToFileURL(shop.corpusFolder).href, { colorScheme });
      await page.goto(pathToFileURL(file).href);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(page.complaints).toEqual([]);
    },
  );
});
