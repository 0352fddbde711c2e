import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ROOT } from '../../system/built.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiosque-train-'));
afterAll(() => rmSync(folder, { recursive: true }));

function train(...options: readonly string[]): { readonly status: number | null; readonly said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'training/embedder/train.ts'), ...options],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  );
  return { status, said: `${stdout}${stderr}` };
}

it('explains itself', () => {
  const { status, said } = train('--help');
  expect(status).toBe(0);
  for (const option of ['--data', '--out', '--eval', '--cache', '--seed']) expect(said).toContain(option);
});

it('says what is wrong in a sentence, with the folder as seen from where the person stands', () => {
  const { status, said } = train('--data', 'nowhere', '--out', 'model');
  expect(status).toBe(2);
  expect(said).toContain(join(folder, 'nowhere'));
  expect(said).not.toContain('    at ');
});

it('refuses options that it does not know or understand', () => {
  expect(train()).toMatchObject({ status: 2, said: expect.stringContaining('--data DIR') });
  expect(train('--date', '.')).toMatchObject({ status: 2, said: expect.stringContaining('--date') });
  expect(train('--data', '.', '--out', 'm', '--seed', 'x')).toMatchObject({
    status: 2,
    said: expect.stringContaining('--seed x'),
  });
});
