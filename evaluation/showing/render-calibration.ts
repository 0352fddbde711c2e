import type { Language } from '../../src/messages/bilingual.ts';
import { visible } from '../../src/messages/visible.ts';
import type { Calibration, CalibrationPoint } from '../measuring/calibration.ts';
import { calibrationMessages } from '../messages/figures.ts';

/** Enough rows to see the shape of the curve; the JSON has every point. */
const ROWS = 10;
const COLUMN = 14;

/** The trade-off as a short table, and the threshold that was chosen and where it was written. */
export function renderCalibration(
  { calibration, file, picture }: { calibration: Calibration; file: string; picture: string },
  language: Language,
): string {
  const { curve, chosen } = calibration;
  const header = [calibrationMessages.threshold, calibrationMessages.refused, calibrationMessages.answered];
  return [
    header
      .map((title) => title[language].padEnd(COLUMN))
      .join('')
      .trimEnd(),
    ...spread(curve).map(row),
    '',
    calibrationMessages.chosen(
      percent(chosen.threshold),
      percent(chosen.falseRefusals),
      percent(chosen.falseAnswers),
    )[language],
    visible(calibrationMessages.written(file, picture)[language]),
  ].join('\n');
}

function spread(curve: readonly CalibrationPoint[]): readonly CalibrationPoint[] {
  const step = Math.max(1, Math.floor(curve.length / ROWS));
  return curve.filter((_, index) => index % step === 0);
}

function row({ threshold, falseRefusals, falseAnswers }: CalibrationPoint): string {
  return [threshold, falseRefusals, falseAnswers]
    .map((share) => percent(share).padEnd(COLUMN))
    .join('')
    .trimEnd();
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
