import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './built.ts';

/** What starts processes, and a driver of browsers, which are processes too. */
const STARTERS = /^(?:node:)?child_process$|^playwright-core$/u;

/** An import of values; one of types alone starts nothing. */
const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\bfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gmu;

const testFiles = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(ROOT, 'test', name));
const unitTests = testFiles.filter((file) => !/\.(?:system|soak)\.test\.ts$/u.test(file));

describe('a unit test', () => {
  it('imports nothing that starts processes, nor does any helper that it uses', () => {
    expect(unitTests.length).toBeGreaterThan(100);
    expect(unitTests.flatMap((file) => waysToStarters(file))).toEqual([]);
  });

  it('would be caught with such a helper', () => {
    expect(waysToStarters(join(ROOT, 'test/cli/wrong-use.system.test.ts'))).toContain(
      'test/cli/wrong-use.system.test.ts → test/cli/command.ts → node:child_process',
    );
  });

  it('cannot start one by the code that it tests', async () => {
    const { startChild } = await import('../../src/system/threads/start-child.ts');
    expect(() => startChild(new URL('none.mjs', import.meta.url))).toThrow('*.system.test.ts');
  });
});

/** By which files of `test/` a file comes to what starts processes; once for each file that imports it. */
function waysToStarters(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const name = relative(ROOT, file);
  return importsOf(file).flatMap((target) => {
    if (STARTERS.test(target)) return [`${name} → ${target}`];
    const path = join(dirname(file), target);
    const isHelper = target.startsWith('.') && path.startsWith(join(ROOT, 'test/')) && existsSync(path);
    return isHelper ? waysToStarters(path, seen).map((way) => `${name} → ${way}`) : [];
  });
}

function importsOf(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, from, dynamic]) => from ?? dynamic ?? '');
}
