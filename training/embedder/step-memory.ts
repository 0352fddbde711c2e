/** What all threads of training share. A step's numbers are written by one thread each, so the order of threads changes nothing. */
export interface StepMemory {
  readonly settings: StepSettings;
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  readonly grams: Int32Array;
  readonly gramStarts: Int32Array;
  /** Teacher vectors, one after the other. */
  readonly teacher: Float32Array;
  readonly rows: Float32Array;
  /** Adam's running means of gradients and of their squares, for each value of `rows`. */
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly gradient: Float32Array;
  /** Per text of the batch, lefts first: its number, and of its pair the teacher's vector or -1. */
  readonly batchTexts: Int32Array;
  readonly batchTeacher: Int32Array;
  /** Unit vectors of the batch's texts, their lengths before, and the gradients of the sums. */
  readonly units: Float32Array;
  readonly lengths: Float32Array;
  readonly sumGradients: Float32Array;
  /** exp(similarity / temperature) of each left with each right, and the sums of its rows and columns. */
  readonly exponentials: Float32Array;
  readonly rowSums: Float32Array;
  readonly columnSums: Float32Array;
  /** The batch's texts as rows of the model: text i has parts `partStarts[i]` up to `partEnds[i]`. */
  readonly parts: Int32Array;
  readonly partWeights: Float32Array;
  readonly partStarts: Int32Array;
  readonly partEnds: Int32Array;
  /** The threads' meeting point: how many have arrived, and how often all have. */
  readonly barrier: Int32Array;
  /** Per thread: its part of the loss. */
  readonly losses: Float64Array;
}

export interface StepSettings {
  readonly seed: number;
  readonly dimensions: number;
  readonly vocabularySize: number;
  /** Pairs of a batch. */
  readonly pairs: number;
  readonly threads: number;
  readonly temperature: number;
  /** Weight of the pull to the teacher against the contrastive loss. */
  readonly teacherWeight: number;
  /** Part of the known words that are read as if they were unknown. */
  readonly gramShare: number;
  /** Longest run of a text's words that is read, as in a window of the embedder. */
  readonly windowWords: number;
}

/** One step, as a thread is told of it. */
export interface StepOrder {
  readonly step: number;
  readonly learningRate: number;
  /** Whether the batch has teacher vectors. */
  readonly isTaught: boolean;
  /** Longest run of words that is read of a left text: shorter than a window when it stands for a question. */
  readonly leftWords: number;
  /** Part of the known words that the whole batch reads as if they were unknown: names that must meet by their n-grams. */
  readonly unknownShare: number;
}

/** Parts that a text may have: the words of a window, most of them of one row. */
const PARTS_A_TEXT = 3_000;

export function stepMemory(
  settings: StepSettings,
  given: Pick<StepMemory, 'tokens' | 'starts' | 'grams' | 'gramStarts' | 'teacher' | 'rows'>,
): StepMemory {
  const texts = settings.pairs * 2;
  const values = given.rows.length;
  return {
    settings,
    ...given,
    first: floats(values),
    second: floats(values),
    gradient: floats(values),
    batchTexts: integers(texts),
    batchTeacher: integers(settings.pairs),
    units: floats(texts * settings.dimensions),
    lengths: floats(texts),
    sumGradients: floats(texts * settings.dimensions),
    exponentials: floats(settings.pairs * settings.pairs),
    rowSums: floats(settings.pairs),
    columnSums: floats(settings.pairs),
    parts: integers(texts * PARTS_A_TEXT),
    partWeights: floats(texts * PARTS_A_TEXT),
    partStarts: Int32Array.from({ length: texts }, (_, text) => text * PARTS_A_TEXT),
    partEnds: integers(texts),
    barrier: integers(2),
    losses: new Float64Array(new SharedArrayBuffer(settings.threads * 8)),
  };
}

export function floats(length: number): Float32Array<SharedArrayBuffer> {
  return new Float32Array(new SharedArrayBuffer(length * 4));
}

function integers(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}
