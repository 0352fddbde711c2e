import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newsroom } from '../answering/collection.ts';
import { numberIn, writerWith } from '../discord/bot/writing.ts';
import { steppedChatModel } from '../fakes/models/stepped-chat-model.ts';
import { asked, ferryAnswer } from '../state/sample-answers.ts';
import { patiently } from '../until.ts';
import { accessibilityFindings, chromiumPath, openPage, startBrowser } from './browser.ts';
import { editorsRoom, ferry, TOKEN } from './editors-room.ts';
import { openRoom, STRIKE_QUESTION } from './open-room.ts';

if (chromiumPath === null)
  process.stderr.write('No Chromium on this machine: the reading room is not looked at in a browser.\n');

/** Long enough for the cited words to stand below the first screen. */
const longNewsroom = newsroom.map((story) => ({
  ...story,
  body: `${'Les mouettes tournent au-dessus du bassin.\n\n'.repeat(60)}${story.body}`,
}));
const QUOTE = 'Plus de 11 000 gros conteneurs attendent sur les quais, selon la capitainerie.';
const HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)>';
/** In an article a tag is no word, but what entities stand for is. */
const asWords = (tags: string): string => tags.replaceAll('<', '&lt;');
const TOO_WIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.skipIf(chromiumPath === null)('a reader with a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  it.each([
    ['with the script', true],
    ['without any', false],
  ])('asks, follows a number, and sees the cited words marked, %s', async (_, javaScriptEnabled) => {
    const room = await openRoom(longNewsroom);
    const page = await openPage(browser, room.address, { javaScriptEnabled });
    await page.goto('/');
    await page.getByLabel('Votre question').fill(STRIKE_QUESTION);
    await page.getByRole('button', { name: 'Demander' }).click();
    await page.waitForURL(/\/answers\/[\w-]{12}$/u);
    await page.getByRole('link', { name: /^1, source/u }).click();
    await page.waitForURL(/#quote$/u);
    await quoteIsInView(page);
    if (javaScriptEnabled) expect(await page.evaluate('document.compatMode')).toBe('CSS1Compat');
    expect(page.complaints).toEqual([]);
  });

  it('opens an article at a slice named behind the #', async () => {
    const room = await openRoom(longNewsroom);
    const page = await openPage(browser, room.address);
    await page.goto('/articles');
    await page.getByRole('link', { name: /votent la grève/u }).click();
    await page.waitForURL(/\/articles\/[0-9a-f]{16}$/u);
    const story = longNewsroom[0]!;
    const start = `${story.title}\n\n${story.body}`.indexOf(QUOTE);
    await page.goto(`${new URL(page.url()).pathname}#p=${start}-${start + QUOTE.length}`);
    await page.waitForURL(/\?p=\d+-\d+#quote$/u);
    await quoteIsInView(page);
  });

  it.each([
    ['light', 1200],
    ['dark', 1200],
    ['light', 320],
    ['dark', 320],
  ] as const)(
    'reads every page in the %s at %i pixels, nothing too wide or hard to tell',
    async (colorScheme, width) => {
      const room = await openRoom([
        ...newsroom,
        {
          title: 'Donaudampfschifffahrtselektrizitäten'.repeat(4),
          body: `${'a'.repeat(400)} https://x.example/${'b'.repeat(200)}`,
        },
      ]);
      const page = await openPage(browser, room.address, { colorScheme, viewport: { width, height: 800 } });
      const answered = (await room.ask(STRIKE_QUESTION)).path;
      const refused = (await room.ask('Quelle est la capitale du Pérou ?')).path;
      const long = /href="(\/articles\/[0-9a-f]{16})">Donau/u.exec((await room.page('/articles')).text)![1]!;
      for (const path of [
        '/',
        '/articles',
        '/articles?q=grève',
        long,
        answered,
        refused,
        '/ask?q=',
        '/nowhere',
      ]) {
        await page.goto(path);
        expect({ path, tooWide: await page.evaluate(TOO_WIDE) }).toEqual({ path, tooWide: 0 });
        expect({ path, findings: await accessibilityFindings(page) }).toEqual({ path, findings: [] });
      }
      await page.goto(answered);
      await page.getByRole('link', { name: /^1, source/u }).click();
      expect(await accessibilityFindings(page)).toEqual([]);
    },
  );

  it.each([
    ['light', 1200],
    ['dark', 320],
  ] as const)(
    'edits in the %s at %i pixels, nothing too wide or hard to tell, nothing run',
    async (colorScheme, width) => {
      const title = `${asWords(HOSTILE)}${'Donaudampfschifffahrt'.repeat(6)}`;
      const room = await editorsRoom({
        articles: {
          'bac.md': ferry,
          'piege.md': `---\ntitle: '${title}'\n---\n\nLe phare est éteint.\n`,
          'vide.md': '',
        },
      });
      const page = await openPage(browser, room.address, { colorScheme, viewport: { width, height: 800 } });
      await page.goto('/editors');
      expect(await accessibilityFindings(page)).toEqual([]);
      await enterByToken(page);
      const refused = { ...ferryAnswer, status: 'refused' } as const;
      for (const question of [`Où est ${HOSTILE} ?`, `Mais où est ${HOSTILE} ?`]) {
        const { id } = room.state.answers.save(asked({ question, answer: refused }));
        room.state.votes.put({
          answerId: id,
          voterHash: 'jean',
          value: 'down',
          reason: 'wrong',
          comment: HOSTILE,
        });
        room.state.activity.note({ outcome: 'refused', ahead: 0, waitedMs: 0 });
      }
      const remove = (await page.request.get('/editors/articles')).text();
      const confirm = /href="(\/editors\/articles\/remove[^"]+)"/u.exec(await remove)![1]!;
      for (const name of [
        '',
        '/articles',
        '/report',
        '/history',
        '/questions',
        '/votes',
        '/usage',
        '/rollback',
      ]) {
        const path = `/editors${name}`;
        await page.goto(path);
        expect({ path, tooWide: await page.evaluate(TOO_WIDE) }).toEqual({ path, tooWide: 0 });
        expect({ path, findings: await accessibilityFindings(page) }).toEqual({ path, findings: [] });
      }
      await page.goto(confirm);
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(page.complaints).toEqual([]);
    },
  );

  it.each([
    ['with the script', true],
    ['without any', false],
  ])('adds an article and sees how that went, %s', async (_, javaScriptEnabled) => {
    const room = await editorsRoom();
    const page = await openPage(browser, room.address, { javaScriptEnabled });
    await page.goto('/editors');
    await enterByToken(page);
    const release = room.hold();
    await page.goto('/editors/articles');
    await page.getByLabel('Fichier de l’article').setInputFiles({
      name: 'phare.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '---\ntitle: Le phare\n---\n\nLe phare de Sablenoire est éteint depuis dimanche.\n',
      ),
    });
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.waitForURL(/\/editors\/tasks\//u);
    expect(await page.locator('.progress').textContent()).toContain('L’indexation commence');
    release();
    const main = page.locator('main');
    await expect.poll(() => main.textContent(), patiently).toContain('est dans l’index');
    expect(page.complaints).toEqual([]);
  });

  it('sees an answer grow sentence by sentence, and is led to its page', async () => {
    const model = steppedChatModel();
    const room = await openRoom(newsroom, { writer: writerWith(model) });
    const page = await openPage(browser, room.address);
    await page.goto('/');
    await page.getByLabel('Votre question').fill(STRIKE_QUESTION);
    await page.getByRole('button', { name: 'Demander' }).click();
    const progress = page.locator('.progress');
    await expect.poll(() => progress.textContent(), patiently).toBe('Rédaction…');
    await model.writes('');
    const n = numberIn(model.requests[0]!, 'votent la grève');
    await model.writes(`Plus de 11 000 gros conteneurs attendent sur les quais [${n}]. Enfin `);
    const said = 'Plus de 11 000 gros conteneurs attendent sur les quais [1].';
    await expect.poll(() => progress.textContent(), patiently).toBe(said);
    model.ends();
    await page.waitForURL(/\/answers\//u);
    expect(page.complaints).toEqual([]);
    await page.goBack();
    await expect.poll(() => progress.textContent(), patiently).toBe('');
    expect(await page.getByRole('button', { name: 'Demander' }).isEnabled()).toBe(true);
  });

  it('hears why there is no answer, and may ask again', async () => {
    const never = { ok: false, sentence: { fr: 'Doucement.', en: 'Gently.' }, retryAfterMs: 1_000 } as const;
    const room = await openRoom(newsroom, { parts: { admit: () => never } });
    const page = await openPage(browser, room.address);
    await page.goto('/');
    await page.getByLabel('Votre question').fill(STRIKE_QUESTION);
    await page.getByRole('button', { name: 'Demander' }).click();
    await expect.poll(() => page.locator('.progress').textContent(), patiently).toBe('Doucement.');
    await expect.poll(() => page.getByRole('button', { name: 'Demander' }).isEnabled(), patiently).toBe(true);
  });

  it('gets through every page by the keyboard', async () => {
    const room = await openRoom();
    const page = await openPage(browser, room.address);
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Aller au contenu');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(STRIKE_QUESTION);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/answers\//u);
  });

  it('runs nothing that an article or an address says', async () => {
    const attack = '<script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>';
    const room = await openRoom([
      {
        title: `Le phare ${asWords(attack)}`,
        publisher: asWords(attack),
        url: 'javascript:alert(4)',
        publishedAt: '2024-02-03',
        body: `Le phare de Roche-Noire a été éteint par ${asWords(attack)} dimanche. [clic](javascript:alert(5))`,
      },
    ]);
    const page = await openPage(browser, room.address);
    await page.goto('/');
    await page.getByLabel('Votre question').fill(`Qui a éteint le phare de Roche-Noire ? ${attack}`);
    await page.getByRole('button', { name: 'Demander' }).click();
    await page.waitForURL(/\/answers\//u);
    await page.getByRole('link', { name: /^1, source/u }).click();
    await page.goto(`/articles?q=${encodeURIComponent(attack)}&publisher=${encodeURIComponent(attack)}`);
    await page.goto(`/articles/x?p=${encodeURIComponent(attack)}`);
    expect(page.complaints.filter((complaint) => !/status of 404/u.test(complaint))).toEqual([]);
  });

  it('prints an answer with its sources and without its forms', async () => {
    const room = await openRoom();
    const page = await openPage(browser, room.address);
    await page.goto((await room.ask(STRIKE_QUESTION)).path);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.ask').isVisible()).toBe(false);
    expect(await page.locator('.evidence').first().isVisible()).toBe(true);
  });
});

async function enterByToken(page: Page): Promise<void> {
  await page.getByLabel('Jeton').fill(TOKEN);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sortir' }).waitFor();
}

/** The cited words are marked, and stand where one looks. */
async function quoteIsInView(page: Page): Promise<void> {
  const quote = page.locator('#quote');
  const { height } = page.viewportSize()!;
  const isInView = async (): Promise<boolean> => {
    const box = await quote.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= height;
  };
  await expect.poll(isInView, patiently).toBe(true);
  expect(await quote.textContent()).toContain(QUOTE);
}
