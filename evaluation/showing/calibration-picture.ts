import type { Calibration, CalibrationPoint } from '../measuring/calibration.ts';

const SIDE = 320;
const MARGIN = 56;
const SIZE = SIDE + 2 * MARGIN;
const GRID_SHARES = [0, 0.25, 0.5, 0.75, 1];

/**
 * The trade-off as an SVG picture: false refusals to the right, false answers upwards, one step a threshold, the
 * chosen one marked. The nearer the line comes to the lower left corner, the better answers and refusals are told apart.
 */
export function calibrationPicture({ curve, chosen }: Calibration): string {
  const points = curve.map((point) => `${x(point)},${y(point)}`).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" font-family="sans-serif" font-size="12">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#ffffff"/>`,
    ...GRID_SHARES.flatMap(gridLines),
    `<polyline points="${points}" fill="none" stroke="#1f6feb" stroke-width="2"/>`,
    `<circle cx="${x(chosen)}" cy="${y(chosen)}" r="5" fill="#d1242f"/>`,
    `<text x="${Math.min(x(chosen) + 10, SIDE)}" y="${y(chosen) - 8}" fill="#d1242f">${chosen.threshold.toFixed(2)}</text>`,
    `<text x="${MARGIN + SIDE / 2}" y="${SIZE - 12}" text-anchor="middle">answerable questions refused</text>`,
    `<text x="16" y="${MARGIN + SIDE / 2}" text-anchor="middle" transform="rotate(-90 16 ${MARGIN + SIDE / 2})">other questions answered</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function gridLines(share: number): readonly string[] {
  const across = MARGIN + share * SIDE;
  const up = MARGIN + (1 - share) * SIDE;
  const label = `${share * 100} %`;
  return [
    `<line x1="${across}" y1="${MARGIN}" x2="${across}" y2="${MARGIN + SIDE}" stroke="#d0d7de"/>`,
    `<line x1="${MARGIN}" y1="${up}" x2="${MARGIN + SIDE}" y2="${up}" stroke="#d0d7de"/>`,
    `<text x="${across}" y="${MARGIN + SIDE + 18}" text-anchor="middle" fill="#57606a">${label}</text>`,
    `<text x="${MARGIN - 6}" y="${up + 4}" text-anchor="end" fill="#57606a">${label}</text>`,
  ];
}

function x({ falseRefusals }: CalibrationPoint): number {
  return Math.round(MARGIN + falseRefusals * SIDE);
}

function y({ falseAnswers }: CalibrationPoint): number {
  return Math.round(MARGIN + (1 - falseAnswers) * SIDE);
}
