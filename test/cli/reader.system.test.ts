import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReader } from '../../src/cli/configured.ts';
import { readConfig } from '../../src/config/config.ts';
import { desk } from './command.ts';
import { FERRY_QUESTION, writeGazette } from './gazette.ts';

const WITH_READER = { READER: 'builtin' };

describe('the reader in a command', () => {
  it('answers in other words than the article, and names the words that answer', async () => {
    const at = await desk();
    await writeGazette(at);
    const { code, stdout, stderr } = await at.run(
      'ask',
      ['Combien a coûté la remise en état du bac ?', '--json'],
      {
        env: WITH_READER,
      },
    );
    expect(stderr).not.toContain('READER');
    expect(code).toBe(0);
    const [first] = JSON.parse(stdout).citations;
    expect(first.quote).toContain('payés par le département');
    expect(first.quote.slice(first.answer.start - first.start, first.answer.end - first.start)).toContain(
      '640 000',
    );
  });

  it('names no words where it is off', async () => {
    const at = await desk();
    await writeGazette(at);
    const { stdout } = await at.run('ask', [FERRY_QUESTION, '--json'], { env: { READER: 'off' } });
    expect(JSON.parse(stdout).citations[0].answer).toBeNull();
  });

  it('that cannot be had costs a sentence, and no answer', async () => {
    const context = { config: readConfig({}), atEnd: () => undefined };
    const { reader, notices } = await openReader(context, join(import.meta.dirname, 'nothing'));
    expect(reader).toBeUndefined();
    expect(notices.map(({ fr }) => fr)).toEqual([
      expect.stringMatching(/^Le fichier .+reader\.json du lecteur est introuvable .+\(READER=off /u),
    ]);
  });
});
