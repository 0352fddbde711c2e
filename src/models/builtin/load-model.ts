import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KiosqueError } from '../../errors.ts';
import { type WeightsFault, weightsUnusable } from '../../messages/models.ts';
import { type StaticModel, staticModel } from './static-model.ts';
import { decodeWeights } from './weights-format.ts';

/** From `src/models/builtin/` and from `dist/models/builtin/` alike. */
const WEIGHTS_FILE = fileURLToPath(
  new URL('../../../embeddings/model/fr-en-static-1.weights', import.meta.url),
);

export interface LoadedModel {
  readonly model: StaticModel;
  readonly name: string;
  /** Short name of the weights: equal fingerprints give equal vectors. */
  readonly fingerprint: string;
}

/**
 * Reads a model and checks every bit of it.
 * @throws WeightsError when the file is missing, cannot be read, is damaged or of another version; it names the file.
 */
export function loadModel(file: string): LoadedModel {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch (error) {
    throw new WeightsError(file, 'missing', error);
  }
  const decoded = decodeWeights(bytes);
  if ('fault' in decoded) throw new WeightsError(file, decoded.fault);
  return {
    model: staticModel(decoded.weights),
    name: decoded.weights.model,
    fingerprint: decoded.fingerprint,
  };
}

let builtin: LoadedModel | null = null;

/** The model that comes with the program, read once in a process. @throws WeightsError as `loadModel`. */
export function builtinModel(): LoadedModel {
  builtin ??= loadModel(WEIGHTS_FILE);
  return builtin;
}

/**
 * The file of the built-in model is missing, damaged or of another version. Exit code 2: the installation is at fault.
 */
export class WeightsError extends KiosqueError {
  readonly file: string;
  readonly fault: WeightsFault;

  constructor(file: string, fault: WeightsFault, cause?: unknown) {
    super(weightsUnusable(file, fault), { exitCode: 2, cause });
    this.file = file;
    this.fault = fault;
  }
}

/**
 * Whether a word is among the 44,000 of French and English that the model that comes with the program knows.
 * @throws WeightsError when the model cannot be read.
 */
export function isKnownWord(word: string): boolean {
  return builtinModel().model.knows(word);
}
