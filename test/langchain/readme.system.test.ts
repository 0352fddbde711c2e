import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { desk, runProgram } from '../cli/command.ts';
import { startChatServer } from '../fakes/models/chat-server.ts';
import { builtFile } from '../system/built.ts';
import { readmeExample } from './readme-example.ts';

const root = new URL('../../', import.meta.url);

// The reader's start is the longest of it.
it('the README’s example runs', async () => {
  const at = await desk();
  const server = await startChatServer('ollama');
  onTestFinished(() => server.close());
  server.play({ kind: 'words', words: ['Dmitri ', 'Peskov', ' [1].'] });
  await symlink(new URL('node_modules', root).pathname, join(at.folder, 'node_modules'));
  const built = pathToFileURL(builtFile('src/langchain/kiosque.ts')).href;
  const example = (await readmeExample()).replace("'kiosque'", `'${built}'`);
  await writeFile(join(at.folder, 'example.mjs'), example);
  const { code: ingested } = await at.run('ingest', ['--corpus', new URL('corpus', root).pathname]);
  expect(ingested).toBe(0);
  const command = [process.execPath, 'example.mjs'];
  const { code, stdout, stderr } = await runProgram(at.folder, command, {
    env: { OLLAMA_BASE_URL: server.url },
  });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Dmitri Peskov \[1\]\.\n/);
  expect(stdout).toMatch(/« .*Peskov.* » \[1\]/);
  expect(stdout).toMatch(/^\[1\] [\w-]+\.md:\d+ .*Peskov/m);
  const [asked] = server.requests;
  expect(asked?.messages[0]?.text).toContain('Qui est le porte-parole du Kremlin ?');
  expect(asked?.messages[0]?.text).toMatch(/\[1\] .+\n/);
});
