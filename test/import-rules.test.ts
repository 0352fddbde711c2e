import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Every room may import these. */
const GROUND = ['errors.ts', 'json.ts', 'messages', 'lexicon', 'text', 'calendar', 'system'];

/** What else each room may import; a room that is not here has not been thought about. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'errors.ts': [],
  'json.ts': [],
  messages: [],
  lexicon: [],
  text: [],
  calendar: [],
  system: [],
  config: [],
  articles: [],
  fetching: ['articles'],
  models: [],
  index: ['articles', 'models'],
  ingesting: ['articles', 'models', 'index'],
  reporting: ['articles', 'ingesting'],
  searching: ['articles', 'models', 'index'],
  verifying: ['articles', 'models', 'index', 'searching'],
  answering: ['articles', 'models', 'index', 'searching', 'verifying'],
  'log.ts': ['log'],
  log: ['log.ts'],
  state: ['index', 'answering'],
  admission: ['answering', 'log.ts', 'state'],
  serving: ['articles', 'models', 'index', 'searching', 'answering', 'ingesting'],
  discord: [
    'articles',
    'index',
    'searching',
    'answering',
    'ingesting',
    'log.ts',
    'state',
    'admission',
    'serving',
  ],
  langchain: ['models', 'index', 'searching', 'answering', 'serving'],
  web: [
    'articles',
    'index',
    'searching',
    'answering',
    'ingesting',
    'log.ts',
    'state',
    'admission',
    'serving',
  ],
  terminal: ['articles', 'fetching', 'index', 'searching', 'verifying', 'answering', 'ingesting'],
  cli: [
    'log.ts',
    'config',
    'articles',
    'fetching',
    'models',
    'index',
    'searching',
    'verifying',
    'answering',
    'ingesting',
    'reporting',
    'terminal',
    'state',
    'admission',
    'serving',
    'discord',
    'web',
  ],
};

/** A source file may be this long where its idea is one. */
const MAX_LINES = 300;

interface ImportLine {
  readonly file: string;
  readonly target: string;
}

describe('the rooms', () => {
  it('are all known', () => {
    expect([...new Set(sourceFiles.map(roomOf))].filter((room) => ROOMS[room] === undefined)).toEqual([]);
  });

  it('import only the rooms below them', () => {
    expect(imports.filter(({ target }) => target.startsWith('.')).length).toBeGreaterThan(100);
    expect(forbiddenEdges(imports)).toEqual([]);
  });

  it('have words as data, which import nothing but each other', () => {
    const lines = imports.filter(
      ({ file, target }) => roomOf(file) === 'lexicon' && !target.startsWith('./'),
    );
    expect(lines).toEqual([]);
  });

  it('need nothing from outside src: what measures or trains the program is not shipped with it', () => {
    const outside = imports.filter(
      ({ file, target }) => target.startsWith('.') && !pathOf(file, target).startsWith('src/'),
    );
    expect(outside).toEqual([]);
  });

  it('would be caught at an edge that is not allowed', () => {
    const edges: readonly ImportLine[] = [
      { file: 'src/articles/title.ts', target: '../models/embedder.ts' },
      { file: 'src/index/local/open.ts', target: '../../searching/retrieve.ts' },
      { file: 'src/index/local/open.ts', target: '../../articles/article.ts' },
      { file: 'src/terminal/style.ts', target: '../config/config.ts' },
      { file: 'src/searching/fuse.ts', target: '../messages/bilingual.ts' },
    ];
    expect(forbiddenEdges(edges)).toEqual([
      'src/articles/title.ts: articles -> models',
      'src/index/local/open.ts: index -> searching',
      'src/terminal/style.ts: terminal -> config',
    ]);
  });

  it('spell a relative import with its .ts or .tsx', () => {
    const wrong = imports.filter(({ target }) => target.startsWith('.') && !/\.tsx?$/u.test(target));
    expect(wrong).toEqual([]);
  });
});

