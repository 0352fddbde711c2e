import { readdir, readFile } from 'node:fs/promises';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { visible, visibleAddress, visibleJson, visibleLines } from '../../src/messages/visible.ts';
import { addressIn } from '../../src/terminal/address.ts';
import { renderAnswer } from '../../src/terminal/render-answer.ts';
import { renderSource } from '../../src/terminal/render-source.ts';
import type { TerminalStyle } from '../../src/terminal/style.ts';
import { registered } from '../discord/bot/harness.ts';
import { startDiscord } from '../fakes/discord/server.ts';
import { answerOf, citationOf, clock, clockPassage, mended } from '../terminal/samples.ts';
import { type Desk, desk, type Finished } from './command.ts';
import { FERRY_QUESTION, ferry } from './gazette.ts';

/** Clears the screen, sets colours by C1, turns the direction, hides, tags, and begins lines of its own. */
const NASTY =
  'a\u001b[2J\u009b31m\u202eb\u2066\u200bc\u{e0041}\ufeffd\u2028\u2029e\u061c\u00adf\u0007\r\nFAUX g';

/** What must not reach a terminal; only line ends are ours. */
const UNSEEN = /(?!\n)\p{Cc}|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

function expectClean({ stdout, stderr }: Finished): void {
  for (const text of [stdout, stderr]) {
    expect(text.match(UNSEEN)).toBeNull();
    // Nothing from outside begins a line.
    expect(text).not.toMatch(/^\s*FAUX/mu);
  }
}

