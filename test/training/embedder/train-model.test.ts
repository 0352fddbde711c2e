import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinEmbedderSource } from '../../../src/models/builtin/builtin-embedder.ts';
import type { LoadedModel } from '../../../src/models/builtin/load-model.ts';
import { openTeacherCache } from '../../../training/embedder/teacher-cache.ts';
import { type ModelPlan, modelOf, trainModel } from '../../../training/embedder/train-model.ts';
import { smallWorld, wordTeacher } from './small-world.ts';

const folder = mkdtempSync(join(tmpdir(), 'kiosque-training-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLAN: ModelPlan = {
  model: 'village',
  dimensions: 16,
  words: 60,
  buckets: 256,
  seed: 3,
  pairs: 32,
  steps: 60,
  learningRate: 0.02,
  warmUpSteps: 5,
  temperature: 0.07,
  taughtShare: 0.5,
  excerptShare: 0.25,
  unknownShare: 0.3,
  teacherWeight: 5,
  gramShare: 0.1,
  windowWords: 60,
  unknownWeight: 1,
  rareWordPower: 0.15,
  checkpointSteps: 30,
  threads: 2,
};

interface Run {
  readonly bytes: Uint8Array;
  readonly losses: readonly number[];
  readonly checkpoints: readonly LoadedModel[];
}

async function train(name: string, changes: Partial<ModelPlan> = {}): Promise<Run> {
  const teacher = wordTeacher(24);
  const cache = openTeacherCache(join(folder, name), teacher.identity, teacher.dimensions);
  const losses: number[] = [];
  const checkpoints: LoadedModel[] = [];
  try {
    const bytes = await trainModel(
      smallWorld(),
      { ...PLAN, ...changes },
      {
        teacher,
        cache,
        say: () => {},
        progress(stage, _done, note = '') {
          if (stage === 'training') losses.push(Number(note.replace('loss ', '')));
        },
        onCheckpoint: async (_step, model) => void checkpoints.push(model),
      },
    );
    return { bytes, losses, checkpoints };
  } finally {
    cache.close();
  }
}

async function nearness(model: LoadedModel, a: string, b: string): Promise<number> {
  const { embedder } = await builtinEmbedderSource(() => model).learn([]);
  const [one, other] = [await embedder.embedQuestion(a), await embedder.embedQuestion(b)];
  return one!.reduce((sum, value, at) => sum + value * other![at]!, 0);
}

describe('training on the paper of a small village', () => {
  let run: Run;
  beforeAll(async () => {
    run = await train('first');
  });

  it('learns: the loss falls', () => {
    expect(run.losses.at(-1)!).toBeLessThan(run.losses[0]! * 0.8);
    expect(run.losses.every(Number.isFinite)).toBe(true);
  });

  it('brings a sentence and its translation together, and other sentences apart', async () => {
    const model = modelOf(run.bytes);
    const own = await nearness(model, 'The market opens tonight', 'Le marché ouvre ce soir');
    for (const other of ['La comète se voit lundi', 'Le pont ferme au printemps']) {
      expect(own).toBeGreaterThan((await nearness(model, 'The market opens tonight', other)) + 0.3);
    }
  });

  it('knows a slip of the pen by its n-grams, and a word without its accents', async () => {
    const model = modelOf(run.bytes);
    expect(await nearness(model, 'vendanges', 'vendange')).toBeGreaterThan(
      await nearness(model, 'vendanges', 'pont'),
    );
    expect(await nearness(model, 'comete', 'comète')).toBeCloseTo(1, 5);
  });

  it('shows the model as it stands before the first step and on the way', () => {
    expect(run.checkpoints.map(({ name }) => name)).toEqual(['village', 'village']);
    expect(new Set(run.checkpoints.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });

  it('gives the same bytes for the same seed, however many threads there are', async () => {
    expect(Buffer.from((await train('again')).bytes).equals(run.bytes)).toBe(true);
    expect(Buffer.from((await train('alone', { threads: 1 })).bytes).equals(run.bytes)).toBe(true);
  });

  it('gives other bytes for another seed', async () => {
    expect(Buffer.from((await train('other', { seed: 4, steps: 5 })).bytes).equals(run.bytes)).toBe(false);
  });
});
