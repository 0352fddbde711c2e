import { availableParallelism } from 'node:os';
import type { ModelPlan } from './train-model.ts';

/** How the model that comes with the program was trained. Figures of other choices stand in its model card. */
export const RECIPE: ModelPlan = {
  model: 'fr-en-static-1',
  dimensions: 256,
  words: 44_000,
  buckets: 16_384,
  seed: 1,
  pairs: 1_024,
  steps: 1_000,
  learningRate: 0.01,
  warmUpSteps: 50,
  temperature: 0.07,
  taughtShare: 0.45,
  excerptShare: 0.25,
  unknownShare: 0.3,
  teacherWeight: 5,
  gramShare: 0.1,
  windowWords: 60,
  unknownWeight: 3.5,
  rareWordPower: 0.15,
  checkpointSteps: 300,
  threads: availableParallelism(),
};
