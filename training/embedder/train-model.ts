import type { LoadedModel } from '../../src/models/builtin/load-model.ts';
import { staticModel } from '../../src/models/builtin/static-model.ts';
import { decodeWeights, encodeWeights } from '../../src/models/builtin/weights-format.ts';
import { type Emphasis, emphasised } from './emphasis.ts';
import { initialRows } from './initial-rows.ts';
import type { Progress } from './progress.ts';
import { quantise } from './quantise.ts';
import type { Teacher } from './teacher.ts';
import type { TeacherCache } from './teacher-cache.ts';
import { englishWords, teacherKnowledge } from './teacher-knowledge.ts';
import { runTeacherPass } from './teacher-pass.ts';
import { teacherSentences } from './teacher-sentences.ts';
import { tokenise } from './tokenised-texts.ts';
import { type TrainingPlan, trainRows } from './train-rows.ts';
import type { PairSource } from './training-data.ts';
import { chooseVocabulary } from './vocabulary.ts';

export interface ModelPlan extends Omit<TrainingPlan, 'vocabularySize'>, Emphasis {
  readonly model: string;
  readonly words: number;
  readonly buckets: number;
}

export interface TrainingPorts {
  readonly teacher: Teacher;
  readonly cache: TeacherCache;
  readonly progress: Progress;
  readonly say: (line: string) => void;
  /** Given the model as it would be shipped after some steps. */
  readonly onCheckpoint?: (step: number, model: LoadedModel) => Promise<void>;
}

/** Trains a model from text pairs: the bytes of its file. The same plan, pairs and teacher give the same bytes. */
export async function trainModel(
  sources: readonly PairSource[],
  plan: ModelPlan,
  ports: TrainingPorts,
): Promise<Uint8Array> {
  const { teacher, cache, progress, say } = ports;
  const texts = tokenise(sources);
  const vocabulary = chooseVocabulary(texts, plan.words, plan.buckets);
  say(
    `${texts.words.length} word forms, ${vocabulary.size} of them in the table; ${texts.tokens.length} words of text`,
  );
  const sentences = teacherSentences(sources, plan.seed);
  await runTeacherPass([...sentences, ...englishWords(texts, vocabulary.size)], teacher, cache, progress);
  const knowledge = teacherKnowledge(
    sources,
    texts,
    vocabulary.size,
    new Set(sentences),
    cache,
    teacher.dimensions,
    plan.dimensions,
  );
  say(`${plan.dimensions} dimensions keep ${(knowledge.kept * 100).toFixed(1)} % of the teacher's variance`);
  const rows = initialRows(texts, vocabulary, plan.dimensions, knowledge.initial, plan.seed);
  const encoded = (): Uint8Array => {
    const shipped = emphasised(rows, plan.dimensions, vocabulary.size, plan);
    return encodeWeights(quantise(plan.model, shipped, plan.dimensions, vocabulary));
  };
  await ports.onCheckpoint?.(0, modelOf(encoded()));
  await trainRows(
    rows,
    texts,
    vocabulary,
    knowledge.sentences,
    { ...plan, vocabularySize: vocabulary.size },
    {
      progress,
      onCheckpoint: async (step) => ports.onCheckpoint?.(step, modelOf(encoded())),
    },
  );
  return encoded();
}

/** The model of a file's bytes, as the program would load it. */
export function modelOf(bytes: Uint8Array): LoadedModel {
  const decoded = decodeWeights(new Uint8Array(bytes));
  if ('fault' in decoded) throw new Error(`the model that was written is ${decoded.fault}`);
  return {
    model: staticModel(decoded.weights),
    name: decoded.weights.model,
    fingerprint: decoded.fingerprint,
  };
}
