import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startListener } from '../fakes/listener.ts';
import { type Desk, desk, type Finished } from './command.ts';
import { FERRY_QUESTION, writeGazette } from './gazette.ts';

describe('npm start without a token', () => {
  it('opens the reading room, which stays where nobody asks in the terminal and a port is set', async () => {
    const at = await gazetteDesk();
    const { address, child, ended } = await started(at, { WEB_PORT: '0' });
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
    const body = new URLSearchParams({ q: FERRY_QUESTION });
    const answer = await fetch(`${address}/ask`, { method: 'POST', body });
    expect(new URL(answer.url).pathname).toMatch(/^\/answers\//u);
    expect(await answer.text()).toContain('640 000 euros');
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

    // The page outlives the process.
    const again = await started(at, { WEB_PORT: '0' });
    const page = await fetch(`${again.address}${new URL(answer.url).pathname}`);
    expect(await page.text()).toContain('640 000 euros');
    again.child.kill('SIGTERM');
    await again.ended;
  });

  it('opens it without having been asked to, for as long as there is input', async () => {
    const at = await gazetteDesk();
    const { code, stdout } = await at.run('start', [], { input: `${FERRY_QUESTION}\n` });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Salle de lecture dans le navigateur\s*: http:\/\/127\.0\.0\.1:\d+/u);
    expect(stdout).toContain('640 000 euros');
  });

  it('is not spoken of where the input ends at once, and the room with it', async () => {
    const at = await gazetteDesk();
    const { code, stdout } = await at.run('start', []);
    expect(code).toBe(0);
    expect(stdout).not.toContain('Salle de lecture');
  });

  it('says so where the port that was asked for is taken', async () => {
    const at = await gazetteDesk();
    const port = await occupied();
    const { code, stderr } = await at.run('start', [], { env: { WEB_PORT: String(port) } });
    expect(code).toBe(2);
    expect(stderr).toContain(`port ${port} (EADDRINUSE)`);
    expect(stderr).toContain('WEB_PORT');
  });

  it('opens none where none is wanted', async () => {
    const at = await gazetteDesk();
    const { code, stdout } = await at.run('start', [], { env: { WEB_PORT: 'off' } });
    expect(code).toBe(0);
    expect(stdout).not.toContain('Salle de lecture');
    expect(existsSync(join(at.folder, 'data/kiosque.sqlite'))).toBe(false);
  });

  it('opens it without the permanence of answers where the data folder cannot be used', async () => {
    const at = await gazetteDesk();
    await at.write('data', 'no folder');
    const { code, stdout, stderr } = await at.run('start', [], { input: ':help\n' });
    expect(code).toBe(0);
    expect(stdout).toContain('Salle de lecture');
    expect(stderr).toContain('Les pages de réponse ne dureront que jusqu’à la fin du programme.');
  });
});

async function gazetteDesk(): Promise<Desk> {
  const at = await desk();
  await writeGazette(at);
  await at.ingest();
  return at;
}

/** The room of `npm start` whose input is at its end, once it says that it stays. */
async function started(
  at: Desk,
  env: Record<string, string>,
): Promise<{ readonly address: string; readonly child: ChildProcess; readonly ended: Promise<Finished> }> {
  let said = '';
  return new Promise((resolve) => {
    const ended = at.run('start', [], {
      env,
      onStart(child) {
        onTestFinished(() => void child.kill('SIGKILL'));
        child.stdout?.on('data', (chunk: string) => {
          said += chunk;
          const address = /http:\S+/u.exec(said)?.[0];
          if (address !== undefined && said.includes('reste ouverte'))
            setImmediate(() => resolve({ address, child, ended }));
        });
      },
    });
  });
}

/** A port on which something else listens. */
async function occupied(): Promise<number> {
  const { port, close } = await startListener();
  onTestFinished(close);
  return port;
}
