import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Calibration, calibrate } from '../evaluation/calibration.ts';
import { writeCalibration } from '../evaluation/calibration-file.ts';
import { calibrationPicture } from '../evaluation/calibration-picture.ts';
import type { Outcome } from '../evaluation/outcome.ts';
import { calibrationNeedsBoth } from '../messages/evaluation.ts';
import { UsageError } from './run-command.ts';

/** A reader who is refused an answer that is there stops asking: at most one in twenty. */
export const DEFAULT_COST_SHARE = 0.05;

const PICTURE_FILE = 'calibration.svg';

export interface CalibratedIndex {
  readonly calibration: Calibration;
  readonly file: string;
  readonly picture: string;
}

/**
 * Chooses the refusal threshold from the outcomes and keeps it in the index folder, with a picture of the trade-off.
 * @param maxFalseRefusals the largest share of answerable questions that may be refused, 0 to 1
 * @param rule whose confidences the outcomes have
 * @throws UsageError without questions of both kinds.
 */
export async function calibrateIndex(
  outcomes: readonly Outcome[],
  maxFalseRefusals: number,
  indexFolder: string,
  rule: string,
): Promise<CalibratedIndex> {
  const calibration = calibrate(outcomes, maxFalseRefusals);
  if (calibration === null) throw new UsageError(calibrationNeedsBoth);
  const file = await writeCalibration(
    indexFolder,
    { ...calibration.chosen, rule, questions: outcomes.length },
    new Date(),
  );
  const picture = join(indexFolder, PICTURE_FILE);
  await writeFile(picture, calibrationPicture(calibration));
  return { calibration, file, picture };
}
