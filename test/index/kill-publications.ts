import { startRandom } from '../../evaluation/measuring/seeded-random.ts';
import type { GenerationChange } from '../../src/index/generation-change.ts';
import { publishChange } from '../../src/index/local/publish.ts';
import { startChild } from '../system/child.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { answersOf, reading } from './answers.ts';
import { storyOf } from './collection.ts';
import { contentA, contentB } from './two-contents.ts';

const twentyQuestions = Array.from({ length: 20 }, (_, i) => storyOf(1_000 + i).title);

type Outcomes = Record<string, number>;

/**
 * Kills publishing processes at random moments, in two folders at once, and opens the index after each.
 * @returns how often which content answered; anything but `A` and `B` is a failure.
 */
export async function killPublications(kills: number, seed: number): Promise<Readonly<Outcomes>> {
  const answers = new Map([
    [await answersOfFresh(contentA), 'A'],
    [await answersOfFresh(contentB), 'B'],
  ]);
  const outcomes: Outcomes = {};
  const half = Math.ceil(kills / 2);
  await Promise.all([
    killInOneFolder(half, startRandom(seed), answers, outcomes),
    killInOneFolder(kills - half, startRandom(seed + 1), answers, outcomes),
  ]);
  return outcomes;
}

async function killInOneFolder(
  kills: number,
  random: () => number,
  answers: ReadonlyMap<string, string>,
  outcomes: Outcomes,
): Promise<void> {
  const folder = await temporaryFolder();
  await publishChange(folder, contentB, { exactScanBelowVectors: 0, mostVectorsAGraph: 40 });
  for (let i = 0; i < kills; i += 1) {
    const child = startChild('test/index/publish-forever.child.ts', [folder]);
    await child.said('started');
    const timer = setTimeout(() => child.kill('SIGKILL'), random() * LATEST_KILL_MS);
    const { signal, stderr } = await child.ended;
    clearTimeout(timer);
    const outcome = signal === 'SIGKILL' ? await whatAnswers(folder, answers) : `ended: ${stderr}`;
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
}

/** Enough for several publications of this size. */
const LATEST_KILL_MS = 250;

async function whatAnswers(folder: string, answers: ReadonlyMap<string, string>): Promise<string> {
  return reading(folder, async ({ store, notices }) => {
    if (notices.length > 0) return `notices: ${notices.map((notice) => notice.en).join(' ')}`;
    return answers.get(await answersOf(store, twentyQuestions)) ?? 'a mixture';
  }).catch(String);
}

async function answersOfFresh(change: GenerationChange): Promise<string> {
  const folder = await temporaryFolder();
  await publishChange(folder, change, { exactScanBelowVectors: 0, mostVectorsAGraph: 40 });
  return reading(folder, ({ store }) => answersOf(store, twentyQuestions));
}
