import { spawn } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bareEnvironment, commandLine, type Desk, desk } from './command.ts';
import { FERRY_QUESTION, ferry, writeGazette } from './gazette.ts';

interface Conversation {
  readonly say: (line: string) => void;
  /** All that has been printed since it was last called, once it has this text in it. */
  readonly until: (text: string) => Promise<string>;
  readonly ended: Promise<number | null>;
}

/** `npm start` with its input open: a line is answered before the next one comes. */
function conversation(at: Desk): Conversation {
  const [program = '', ...args] = commandLine('start', []);
  const child = spawn(program, args, { cwd: at.folder, env: bareEnvironment() });
  onTestFinished(() => void child.kill('SIGKILL'));
  let printed = '';
  let look: () => void = () => undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    printed += chunk;
    look();
  });
  return {
    say: (line) => child.stdin.write(`${line}\n`),
    until: (text) =>
      new Promise((resolve) => {
        look = () => {
          if (!printed.includes(text)) return;
          look = () => undefined;
          resolve(printed);
          printed = '';
        };
        look();
      }),
    ended: new Promise((resolve) => {
      child.on('close', resolve);
    }),
  };
}

describe('a conversation while the articles change', () => {
  it('answers from the new ones, says so once, and shows an earlier source as it was', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    const { say, until, ended } = conversation(at);
    say(FERRY_QUESTION);
    expect(await until('La Gazette du Golfe')).toContain('640 000 euros');

    await at.write('corpus/bac.md', ferry.replaceAll('640 000', '655 000'));
    await at.ingest();
    say(':source 1');
    const card = await until('655 000');
    expect(card).toContain('L’article a changé depuis cette réponse.');
    expect(card).toContain('« La réparation a coûté 640 000 euros, payés par le département. »');

    say(FERRY_QUESTION);
    expect(await until('Les articles ont changé')).toContain('655 000 euros');
    say('Qui a restauré le rideau du théâtre ?');
    say(':quit');
    expect(await until('Apolline Destrem')).not.toContain('Les articles ont changé');
    expect(await ended).toBe(0);
  });
});
