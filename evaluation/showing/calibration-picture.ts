import type { Calibration } from '../measuring/calibration.ts';
import { grid } from './grid.ts';

const SIDE = 320;
const MARGIN = 56;
const SIZE = SIDE + 2 * MARGIN;

/**
 * The trade-off as an SVG picture: false refusals to the right, false answers upwards, one step a threshold, the
 * chosen one marked. The nearer the line comes to the lower left corner, the better answers and refusals are told
 * apart.
 */
export function calibrationPicture({ curve, chosen }: Calibration): string {
  const [chosenX, chosenY] = [x(chosen.falseRefusals), y(chosen.falseAnswers)];
  const points = curve.map((point) => `${x(point.falseRefusals)},${y(point.falseAnswers)}`).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" font-family="sans-serif" font-size="12">`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#ffffff"/>`,
    ...grid({ x, y }),
    `<polyline points="${points}" fill="none" stroke="#1f6feb" stroke-width="2"/>`,
    `<circle cx="${chosenX}" cy="${chosenY}" r="5" fill="#d1242f"/>`,
    `<text x="${Math.min(chosenX + 10, SIDE)}" y="${chosenY - 8}" fill="#d1242f">${chosen.threshold.toFixed(2)}</text>`,
    `<text x="${MARGIN + SIDE / 2}" y="${SIZE - 12}" text-anchor="middle">answerable questions refused</text>`,
    `<text x="16" y="${MARGIN + SIDE / 2}" text-anchor="middle" transform="rotate(-90 16 ${MARGIN + SIDE / 2})">other questions answered</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function x(share: number): number {
  return Math.round(MARGIN + share * SIDE);
}

function y(share: number): number {
  return Math.round(MARGIN + (1 - share) * SIDE);
}
