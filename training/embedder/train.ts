import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { replaceFile } from '../../src/system/durable/write-file.ts';
import { measure, readQuestionSets, recallLines } from './measure.ts';
import { progressLines } from './progress.ts';
import { RECIPE } from './recipe.ts';
import { openTeacherCache } from './teacher-cache.ts';
import { modelOf, trainModel } from './train-model.ts';
import { readTrainingData } from './training-data.ts';
import { TrainingDataError } from './training-errors.ts';
import { transformersTeacher } from './transformers-teacher.ts';

const USAGE = `Trains the built-in French and English embedder.

npm run train -- --data DIR --out FILE [--eval DIR] [--cache DIR] [--seed N] [--steps N]

  --data DIR   text pairs: every NAME.en-fr.tsv.gz and NAME.fr.tsv.gz is used
  --out FILE   the model, written when all is done
  --eval DIR   question sets (piaf-dev, afriqa-fr-dev, ntrex-en-fr), measured as training goes; never trained on
  --cache DIR  the teacher's vectors, so that a stopped run goes on (default: ${defaultCache()})
  --seed N     another seed gives another model (default: ${RECIPE.seed})
  --steps N    fewer steps for a trial (default: ${RECIPE.steps})`;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof TrainingDataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 2;
});

async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (options === null) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const sources = readTrainingData(options.data);
  for (const { name, kind, pairs } of sources) say(`${name} (${kind}): ${pairs.length} pairs`);
  const sets = options.eval === null ? [] : readQuestionSets(options.eval);
  const teacher = transformersTeacher();
  const cache = openTeacherCache(options.cache, teacher.identity, teacher.dimensions);
  const plan = { ...RECIPE, seed: options.seed, steps: options.steps };
  try {
    const bytes = await trainModel(sources, plan, {
      teacher,
      cache,
      say,
      progress: progressLines(say),
      async onCheckpoint(step, model) {
        if (sets.length > 0)
          say([`after ${step} steps:`, ...recallLines(await measure(model, sets))].join('\n'));
      },
    });
    await mkdir(dirname(options.out), { recursive: true });
    await replaceFile(options.out, bytes);
    const model = modelOf(bytes);
    say(`${options.out}: ${bytes.length} bytes, weights ${model.fingerprint}`);
    for (const line of recallLines(await measure(model, sets))) say(line);
    return 0;
  } finally {
    cache.close();
    await teacher.close();
  }
}

interface Options {
  readonly data: string;
  readonly out: string;
  readonly eval: string | null;
  readonly cache: string;
  readonly seed: number;
  readonly steps: number;
}

/** The options; null when only the usage is asked for. @throws TrainingDataError for a wrong or missing one. */
function readOptions(words: readonly string[]): Options | null {
  const text = { type: 'string' } as const;
  let values: Readonly<Partial<Record<'data' | 'out' | 'eval' | 'cache' | 'seed' | 'steps', string>>> & {
    readonly help?: boolean;
  };
  try {
    ({ values } = parseArgs({
      args: [...words],
      options: {
        data: text,
        out: text,
        eval: text,
        cache: text,
        seed: text,
        steps: text,
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new TrainingDataError(
      `${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`,
      error,
    );
  }
  if (values.help === true) return null;
  if (values.data === undefined || values.out === undefined) throw new TrainingDataError(USAGE);
  // npm runs scripts in the project's folder; paths are meant from where the person stands.
  const from = process.env.INIT_CWD ?? process.cwd();
  return {
    data: resolve(from, values.data),
    out: resolve(from, values.out),
    eval: values.eval === undefined ? null : resolve(from, values.eval),
    cache: values.cache === undefined ? defaultCache() : resolve(from, values.cache),
    seed: wholeNumber('--seed', values.seed ?? String(RECIPE.seed)),
    steps: wholeNumber('--steps', values.steps ?? String(RECIPE.steps)),
  };
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/u.test(value)) throw new TrainingDataError(`${option} ${value}: a whole number is needed.`);
  return Number(value);
}

function defaultCache(): string {
  return join(tmpdir(), 'kiosque-training');
}
