import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../../src/cli/run-command.ts';
import { CALIBRATION_FILE, type StoredCalibration } from '../../src/serving/calibration-file.ts';
import { replaceFile } from '../../src/system/durable/write-file.ts';
import { type Calibration, calibrate } from '../measuring/calibration.ts';
import type { Outcome } from '../measuring/outcome.ts';
import { calibrationNeedsBoth } from '../messages/command.ts';
import { calibrationPicture } from '../showing/calibration-picture.ts';

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
  const stored: StoredCalibration = {
    formatVersion: 1,
    ...calibration.chosen,
    rule,
    questions: outcomes.length,
    createdAt: new Date().toISOString(),
  };
  await mkdir(indexFolder, { recursive: true });
  const file = join(indexFolder, CALIBRATION_FILE);
  await replaceFile(file, `${JSON.stringify(stored, null, 2)}\n`);
  const picture = join(indexFolder, PICTURE_FILE);
  await writeFile(picture, calibrationPicture(calibration));
  return { calibration, file, picture };
}
