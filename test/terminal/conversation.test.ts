import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { collectionOfPassages } from '../../evaluation/measuring/collections.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { KiosqueError } from '../../src/errors.ts';
import { builtinEmbedderSource } from '../../src/models/builtin/builtin-embedder.ts';
import { addressIn } from '../../src/terminal/address.ts';
import { readHistory, writeHistory } from '../../src/terminal/history-file.ts';
import { type ConversationParts, converse } from '../../src/terminal/interactive.ts';
import { type Session, type SessionParts, startSession } from '../../src/terminal/session.ts';
import { plainStyle } from '../../src/terminal/style.ts';
import { collection } from '../answering/collection.ts';
import { lead, paper, question } from '../answering/reprinted-report.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answerOf, citationOf, stopped } from './samples.ts';

const QUESTION = 'Qui a restauré le moulin de Vaubrun ?';

async function moulin(more: Partial<SessionParts> = {}): Promise<Session> {
  const source = await collectionOfPassages(
    [
      {
        id: 'moulin.md',
        title: 'Le moulin tourne',
        text: 'Le moulin de Vaubrun a été restauré par Sidonie Lacaze. Il moud de nouveau le seigle depuis mardi.',
      },
      { id: 'gare.md', title: 'La gare ferme', text: 'La gare de Vaubrun fermera son guichet le 3 juin.' },
    ],
    builtinEmbedderSource(),
  );
  return startSession({
    withStore: (work) => work(source.store),
    ask: (question, earlier) => answerQuestion(source, question, { earlier }),
    style: plainStyle,
    addressOf: addressIn('corpus'),
    interfaceLanguage: 'fr',
    ...more,
  });
}

describe('a session', () => {
  it('answers, opens the source it cited, and lists the sources with their question', async () => {
    const session = await moulin();
    const said = async (line: string) => (await session.reply(line)).text;
    expect(await said(':sources')).toContain('Pas encore de réponse citée');
    expect(await said(QUESTION)).toContain('restauré par Sidonie Lacaze. » [1]');
    expect(await said(':source 1')).toContain(
      '>>> Le moulin de Vaubrun a été restauré par Sidonie Lacaze. <<<',
    );
    expect(await said(':source [1]')).toBe(await said(':source 1'));
    expect(await said(':source 9')).toContain('n’a pas de source « 9 »');
    expect(await said(':sources')).toMatch(/Sources de la réponse à «\sQui a restauré/u);
    expect(await said('Quelle est la capitale du Pérou ?')).toContain('ne répondent pas');
    for (const line of [':source 1', ':sources'])
      expect(await said(line)).toMatch(/capitale du Pérou\s\?\s» n’a pas de source/u);

    expect(await said(':articles')).toContain('« La gare ferme »\n    gare.md');
    expect(await said(':sourse 1')).toContain('Commande inconnue : :sourse');
    expect(await said('  ')).toBe('');
    expect(await session.reply(':quit')).toEqual({ text: '', isOver: true });
  });

  it('opens a reprint of a source at the same words', async () => {
    const source = await collection([paper('Le Soir', '2024-09-12'), paper('L’Écho', '2024-09-11')]);
    const session = startSession({
      withStore: (work) => work(source.store),
      ask: (asked) => answerQuestion(source, asked),
      style: plainStyle,
      addressOf: addressIn('corpus'),
      interfaceLanguage: 'fr',
    });
    const said = async (line: string) => (await session.reply(line)).text;
    expect(await said(question)).toContain('+1 reprise');
    expect(await said(':source 1')).toMatch(/\[1\.1\] «\sCormeran/u);
    const reprint = await said(':source 1.1');
    expect(reprint).toContain('ce qu’en dit Le Soir');
    expect(reprint.replaceAll('\n', ' ')).toContain(`>>> ${lead} <<<`);
    expect(await said(':source 1.2')).toContain('n’a');
  });

  it('takes a follow-up for one, says how it understood it, and starts over when told so', async () => {
    const session = await moulin();
    const said = async (line: string) => (await session.reply(line)).text;
    await said(QUESTION);
    const answer = await said('Et quand le seigle y est-il moulu ?');
    expect(answer).toContain('seigle depuis mardi.');
    expect(answer).toContain('question comprise : Et quand le seigle y est-il moulu (moulin de Vaubrun) ?');
    expect(await said(':nouveau')).toContain('Nouvelle conversation');
    expect(await said(':sources')).toContain('Pas encore de réponse citée');
    expect(await said('Pourquoi ?')).not.toContain('question comprise');
  });

  it('goes on from the question before, whatever was said politely since', async () => {
    const session = await moulin();
    const said = async (line: string) => (await session.reply(line)).text;
    await said(QUESTION);
    expect(await said('Merci !')).toContain('Avec plaisir');
    expect(await said('ok')).not.toContain('[1]');
    expect(await said('Et quand le seigle y est-il moulu ?')).toContain(
      'question comprise : Et quand le seigle y est-il moulu (moulin de Vaubrun) ?',
    );
    expect(await said('Bonjour')).toContain('Bonjour !');
    expect(await said(':sources')).toContain('Et quand le seigle y est-il moulu ?');
  });

  it('hands over the last three turns', async () => {
    const asked: (readonly string[])[] = [];
    const session = await moulin({
      ask: async (question, earlier) => {
        asked.push(earlier.map((turn) => turn.question));
        return answerOf([citationOf(1, stopped)], { question });
      },
    });
    for (const question of ['Un ?', 'Deux ?', 'Trois ?', 'Quatre ?', 'Cinq ?']) await session.reply(question);
    expect(asked.at(-1)).toEqual(['Deux ?', 'Trois ?', 'Quatre ?']);
  });

  it('says what went wrong with one question and goes on', async () => {
    const session = await moulin({
      ask: () => Promise.reject(new KiosqueError({ fr: 'Le fournisseur se tait.', en: 'Silence.' })),
    });
    expect(await session.reply(QUESTION)).toEqual({ text: 'Le fournisseur se tait.', isOver: false });
    expect((await session.reply('x'.repeat(2001))).text).toContain('2001 caractères');
  });
});

