import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Finished, runProgram } from '../cli/command.ts';
import { startChatServer } from '../fakes/models/chat-server.ts';
import { readmeExample } from './readme-example.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder of somebody else's, with the package that `npm pack` makes. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kiosque-package-'));
  const packed = await runProgram(root, ['npm', 'pack', '--pack-destination', folder]);
  expect(packed.code, packed.stderr).toBe(0);
  await unpack();
  const ingested = await kiosque('ingest', '--corpus', join(root, 'corpus'));
  expect(ingested.code, ingested.stderr).toBe(0);
  return () => rm(folder, { recursive: true, force: true });
});

/** As npm installs it: the package itself, links to what it depends on, and its command. */
async function unpack(): Promise<void> {
  const [archive = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const modules = join(folder, 'node_modules');
  const own = join(modules, 'kiosque');
  await mkdir(join(modules, '.bin'), { recursive: true });
  await mkdir(own);
  const unpacked = await runProgram(folder, ['tar', '-xzf', archive, '-C', own, '--strip-components=1']);
  expect(unpacked.code, unpacked.stderr).toBe(0);
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(modules, name));
  }
  const { bin } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'));
  await chmod(join(own, bin.kiosque), 0o755);
  await symlink(join('..', 'kiosque', bin.kiosque), join(modules, '.bin', 'kiosque'));
  await writeFile(join(folder, 'package.json'), '{"name":"lecteur","private":true,"type":"module"}');
}

function kiosque(...args: readonly string[]): Promise<Finished> {
  return runProgram(folder, ['npx', '--no-install', 'kiosque', ...args]);
}

describe('the packed package', () => {
  it('answers, verifies and converses from what it has ingested', async () => {
    const asked = await kiosque('ask', '--json', 'Combien de secondes a duré la poignée de main ?');
    expect(asked.code, asked.stderr).toBe(0);
    const answer = JSON.parse(asked.stdout);
    expect(answer.status).toBe('answered');
    expect(answer.citations[0].quote).toContain('40 secondes');
    const verified = await kiosque('verify', '--json', answer.citations[0].quote);
    expect(verified.code, verified.stderr).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ verdict: 'supported' });
    const started = await runProgram(folder, ['npx', '--no-install', 'kiosque', 'start'], {
      input: 'Qui est le porte-parole du Kremlin ?\n',
    });
    expect(started.code, started.stderr).toBe(0);
    expect(started.stdout).toContain('Peskov');
  });

  it('names its own commands where something is wrong', async () => {
    const missing = await kiosque('ask', '--index', 'nulle-part', '--corpus', 'nulle-part', 'Qui ?');
    expect(missing.code).not.toBe(0);
    const help = await kiosque('ask', '--help');
    expect(help.stdout).toContain('kiosque ask [options] [question]');
    for (const { stdout, stderr } of [missing, help])
      expect(stdout + stderr).not.toMatch(/npm (?:run|start)/);
  });

  it('runs the README’s example with the reader, and is typed', async () => {
    const server = await startChatServer('ollama');
    server.play({ kind: 'words', words: ['Dmitri Peskov [1].'] });
    await writeFile(join(folder, 'example.mjs'), await readmeExample());
    const ran = await runProgram(folder, [process.execPath, 'example.mjs'], {
      env: { OLLAMA_BASE_URL: server.url },
    });
    await server.close();
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stdout).toMatch(/^Dmitri Peskov \[1\]\.\n/);
    await writeFile(join(folder, 'typed.ts'), TYPED);
    const typed = await runProgram(folder, [join(root, 'node_modules/.bin/tsc'), ...STRICT, 'typed.ts']);
    expect(typed.code, typed.stdout).toBe(0);
  });
});

const STRICT = [
  '--noEmit',
  '--strict',
  '--module',
  'nodenext',
  '--target',
  'es2023',
  '--types',
  'node',
  '--ignoreConfig',
];

const TYPED = `import { KiosqueEmbeddings, KiosqueRetriever, openKiosque } from 'kiosque';
import type { BaseRetriever } from '@langchain/core/retrievers';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';

const kiosque = await openKiosque({ indexFolder: 'embeddings/index', reader: 'off' });
const retriever: BaseRetriever = new KiosqueRetriever({ kiosque });
export const embeddings: EmbeddingsInterface = new KiosqueEmbeddings();
for (const { metadata } of await new KiosqueRetriever({ kiosque }).invoke('Qui ?')) {
  const path: string = metadata.path;
  // @ts-expect-error: a date is a string or null
  const day: number = metadata.publishedAt;
  console.log(path, day, retriever.lc_namespace);
}
`;
