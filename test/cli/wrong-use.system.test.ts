import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bareEnvironment, type CommandName, commandLine, desk, type Finished } from './command.ts';
import { FERRY_QUESTION, writeGazette } from './gazette.ts';

interface WrongUse {
  readonly use: string;
  readonly command: CommandName;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly code: 1 | 2;
  /** A part of the sentence that says how to mend it. */
  readonly says: string;
}

const wrongUses: readonly WrongUse[] = [
  { use: 'an unknown option', command: 'ask', args: ['--jsn'], code: 2, says: 'Vouliez-vous dire --json ?' },
  {
    use: 'a batch line of no JSON',
    command: 'ask',
    args: ['--batch', 'mauvais.jsonl'],
    code: 2,
    says: 'ligne 2',
  },
  {
    use: 'a file as index folder',
    command: 'ask',
    args: ['x', '--index', 'mauvais.jsonl'],
    code: 2,
    says: '--index',
  },
  { use: 'an empty corpus', command: 'start', args: ['--corpus', 'vide'], code: 1, says: '--corpus' },
  {
    use: 'a rollback that ingests',
    command: 'ingest',
    args: ['--rollback', '--full'],
    code: 2,
    says: '--full',
  },
  {
    use: 'wrong settings, in English',
    command: 'ask',
    args: ['x'],
    env: { EMBEDDINGS: 'magic', LC_ALL: 'en_US.UTF-8' },
    code: 2,
    says: 'The variable EMBEDDINGS is "magi…"',
  },
];

describe('wrong use', () => {
  it.each(wrongUses)('$use ends in a sentence', async ({ command, args, env, code, says }) => {
    const at = await desk();
    await mkdir(join(at.folder, 'vide'));
    await at.write('mauvais.jsonl', '{"id":"a","question":"Qui ?"}\nQui ?\n');
    const ended = await at.run(command, args, env === undefined ? {} : { env });
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(says);
    expectNoStackTrace(ended);
    expect(ended.stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
  });

  it('never repeats a secret', async () => {
    const at = await desk();
    await writeGazette(at);
    const canary = 'sk-canari-4f1d';
    const keys = { OPENAI_API_KEY: canary, MISTRAL_API_KEY: canary, GOOGLE_API_KEY: canary };
    const closedPort = 'http://127.0.0.1:9';
    const ends = await Promise.all([
      at.run('ingest', ['--json'], { env: { ...keys, OPENAI_BASE_URL: canary } }),
      at.run('ingest', [], { env: { ...keys, EMBEDDINGS: 'openai:petit', OPENAI_BASE_URL: closedPort } }),
    ]);
    for (const ended of ends) {
      expect(ended.code).toBeGreaterThan(0);
      expect(ended.stdout + ended.stderr).not.toContain('canari');
      expectNoStackTrace(ended);
    }
  });

  it('shows the help even when the configuration is wrong', async () => {
    const at = await desk();
    const { code, stdout } = await at.run('ask', ['--help'], { env: { EMBEDDINGS: 'magie' } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Utilisation : npm run ask -- \[options\] \[question\]$/m);
    expect(stdout).toMatch(/^Options :$/m);
  });
});

describe('an output that is gone', () => {
  it('is no failure when a pipe was closed by its reader', async () => {
    const at = await desk();
    await writeGazette(at);
    await at.ingest();
    const lines = Array.from({ length: 60 }, (_, id) => JSON.stringify({ id, question: FERRY_QUESTION }));
    const file = await at.write('questions.jsonl', lines.join('\n'));
    const ended = await at.run('ask', ['--batch', file], {
      onStart: (child) => child.stdout?.once('data', () => child.stdout?.destroy()),
    });
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  it.skipIf(process.platform !== 'linux')('is said when the disk is full (/dev/full)', async () => {
    const at = await desk();
    await writeGazette(at);
    const [program = '', ...args] = commandLine('ask', [FERRY_QUESTION]);
    const child = spawn(program, args, {
      cwd: at.folder,
      env: bareEnvironment(),
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect(code).toBe(1);
    expect(stderr).toContain('ENOSPC');
    expectNoStackTrace({ stdout: '', stderr });
  });
});

function expectNoStackTrace({ stdout, stderr }: Pick<Finished, 'stdout' | 'stderr'>): void {
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(stdout + stderr).not.toContain('node_modules');
}
