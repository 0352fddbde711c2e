import { expect, it } from 'vitest';
import { ROOT } from '../system/built.ts';
import { desk, runProgram } from './command.ts';
import { FERRY_QUESTION, ferry, writeGazette } from './gazette.ts';

// As npm's scripts run it; all other tests run what was built.
it('a command from its source answers, with the processes and threads that it starts', async () => {
  const at = await desk();
  await writeGazette(at);
  const [, paragraphs = ''] = ferry.split('---\n\n');
  await at.write('corpus/page.html', `<article><h1>Le bac, vu du quai</h1><p>${paragraphs}</p></article>`);
  const command = [process.execPath, '--import', import.meta.resolve('tsx'), `${ROOT}src/cli/ask.ts`];
  const ended = await runProgram(at.folder, [...command, FERRY_QUESTION, '--corpus', 'corpus', '--json'], {
    env: { READER: 'builtin' },
  });
  expect(ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining('READER') });
  const { status, passages } = JSON.parse(ended.stdout);
  expect(status).toBe('answered');
  expect(passages.map(({ path }: { path: string }) => path)).toContain('page.html');
});