/** The value as YAML and JSON write what cannot be typed. */
function escaped(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\u0020-\u007e]/gu,
    (unit) => `\\U${(unit.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
}

/** Articles and files that are refused, with names and metadata that mean harm. */
async function nastyDesk(): Promise<Desk> {
  const at = await desk();
  await at.write(
    `corpus/${NASTY}.md`,
    ferry
      .replace(/^title: .*/mu, `title: ${escaped(`Le bac de Port-Navalon ${NASTY}`)}`)
      .replace(/^publisher: .*/mu, `publisher: ${escaped(`La Gazette ${NASTY}`)}`)
      .replace(/^author: .*/mu, `author: ${escaped(NASTY)}`)
      .replace(/^url: .*/mu, `url: ${escaped('https://gazette.example/bac\u202e\u009b\u{e0041}')}`),
  );
  await at.write(
    `corpus/sans adresse ${NASTY}.md`,
    ferry.replace(/^url: .*\n/mu, '').replaceAll('bac', 'ferry'),
  );
  await at.write(`corpus/binaire ${NASTY}.md`, new Uint8Array([0, 1, 2, 0]));
  await at.write(`corpus/tableur ${NASTY}.xlsx`, 'PK');
  return at;
}

describe.skipIf(process.platform === 'win32')(
  'names and metadata that mean harm',
  { timeout: 90_000 },
  () => {
    it('reach the terminal harmless through npm run ingest, and programs whole', async () => {
      const at = await nastyDesk();
      const first = await at.run('ingest', ['--show-removed']);
      expect(first.code).toBe(0);
      expect(first.stdout).toContain('Illisibles, laissés de côté (2)');
      await at.write('corpus/autre.md', ferry);
      const runs = [
        ['--json'],
        ['--history'],
        ['--history', '--json'],
        ['--rollback'],
        ['--full', '--json', '--show-removed'],
        ['--rollback', '--json'],
        [`--${NASTY}`],
      ];
      for (const args of runs) {
        const ended = await at.run('ingest', args);
        expectClean(ended);
        if (args.includes('--json') && ended.code === 0)
          expect(JSON.parse(ended.stdout)).toBeTypeOf('object');
      }
      expectClean(first);
      const { rejected } = JSON.parse((await at.run('ingest', ['--json', '--dry-run'])).stdout);
      expect(rejected).toContainEqual(expect.objectContaining({ path: `tableur ${NASTY}.xlsx` }));
    });

    it('nor does a folder without one article bring them', async () => {
      const at = await desk();
      await at.write(`corpus/binaire ${NASTY}.md`, new Uint8Array([0, 1, 2, 0]));
      const ended = await at.run('ingest', []);
      expect(ended.code).toBe(1);
      expect(ended.stderr).toContain('binaire a\ufffd[2J');
      expectClean(ended);
      expectClean(await at.run('ingest', ['--corpus', NASTY]));
    });

    it('reach it harmless through npm run ask', async () => {
      const at = await nastyDesk();
      const first = await at.run('ask', [FERRY_QUESTION]);
      expect(first.code).toBe(0);
      expect(first.stdout).toContain('640 000');
      expect(first.stderr).toContain('tableur');
      expectClean(first);
      await at.write(
        'questions.jsonl',
        `${JSON.stringify({ id: NASTY, question: `${FERRY_QUESTION} ${NASTY}` })}\n`,
      );
      const runs = [
        [`${FERRY_QUESTION} ${NASTY}`],
        [FERRY_QUESTION, '--publisher', 'personne'],
        ['Qui a remporté la régate de 1911 ?'],
        [FERRY_QUESTION, '--since', NASTY],
      ];
      for (const args of runs) expectClean(await at.run('ask', args));
      for (const args of [
        [FERRY_QUESTION, '--json'],
        ['--batch', 'questions.jsonl'],
      ]) {
        const ended = await at.run('ask', args);
        expectClean(ended);
        const { citations } = JSON.parse(ended.stdout);
        expect(citations[0].url ?? citations[0].path).toMatch(UNSEEN);
      }
    });

    it('reach it harmless through a conversation', async () => {
      const at = await nastyDesk();
      await at.ingest();
      const lines = [
        `${FERRY_QUESTION} ${NASTY.replaceAll(/[\r\n]/gu, '')}`,
        ':sources',
        ':source 1',
        ':source 2',
        ':articles',
        `:sources ${NASTY.replaceAll(/[\r\n]/gu, '')}`,
        `:${NASTY.replaceAll(/[\r\n]/gu, '')}`,
      ];
      const held = await at.run('start', [], { input: `${lines.join('\n')}\n` });
      expect(held.code).toBe(0);
      expect(held.stdout).toContain('640 000');
      expectClean(held);
      expectClean(await at.run('start', []));
    });

    it('reach it harmless through npm run eval', async () => {
      const at = await nastyDesk();
      await at.remove(`corpus/binaire ${NASTY}.md`);
      const question = { question: `${FERRY_QUESTION} ${NASTY}`, answers: ['700 000'], lang: 'fr' };
      const evidence = [[`${NASTY}.md`, 'La réparation a coûté 640 000 euros']];
      await at.write('questions.jsonl', `${JSON.stringify({ id: NASTY, ...question, evidence })}\n`);
      await at.write('wrong.jsonl', `${JSON.stringify({ [NASTY]: 1 })}\n`);
      const report = await at.run('eval', ['--questions', 'questions.jsonl', '--json']);
      expect([report.code, report.stderr]).toEqual([0, '']);
      expectClean(report);
      expect(JSON.parse(report.stdout).outcomes[0].id).toBe(NASTY);
      await at.write('before.json', report.stdout);
      const worst = await at.run('eval', [
        '--questions',
        'questions.jsonl',
        '--worst',
        '3',
        '--compare',
        'before.json',
      ]);
      expect(worst.stdout).toContain('a\ufffd[2J');
      expectClean(worst);
      expectClean(await at.run('eval', ['--questions', 'wrong.jsonl']));
      expectClean(await at.run('eval', ['--questions', NASTY]));
    });

    it('reach it harmless from Discord', async () => {
      const discord = await startDiscord();
      onTestFinished(() => discord.close());
      await registered(discord);
      const { commands } = discord.world;
      for (const [id, command] of commands)
        commands.set(id, { ...command, name: NASTY, data: { ...command.data, name: NASTY } });
      const at = await desk();
      const env = { DISCORD_TOKEN: discord.token, DISCORD_API: discord.url };
      const shown = await at.run('register-commands', ['--dry-run'], { env });
      expect(shown.stdout).toContain('- a\ufffd[2J');
      expectClean(shown);
    });
  },
);

describe('what is made visible', () => {
  it('is all that a terminal with colours and links gets beside our own sequences', () => {
    const url = `https://gazette.example/${NASTY}`;
    const citation = { ...citationOf(1, mended), title: NASTY, publisher: NASTY, url, path: NASTY };
    const answer = answerOf([citation], { searchedAs: NASTY, text: `« ${NASTY} » [1]` });
    const style: TerminalStyle = { columns: 60, hasColour: true, hasLinks: true };
    const article: Article = { ...clock, title: NASTY, publisher: NASTY, author: NASTY, url, path: NASTY };
    const addressOf = addressIn('corpus');
    const place = { citation, article, passages: [], passage: clockPassage, state: 'same' } as const;
    const shown = [
      renderAnswer(answer, style, addressOf),
      renderSource(place, { language: 'fr', style, addressOf }),
    ].join('\n');
    const [, ...sequences] = shown.split('\u001b');
    expect(sequences.filter((begun) => !/^(?:\[\d{1,2}m|\]8;;|\\)/u.test(begun))).toEqual([]);
    expect([shown.split('\u001b')[0], ...sequences].join('')).not.toMatch(UNSEEN);
    const addresses = sequences.filter((begun) => begun.startsWith(']8;;'));
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.join('')).not.toContain('\n');
  });

  it('is the only way out of a command', async () => {
    const folder = new URL('../../src/cli/', import.meta.url);
    const names = (await readdir(folder)).filter((name) => !/^(?:print|ingest-child)\.ts$/u.test(name));
    const sources = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
    const around = names.filter((_, at) => /console\.error|JSON\.stringify/u.test(sources[at] ?? ''));
    expect(around).toEqual([]);
  });

  it('keeps its length, its lines where they are meant, and whole emoji', () => {
    expect(visible(NASTY)).toHaveLength(NASTY.length);
    expect(visible(NASTY)).not.toMatch(UNSEEN);
    expect(visible('un\ndeux')).toBe('un\ufffddeux');
    expect(visibleLines('un\ndeux\u2028trois')).toBe('un\ndeux\ufffdtrois');
    for (const text of ['👩‍🚒 à l’œuvre', '❤️', 'cœur, Œuvre — « été » № 1', 'Ελλάδα नमस्ते'])
      expect(visible(text)).toBe(text);
    expect(visible('a\u200db\ufe0f')).toBe('a\ufffdb\ufffd');
  });

  it('is the same text of a terminal when it goes on', () => {
    const text = `Une équipe 👩‍🚒 ${NASTY}`;
    for (let end = 0; end <= text.length; end += 1) {
      if (/[\ud800-\udbff]$/u.test(text.slice(0, end))) continue;
      expect(visible(text).startsWith(visible(text.slice(0, end)))).toBe(true);
    }
  });

  it('is JSON that says the same, and an address that leads to the same', () => {
    const json = visibleJson({ [NASTY]: [NASTY, '🚒'] });
    expect(json).not.toMatch(UNSEEN);
    expect(JSON.parse(json)).toEqual({ [NASTY]: [NASTY, '🚒'] });
    const address = visibleAddress(`https://gazette.example/${NASTY}`);
    expect(stripVTControlCharacters(address)).toBe(address);
    expect(decodeURIComponent(address)).toBe(`https://gazette.example/${NASTY}`);
  });
});
