import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GenerationChange } from '../../src/index/generation-change.ts';
import { type FileOperations, fileOperations } from '../../src/index/local/file-operations.ts';
import { listGenerations } from '../../src/index/local/history.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answersOf, reading } from './answers.ts';
import { questions as allQuestions, changeOf, storyOf } from './collection.ts';
import { filesBelow, filesOfGeneration } from './index-folder.ts';

type Failure = 'ENOSPC' | 'EIO' | 'stop';

const before = changeOf([1, 2, 3].map((seed) => storyOf(seed)));
const after = changeOf([3, 4, 5, 6].map((seed) => storyOf(seed)));
const questions = allQuestions.slice(0, 3);
/** Several graphs, of which a change keeps some, extends one and writes others anew. */
const options = { exactScanBelowVectors: 0, mostVectorsAGraph: 4 };

/**
 * The real file system, whose `nth` operation fails; for `stop` all later ones fail as well, as if the process had
 * died. A failing write leaves half of its text behind.
 */
function failingFiles(
  nth: number,
  failure: Failure,
): { readonly files: FileOperations; readonly failed: () => boolean } {
  let calls = 0;
  const fails = (): boolean => {
    calls += 1;
    return calls === nth || (failure === 'stop' && calls > nth);
  };
  const error = () => Object.assign(new Error(`${failure}: simulated`), { code: failure });
  const guarded =
    <Args extends readonly unknown[], Result>(operation: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (fails()) throw error();
      return operation(...args);
    };
  const files: FileOperations = {
    makeFolder: guarded((path: string) => fileOperations.makeFolder(path)),
    list: guarded((path: string) => fileOperations.list(path)),
    readText: guarded((path: string) => fileOperations.readText(path)),
    async writeText(path, text) {
      const isFailing = fails();
      if (!isFailing || calls === nth)
        await fileOperations.writeText(path, isFailing ? text.slice(0, 20) : text);
      if (isFailing) throw error();
    },
    copy: guarded((from: string, to: string) => fileOperations.copy(from, to)),
    size: guarded((path: string) => fileOperations.size(path)),
    digest: guarded((path: string) => fileOperations.digest(path)),
    syncFile: guarded((path: string) => fileOperations.syncFile(path)),
    syncFolder: guarded((path: string) => fileOperations.syncFolder(path)),
    rename: guarded((from: string, to: string) => fileOperations.rename(from, to)),
    remove: guarded((path: string) => fileOperations.remove(path)),
  };
  return { files, failed: () => calls >= nth };
}

describe.each<[string, GenerationChange | null, readonly (readonly [Failure, 'fresh' | 'current'])[]]>([
  [
    'over an earlier generation',
    before,
    [
      ['ENOSPC', 'fresh'],
      ['EIO', 'current'],
      ['stop', 'fresh'],
      ['stop', 'current'],
    ],
  ],
  [
    'in an empty folder',
    null,
    [
      ['ENOSPC', 'fresh'],
      ['stop', 'current'],
    ],
  ],
])('a file system that fails once, %s', (_, earlier, failures) => {
  let prepared: string;
  let oldAnswers: string;
  let newAnswers: string;

  beforeAll(async () => {
    prepared = await mkdtemp(join(tmpdir(), 'kiosque-prepared-'));
    const full = join(prepared, 'full');
    const start = join(prepared, 'start');
    await publishChange(full, after);
    newAnswers = await reading(full, ({ store }) => answersOf(store, questions));
    oldAnswers = 'none';
    if (earlier === null) return;
    await publishChange(start, earlier, options);
    oldAnswers = await reading(start, ({ store }) => answersOf(store, questions));
  });
  afterAll(() => rm(prepared, { recursive: true, force: true }));

  async function served(folder: string): Promise<string> {
    try {
      return await reading(folder, async ({ store, notices }) =>
        notices.length === 0
          ? await answersOf(store, questions)
          : `notices: ${notices.map((notice) => notice.en).join()}`,
      );
    } catch (error) {
      return error instanceof Error && error.name === 'IndexMissingError' ? 'none' : String(error);
    }
  }

  it.each(failures)('serves the old or the new generation after every %s (%s)', async (failure, base) => {
    const change: GenerationChange =
      base === 'current' && earlier !== null
        ? { ...after, base, remove: earlier.put.map(({ article }) => article.id) }
        : after;
    const seen = new Set<string>();
    for (let nth = 1; ; nth += 1) {
      const folder = join(await temporaryFolder(), 'index');
      if (earlier !== null) await cp(join(prepared, 'start'), folder, { recursive: true });
      const { files, failed } = failingFiles(nth, failure);
      const result = await publishChange(folder, change, { ...options, files }).then(
        () => 'published',
        (error: Error) => error.name,
      );
      const now = await served(folder);
      if (!failed()) {
        expect([result, now]).toEqual(['published', newAnswers]);
        break;
      }
      seen.add(result);
      if (result === 'published') {
        expect(now, `operation ${nth}`).toBe(newAnswers);
      } else {
        expect(result).toBe('PublishFailedError');
        // A process that died in the last moment had published, or had named the only generation there is.
        const wasLate = failure === 'stop' && now !== oldAnswers;
        if (!wasLate) expect(now, `operation ${nth}`).toBe(oldAnswers);
        else expect(now.startsWith('notices: ') && earlier === null ? newAnswers : now).toBe(newAnswers);
      }

      await publishChange(folder, after, options);
      expect(await served(folder)).toBe(newAnswers);
      const kept = (await listGenerations(folder)).toReversed().map(({ manifest }) => manifest!);
      expect(kept.length).toBeLessThanOrEqual(2);
      expect(await filesBelow(folder)).toEqual([
        'CURRENT',
        'generations',
        ...kept.flatMap(filesOfGeneration),
        'ingest.lock',
      ]);
    }
    expect(seen).toContain('PublishFailedError');
  });

  it('tells the person what failed, and that the old generation serves', async () => {
    const folder = await temporaryFolder();
    const { files } = failingFiles(4, 'ENOSPC');
    await expect(publishChange(folder, after, { files })).rejects.toMatchObject({
      sentence: { fr: expect.stringContaining('ENOSPC'), en: expect.stringContaining('still serves') },
    });
  });
});

it('an index that only lacks its pointer is served with a notice', async () => {
  const folder = await temporaryFolder();
  await publishChange(folder, after);
  await rm(join(folder, 'CURRENT'));
  await writeFile(join(folder, 'CURRENT.partial'), 'half a na');
  const [notice] = await reading(folder, async ({ notices }) => notices);
  expect(notice?.en).toContain('CURRENT');
});