describe('outside packages and the environment', () => {
  it.each([
    ['hnswlib-node', 'src/index/local/'],
    ['better-sqlite3', 'src/index/local/'],
  ])('%s is imported by one file at most, under %s', (name, folder) => {
    const files = filesImporting((target) => target === name);
    expect(files.length).toBeLessThanOrEqual(1);
    expect(files.filter((file) => !file.startsWith(folder))).toEqual([]);
  });

  it('Discord’s packages are imported by its room only', () => {
    const files = filesImporting((target) => /^discord(?:\.js$|-api-types)/u.test(target));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !file.startsWith('src/discord/'))).toEqual([]);
  });

  it.each(['hono', '@hono/node-server', 'prom-client'])('%s is imported by the room web only', (name) => {
    const files = filesImporting((target) => target === name || target.startsWith(`${name}/`));
    expect(files.filter((file) => !file.startsWith('src/web/'))).toEqual([]);
  });

  it('views know the form of a message from its types, not from the library that sends it', () => {
    const files = filesImporting((target) => target === 'discord.js');
    expect(files.filter((file) => file.startsWith('src/discord/views/'))).toEqual([]);
  });

  it('LangChain packages are imported by their two rooms only', () => {
    const files = filesImporting((target) => target.startsWith('@langchain/') || target === 'langchain');
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !/^src\/(?:models\/providers|langchain)\//u.test(file))).toEqual([]);
  });

  it('the environment is read by the command line and the configuration only', () => {
    const files = sourceFiles.filter((file) =>
      /process\s*\.\s*env|\benv\b[^'"]*from 'node:process'/u.test(read(file)),
    );
    expect(files.filter((file) => !/^src\/(?:cli|config)\//u.test(file))).toEqual([]);
  });
});

describe('the form of files', () => {
  const formed = [...sourceFiles, ...filesUnder('evaluation')];

  it('has no default exports', () => {
    expect(formed.filter((file) => /^export default\b|\bas default\b/mu.test(read(file)))).toEqual([]);
  });

  it('has no barrel: no file only re-exports', () => {
    expect(formed.filter((file) => /\bfrom '/u.test(read(file)) && !DECLARES.test(read(file)))).toEqual([]);
  });

  it(`has at most ${MAX_LINES} lines a source file`, () => {
    const long = formed.filter((file) => read(file).trimEnd().split('\n').length > MAX_LINES);
    expect(long).toEqual([]);
  });
});

/** A declaration of the file's own. */
const DECLARES = /^(?:export )?(?:async |abstract )?(?:function\*?|const|class|interface|type) \w|^await /mu;

const sourceFiles = filesUnder('src').filter((file) => /\.tsx?$/u.test(file));
const imports: readonly ImportLine[] = sourceFiles.flatMap((file) =>
  [...read(file).matchAll(/\bfrom\s+'([^']+)'|\bimport\s*\(?\s*'([^']+)'/gu)].map((match) => ({
    file,
    target: match[1] ?? match[2]!,
  })),
);

function forbiddenEdges(lines: readonly ImportLine[]): readonly string[] {
  return lines.flatMap(({ file, target }) => {
    if (!target.startsWith('.')) return [];
    const from = roomOf(file);
    const to = roomOf(pathOf(file, target));
    const isAllowed = from === to || GROUND.includes(to) || (ROOMS[from] ?? []).includes(to);
    return isAllowed ? [] : [`${file}: ${from} -> ${to}`];
  });
}

/** The imported file's path from the root. */
function pathOf(file: string, target: string): string {
  return posix.join(posix.dirname(file), target);
}

/** `src/index/local/open.ts` stands in `index`, `src/errors.ts` is its own room. */
function roomOf(file: string): string {
  return file.split('/')[1] ?? file;
}

function filesImporting(matches: (target: string) => boolean): readonly string[] {
  return [...new Set(imports.filter(({ target }) => matches(target)).map(({ file }) => file))];
}

function filesUnder(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
