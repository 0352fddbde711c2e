import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { openBuiltinReader } from '../../src/models/reader/builtin-reader.ts';
import { asked, ferryAnswer } from '../state/sample-answers.ts';
import { chromiumPath, openPage, startBrowser } from './browser.ts';
import { editorsRoom, TOKEN } from './editors-room.ts';
import { indexedPng } from './indexed-png.ts';

const IMAGES = new URL('../../docs/images/', import.meta.url);
const MAX_BYTES = 120 * 1024;
const QUESTION = 'Combien a coûté la passerelle des Tanneurs ?';

/** A small paper of our own. */
const articles = {
  'passerelle.md': story(
    'La passerelle des Tanneurs a rouvert',
    '2024-03-09',
    'La Dépêche du Littoral',
    'La passerelle des Tanneurs a rouvert samedi aux piétons, après deux ans de travaux. Le chantier a coûté 4,2 millions d’euros, dont la moitié payée par la région.\n\nLes vélos devront attendre le mois de juin.',
  ),
  'budget.md': story(
    'Le budget de la passerelle en question',
    '2024-03-14',
    'Écho Maritime',
    'Le conseil municipal de Port-Brillant s’est réuni jeudi soir, devant une salle pleine.\n\nL’opposition a demandé des comptes : la passerelle des Tanneurs a coûté 4,6 millions d’euros avec l’éclairage, selon la maire, Solange Brière. Le chantier devait en coûter 3,8.\n\nLe prochain conseil est fixé au 11 avril. Il votera les tarifs du bac de Sablenoire.',
  ),
  'bac.md': story(
    'Le bac de Sablenoire repart',
    '2024-02-27',
    'La Gazette du Fleuve',
    'Le bac de Sablenoire a repris ses rotations lundi à l’aube, après neuf jours d’arrêt.',
  ),
  'dockers.md': story(
    'Les dockers de Port-Brillant votent la grève',
    '2024-02-03',
    'La Dépêche du Littoral',
    'Les dockers de Port-Brillant ont voté la grève vendredi. Plus de 11 000 gros conteneurs attendent sur les quais.',
  ),
};

function story(title: string, date: string, publisher: string, body: string): string {
  return `---\ntitle: ${title}\ndate: ${date}\npublisher: ${publisher}\n---\n\n${body}\n`;
}

describe.skipIf(chromiumPath === null || process.env.UPDATE_SCREENSHOTS !== '1')(
  'the pictures of the README',
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await startBrowser();
      await mkdir(IMAGES, { recursive: true });
    });
    afterAll(() => browser?.close());

    it('show the main pages', async () => {
      const reader = await openBuiltinReader();
      onTestFinished(() => reader.close());
      const room = await editorsRoom({
        articles,
        parts: {
          answer: (source, question, options) => answerQuestion(source, question, { ...options, reader }),
        },
      });
      const page = await openPage(browser, room.address, { viewport: { width: 1000, height: 640 } });
      const picture = async (name: string): Promise<void> => {
        const png = indexedPng(await page.screenshot());
        expect(png.length).toBeLessThan(MAX_BYTES);
        await writeFile(new URL(`${name}.png`, IMAGES), png);
      };
      await page.goto('/');
      await page.getByLabel('Votre question').fill(QUESTION);
      await picture('ask');
      await page.getByRole('button', { name: 'Demander' }).click();
      await page.waitForURL(/\/answers\//u);
      await picture('answer');
      await page.getByRole('link', { name: /^1, source/u }).click();
      await page.waitForURL(/#quote$/u);
      await picture('article');
      await page.goto('/articles');
      await picture('articles');
      for (const [person, question] of [
        ['odile', 'Qui dirige le port ?'],
        ['odile', 'Quel est le prix du ticket de bac ?'],
        ['jean', 'Combien coûte le ticket du bac ?'],
        ['anna', 'Quel est le prix du ticket du bac ?'],
      ] as const) {
        const answer = { ...ferryAnswer, question, status: 'refused' } as const;
        room.state.answers.save(asked({ question, answer, askerHash: `hash-of-${person}` }));
      }
      await page.goto('/editors');
      await page.getByLabel('Jeton').fill(TOKEN);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Sortir' }).waitFor();
      await page.goto('/editors/questions');
      await picture('editors');
    });
  },
);
