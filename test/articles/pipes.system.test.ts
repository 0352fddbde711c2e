import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listCorpus, readSource, UnreadableArticleError } from '../../src/articles/read-corpus.ts';

let corpus: string;
beforeEach(() => {
  corpus = realpathSync(mkdtempSync(join(tmpdir(), 'kiosque-pipes-')));
});
afterEach(() => rmSync(corpus, { recursive: true, force: true }));

// Only a program makes pipes, and whoever opens one waits for somebody to write.
describe.skipIf(process.platform === 'win32')('a pipe in the corpus', () => {
  it('is refused, and never opened', async () => {
    execFileSync('mkfifo', [join(corpus, 'tube.txt')]);
    const { files, rejected } = await listCorpus(corpus);
    expect(files).toEqual([]);
    expect(rejected).toMatchObject([{ path: 'tube.txt', reason: { fr: expect.stringContaining('tube') } }]);
  });

  it('is refused where a file was when it was listed', async () => {
    writeFileSync(join(corpus, 'a.txt'), 'Le bac reprend ses traversées.');
    const { files } = await listCorpus(corpus);
    rmSync(join(corpus, 'a.txt'));
    execFileSync('mkfifo', [join(corpus, 'a.txt')]);
    const failure = await readSource(files[0]!).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableArticleError);
    expect(failure).toMatchObject({ path: 'a.txt', sentence: { fr: expect.stringContaining('tube') } });
  });
});
