import { join } from 'node:path';
import { z } from 'zod';
import { READER_RULE } from '../answering/quoting/judge-reading.ts';
import { REFUSAL_RULE } from '../answering/quoting/refusal.ts';
import { KiosqueError } from '../errors.ts';
import { fileOperations } from '../index/local/file-operations.ts';
import { parseJson } from '../json.ts';
import { calibrationOutdated, calibrationUnreadable } from '../messages/serving.ts';

/** In the index folder: a threshold belongs to the collection it was chosen on. */
export const CALIBRATION_FILE = 'calibration.json';

const schema = z.object({
  formatVersion: z.literal(1),
  /** Version of the refusal rule whose confidence the threshold is compared with. */
  rule: z.string(),
  threshold: z.number().min(0).max(1),
  /** What the threshold did on the questions it was chosen on; shares from 0 to 1. */
  falseRefusals: z.number(),
  falseAnswers: z.number(),
  questions: z.int(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
});

/** A refusal threshold chosen on questions about a collection. */
export type StoredCalibration = Readonly<z.infer<typeof schema>>;

const KNOWN_RULES: readonly string[] = [REFUSAL_RULE, READER_RULE];

/** A calibration that cannot be used; answers go on with the default threshold. */
export class CalibrationError extends KiosqueError {}

/**
 * The calibration of an index, or null when there is none.
 * @throws CalibrationError when the file cannot be used, or was made for another refusal rule.
 */
export async function readCalibration(indexFolder: string): Promise<StoredCalibration | null> {
  const file = join(indexFolder, CALIBRATION_FILE);
  let text: string | null;
  try {
    text = await fileOperations.readText(file);
  } catch (error) {
    throw new CalibrationError(calibrationUnreadable(file), { cause: error });
  }
  if (text === null) return null;
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw new CalibrationError(calibrationUnreadable(file), { cause: parsed.error });
  if (!KNOWN_RULES.includes(parsed.data.rule)) throw new CalibrationError(calibrationOutdated(file));
  return parsed.data;
}
