import { describe, expect, it } from 'vitest';
import { desk } from './command.ts';
import { FERRY_QUESTION, writeGazette } from './gazette.ts';

describe('kiosque', () => {
  it('lists its commands when none is given', async () => {
    const { code, stdout } = await (await desk()).run('kiosque', [], { env: { INTERFACE_LANGUAGE: 'fr' } });
    expect(code).toBe(0);
    for (const name of ['start', 'ask', 'ingest', 'fetch', 'verify', 'commands:register'])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  it('says which commands there are when it does not know one', async () => {
    const { code, stdout, stderr } = await (await desk()).run('kiosque', ['demande', 'Qui ?']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Commande inconnue\s: demande\. .*\bask, ingest\b/);
  });

  it('runs a command with its arguments, and names it as it was typed', async () => {
    const at = await desk();
    await writeGazette(at);
    const ask = (...args: readonly string[]) => at.run('kiosque', ['ask', ...args]);
    const { code, stdout } = await ask('--corpus', 'corpus', '--json', FERRY_QUESTION);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).text).toContain('640 000 euros');
    expect((await ask()).stderr).toContain('kiosque ask "votre question"');
  });
});
