import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../cli/command.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const SCRIPT = fileURLToPath(new URL('../../scripts/release.ts', import.meta.url));
const CHANGELOG = `# Changelog

## Unreleased
- Les brèves du soir.

## 0.1.0 – 2024-03-01
- Le premier numéro.
`;
const LOCK = {
  name: 'gazette',
  version: '0.1.0',
  packages: { '': { version: '0.1.0' }, 'node_modules/x': { version: '0.1.0' } },
};

async function repository(changelog = CHANGELOG) {
  const folder = await temporaryFolder();
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).trim();
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write('CHANGELOG.md', changelog);
  await write('package.json', `${JSON.stringify({ name: 'gazette', version: '0.1.0' }, null, 2)}\n`);
  await write('package-lock.json', `${JSON.stringify(LOCK, null, 2)}\n`);
  git('init', '--quiet');
  git('config', 'user.name', 'Gazette');
  git('config', 'user.email', 'gazette@example.org');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Premier numéro');
  return {
    git,
    write,
    read: (name: string) => readFile(join(folder, name), 'utf8'),
    release: (...args: readonly string[]) =>
      runProgram(folder, [process.execPath, '--import', import.meta.resolve('tsx'), SCRIPT, ...args]),
  };
}

describe('npm run release', () => {
  it('dates the changes, sets the version, commits and tags', async () => {
    const at = await repository();
    const { code, stderr } = await at.release('0.2.0');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(await at.read('CHANGELOG.md')).toMatch(
      /^# Changelog\n\n## Unreleased\n\n## 0\.2\.0 – \d{4}-\d\d-\d\d\n- Les brèves du soir\.\n\n## 0\.1\.0 – 2024-03-01\n- Le premier numéro\.\n$/,
    );
    expect(JSON.parse(await at.read('package.json'))).toEqual({ name: 'gazette', version: '0.2.0' });
    const { version, packages } = JSON.parse(await at.read('package-lock.json'));
    expect([version, packages[''].version, packages['node_modules/x'].version]).toEqual([
      '0.2.0',
      '0.2.0',
      '0.1.0',
    ]);
    expect(at.git('status', '--porcelain')).toBe('');
    expect(at.git('log', '-1', '--format=%s %D')).toMatch(/^Release 0\.2\.0 .*tag: v0\.2\.0/);
  });

  it.each<
    [string, (at: Awaited<ReturnType<typeof repository>>) => Promise<unknown>, readonly string[], RegExp]
  >([
    ['without a version', async () => undefined, [], /Say which version/],
    ['of something that is no version', async () => undefined, ['demain'], /Say which version/],
    [
      'over changes that are not committed',
      (at) => at.write('package.json', '{}'),
      ['0.2.0'],
      /not committed/,
    ],
    [
      'over files that git does not know',
      (at) => at.write('notes.txt', 'à trier'),
      ['0.2.0'],
      /not committed/,
    ],
    ['that there is already', async (at) => at.git('tag', 'v0.2.0'), ['0.2.0'], /a tag v0\.2\.0 already/],
  ])('refuses a release %s, and changes nothing', async (_, prepare, args, says) => {
    const at = await repository();
    await prepare(at);
    const before = at.git('log', '-1', '--format=%H');
    const { code, stderr } = await at.release(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(says);
    expect(await at.read('CHANGELOG.md')).toBe(CHANGELOG);
    expect(at.git('log', '-1', '--format=%H')).toBe(before);
  });

  it('refuses a release of nothing', async () => {
    const at = await repository(CHANGELOG.replace('- Les brèves du soir.\n', ''));
    const { code, stderr } = await at.release('0.2.0');
    expect([code, stderr]).toEqual([1, expect.stringContaining('nothing under "Unreleased"')]);
    expect(at.git('tag', '--list')).toBe('');
  });
});
