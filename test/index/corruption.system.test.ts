import { describe, expect, it } from 'vitest';
import { publishChange } from '../../src/index/local/publish.ts';
import { startChild } from '../system/child.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answersOf, reading } from './answers.ts';
import { changeOf, questions, storyOf } from './collection.ts';

interface Outcome {
  readonly file: string;
  readonly kind: string;
  readonly notices: readonly string[];
  readonly generation: string;
  readonly answers: string;
}

const BATCHES = 3;
const CORRUPTIONS_A_BATCH = 110;

describe('a damaged index', () => {
  it('is refused by the name of the file, and the previous generation answers', async () => {
    const batches = Array.from({ length: BATCHES }, (_, batch) => corruptOneIndex(batch + 1));
    const outcomes = (await Promise.all(batches)).flat();
    expect(outcomes.length).toBeGreaterThanOrEqual(300);
    // Four kinds of damage to the pointer, the manifest, the database and two graphs.
    expect(new Set(outcomes.map(({ file, kind }) => `${kind} ${file}`)).size).toBe(20);
  });
});

/** Runs one batch in a process of its own, and checks what each corruption came to. */
async function corruptOneIndex(seed: number): Promise<readonly Outcome[]> {
  const folder = await temporaryFolder();
  const options = { exactScanBelowVectors: 0, mostVectorsAGraph: 60 };
  const previous = await publishChange(
    folder,
    changeOf(Array.from({ length: 20 }, (_, i) => storyOf(i))),
    options,
  );
  const expected = await reading(folder, ({ store }) => answersOf(store, questions));
  const live = await publishChange(
    folder,
    changeOf(Array.from({ length: 25 }, (_, i) => storyOf(i + 10))),
    options,
  );
  const liveAnswers = await reading(folder, ({ store }) => answersOf(store, questions));

  const args = [folder, live.generation, String(seed), String(CORRUPTIONS_A_BATCH)];
  const child = await startChild('test/index/corrupt.child.ts', args).ended;
  expect([child.code, child.signal, child.stderr]).toEqual([0, null, '']);
  const outcomes = child.stdout
    .trim()
    .split('\n')
    .map((line): Outcome => JSON.parse(line));
  for (const outcome of outcomes) {
    const name = `${outcome.kind} ${outcome.file}`;
    expect(outcome.notices, name).toHaveLength(1);
    expect(outcome.notices[0], name).toContain(outcome.file);
    // When only the pointer is damaged, nothing is wrong with the live generation, and it is still the newest.
    const [generation, answers] =
      outcome.file === 'CURRENT' ? [live.generation, liveAnswers] : [previous.generation, expected];
    expect([outcome.generation, outcome.answers], name).toEqual([generation, answers]);
  }
  return outcomes;
}