interface Terminal {
  readonly parts: ConversationParts;
  readonly remembered: () => readonly string[];
  readonly screen: () => string;
  readonly stop: AbortController;
  readonly type: (keys: string) => void;
  /** Once the screen shows the text. */
  readonly until: (text: string) => Promise<void>;
}

/** Streams that say they are a terminal; what the keyboard sends goes through the real line editor. */
function terminal(history: readonly string[] = []): Terminal {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  const stop = new AbortController();
  let screen = '';
  let remembered: readonly string[] = [];
  output.on('data', (chunk: Buffer) => {
    screen += chunk.toString();
  });
  return {
    parts: {
      input,
      output,
      style: plainStyle,
      interfaceLanguage: 'fr',
      signal: stop.signal,
      history,
      remember: async (lines) => {
        remembered = lines;
      },
    },
    remembered: () => remembered,
    screen: () => screen,
    stop,
    type: (keys) => input.write(keys),
    until: (text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!screen.includes(text)) return;
          output.off('data', look);
          resolve();
        };
        output.on('data', look);
        look();
      }),
  };
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const ARROW_UP = '\u001b[A';

describe('a conversation at a terminal', () => {
  it('brings back earlier questions with the arrow, and remembers the new ones first', async () => {
    const { parts, type, until, remembered } = terminal(['Quand ferme la gare de Vaubrun ?']);
    const ended = converse(await moulin(), parts);
    type(`${ARROW_UP}\r`);
    await until('3 juin. » [1]');
    type(`${QUESTION}\r`);
    await until('Sidonie Lacaze. » [1]');
    expect(remembered()).toEqual([QUESTION, 'Quand ferme la gare de Vaubrun ?']);
    type(':quit\r');
    await ended;
  });

  it('clears the line at Ctrl-C, and leaves at the second one on an empty line', async () => {
    const { parts, type, until, screen } = terminal();
    const ended = converse(await moulin(), parts);
    type(`une question à moitié${CTRL_C}`);
    await until('^C');
    type(CTRL_C);
    await until('encore une fois pour quitter');
    type('\r');
    type(CTRL_C);
    type(CTRL_C);
    await ended;
    expect(screen()).not.toContain('[1]');
    expect(screen().split('encore une fois')).toHaveLength(3);
  });

  it.each([
    { how: 'Ctrl-D', leave: ({ type }: Terminal) => type(CTRL_D) },
    { how: 'SIGTERM', leave: ({ stop }: Terminal) => stop.abort() },
  ])('leaves at $how, with the cursor on a line of its own', async ({ leave }) => {
    const screen = terminal();
    const ended = converse(await moulin(), screen.parts);
    leave(screen);
    await ended;
    expect(screen.screen()).toMatch(/\n$/);
  });

  it('completes commands with the Tab key', async () => {
    const { parts, type, until } = terminal();
    const ended = converse(await moulin(), parts);
    type(':art\t');
    await until(':articles');
    type('\r');
    await until('« La gare ferme »');
    type(':q\r');
    await ended;
  });
});

describe('the history', () => {
  it('lasts from run to run, for its owner only; a folder without one has none', async () => {
    const folder = await temporaryFolder();
    const data = join(folder, 'data');
    expect(await readHistory(data)).toEqual([]);
    await writeHistory(data, ['b', 'a']);
    expect(await readHistory(data)).toEqual(['b', 'a']);
    expect((await stat(join(data, 'terminal-history'))).mode & 0o077).toBe(0);
  });
});
