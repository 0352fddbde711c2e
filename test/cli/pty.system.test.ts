import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareEnvironment, commandLine, type Desk, desk } from './command.ts';
import { FERRY_QUESTION, writeGazette } from './gazette.ts';
import { hasScript } from './pseudo-terminal.ts';

interface Keyboard {
  readonly type: (keys: string) => void;
  /** Once the screen shows the text after what was awaited before. */
  readonly until: (text: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly screen: string }>;
}

function atTerminal(at: Desk): Keyboard {
  const line = commandLine('start', [])
    .map((part) => `'${part}'`)
    .join(' ');
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd: at.folder,
    env: bareEnvironment({ TERM: 'xterm', SHELL: '/bin/sh' }),
  });
  let screen = '';
  let seen = 0;
  let look = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    screen += chunk;
    look();
  });
  return {
    type: (keys) => child.stdin.write(keys),
    until: (text) =>
      new Promise((resolve) => {
        look = () => {
          const found = screen.indexOf(text, seen);
          if (found === -1) return;
          seen = found + text.length;
          look = () => undefined;
          resolve();
        };
        look();
      }),
    ended: new Promise((resolve) => {
      child.on('close', (code) => resolve({ code, screen }));
    }),
  };
}

const CTRL_C = '\u0003';
const ARROW_UP = '\u001b[A';

describe.skipIf(!hasScript())('npm start in a terminal (skipped without util-linux’s script)', () => {
  it('ingests, answers with links, brings questions back in the next run, leaves at Ctrl-C twice', async () => {
    const at = await desk();
    await writeGazette(at);
    const first = atTerminal(at);
    await first.until('Pas encore d’index');
    await first.until('›');
    first.type(`${FERRY_QUESTION}\r`);
    await first.until('[1]');
    await first.until('›');
    first.type(`une hésitation${CTRL_C}`);
    await first.until('^C');
    first.type(CTRL_C);
    await first.until('encore une fois');
    first.type(CTRL_C);
    const { code, screen } = await first.ended;
    expect(code).toBe(0);
    expect(screen).toContain('640 000 euros');
    expect(screen).toContain('\u001b]8;;https://gazette-du-golfe.example/bac#:~:text=La%20r%C3%A9paration');
    expect(await readFile(join(at.folder, 'data/terminal-history'), 'utf8')).toBe(`${FERRY_QUESTION}\n`);

    const second = atTerminal(at);
    await second.until('›');
    second.type(`${ARROW_UP}\r`);
    await second.until('[1]');
    await second.until('›');
    second.type(':quit\r');
    const again = await second.ended;
    expect(again.code).toBe(0);
    expect(again.screen).toContain('640 000 euros');
    expect(again.screen).not.toContain('Pas encore d’index');
  });
});
