import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { replaceFile } from '../src/system/durable/write-file.ts';

// Makes a release of what is committed: npm run release -- 1.2.0
// The list under "Unreleased" gets the version and the day, package.json the version; one commit and one tag.

const UNRELEASED = '## Unreleased\n';
const VERSION = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/u;

try {
  await release(process.argv[2] ?? '', new Date().toISOString().slice(0, 10));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** @param day of the release, `YYYY-MM-DD`, UTC */
async function release(version: string, day: string): Promise<void> {
  if (!VERSION.test(version)) throw new Error('Say which version: npm run release -- 1.2.0');
  if (git('status', '--porcelain') !== '')
    throw new Error('There are changes that are not committed; commit or stash them first.');
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`There is a tag v${version} already.`);
  const changelog = dated(readFileSync('CHANGELOG.md', 'utf8'), version, day);
  const files = ['CHANGELOG.md', 'package.json', 'package-lock.json'];
  await replaceFile('CHANGELOG.md', changelog);
  await replaceFile('package.json', withVersion('package.json', version));
  await replaceFile('package-lock.json', withVersion('package-lock.json', version));
  git('commit', '--message', `Release ${version}`, '--', ...files);
  git('tag', '--annotate', `v${version}`, '--message', `Kiosque ${version}`);
  console.log(`v${version} is committed and tagged. Send it with: git push --follow-tags`);
}

/** The changes under a heading of their own, and room for the next ones above them. */
function dated(changelog: string, version: string, day: string): string {
  const start = changelog.indexOf(UNRELEASED);
  if (start === -1) throw new Error('CHANGELOG.md has no heading "## Unreleased".');
  const [changes = ''] = changelog.slice(start + UNRELEASED.length).split(/^## /mu);
  if (changes.trim() === '') throw new Error('CHANGELOG.md has nothing under "Unreleased".');
  const heading = `${UNRELEASED}\n## ${version} – ${day}\n`;
  return changelog.slice(0, start) + heading + changelog.slice(start + UNRELEASED.length);
}

/** A file of npm's with another version; the lock file has it twice. */
function withVersion(file: string, version: string): string {
  const content: { version: string; packages?: Record<string, { version?: string }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  content.version = version;
  const own = content.packages?.[''];
  if (own !== undefined) own.version = version;
  return `${JSON.stringify(content, null, 2)}\n`;
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}
