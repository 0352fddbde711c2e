import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Each file with those that it imports; types count as well. */
type ImportGraph = ReadonlyMap<string, readonly string[]>;

describe('imports', () => {
  it('never lead back to where they began', () => {
    const graph = importGraph(['src', 'evaluation', 'test', 'scripts'].flatMap(typeScriptUnder));
    expect(graph.size).toBeGreaterThan(100);
    expect(firstCircle(graph)).toBeNull();
  });

  it.each<[string, readonly (readonly [string, readonly string[]])[], readonly string[] | null]>([
    [
      'two files that meet in a third',
      [
        ['a', ['b', 'c']],
        ['b', ['d']],
        ['c', ['d']],
        ['d', []],
      ],
      null,
    ],
    ['a file that imports itself', [['a', ['a']]], ['a', 'a']],
    [
      'a circle behind a file outside it',
      [
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['d']],
        ['d', ['b']],
      ],
      ['b', 'c', 'd', 'b'],
    ],
  ])('would be caught: %s', (_, edges, expected) => {
    expect(firstCircle(new Map(edges))).toEqual(expected);
  });
});

/** The files of a circle in the order of their imports, the first once more at its end; null where there is none. */
function firstCircle(graph: ImportGraph): readonly string[] | null {
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): readonly string[] | null => {
    const at = path.indexOf(file);
    if (at !== -1) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const target of graph.get(file) ?? []) {
      const circle = follow(target, [...path, file]);
      if (circle !== null) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = follow(file, []);
    if (circle !== null) return circle;
  }
  return null;
}

function importGraph(files: readonly string[]): ImportGraph {
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)]
        .map((match) => match[1] ?? match[2]!)
        .filter((target) => target.startsWith('.'))
        .map((target) => posix.join(posix.dirname(file), target)),
    ]),
  );
}

const IMPORT = /\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'/gu;

function typeScriptUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/u.test(entry.name) && !entry.parentPath.includes('node_modules'),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
