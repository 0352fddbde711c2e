import type { ChildProcess } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { desk } from './command.ts';

const SENTENCE = 'La réparation du bac a coûté 640 000 euros, payés par le département, au chantier';

describe('a second signal while the reader reads', () => {
  it.each([1, 2, 3])('ends the command as an interruption: time %i', async () => {
    const at = await desk();
    const evidence = [Array.from({ length: 40 }, (_, place) => `${SENTENCE} ${place}.`).join(' ')];
    const statements = Array.from({ length: 30 }, (_, id) => ({
      id,
      statement: `${SENTENCE} ${id}.`,
      evidence,
    }));
    await at.write('statements.jsonl', statements.map((each) => JSON.stringify(each)).join('\n'));
    const ended = await at.run('verify', ['--batch', 'statements.jsonl'], {
      env: { READER: 'builtin' },
      onStart: (child: ChildProcess) => {
        // Two of a kind would arrive as one; of two kinds, either may arrive first.
        child.stdout?.once('data', () => {
          child.kill('SIGINT');
          child.kill('SIGTERM');
        });
      },
    });
    expect([130, 143]).toContain(ended.code);
    expect(ended.stderr).not.toContain('Napi');
  });
});
