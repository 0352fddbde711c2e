import type { Reliability } from '../measuring/reliability.ts';
import { grid } from './grid.ts';

const SIDE = 280;
const MARGIN = 52;
const PANEL = SIDE + 2 * MARGIN;
/** Radius of a bin of one question; the area grows with the questions. */
const DOT = 0.9;

/**
 * Two panels as an SVG picture. On the left how often the articles answer questions of a confidence, a dot a bin, its
 * area the questions in it: on the diagonal, confidence can be taken at its word. On the right what share of the
 * answers is wrong when only the surest questions are answered.
 */
export function reliabilityPicture({ bins, curve, error }: Reliability): string {
  const dots = bins.map(
    ({ confidence, answerable, questions }) =>
      `<circle cx="${x(0, confidence)}" cy="${y(answerable)}" r="${(DOT * Math.sqrt(questions) + 2).toFixed(1)}" fill="#1f6feb" fill-opacity="0.7"/>`,
  );
  const points = curve.map(({ coverage, risk }) => `${x(1, coverage)},${y(risk)}`).join(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * PANEL} ${PANEL}" width="${2 * PANEL}" height="${PANEL}" font-family="sans-serif" font-size="12">`,
    `<rect width="${2 * PANEL}" height="${PANEL}" fill="#ffffff"/>`,
    ...[0, 1].flatMap((panel) => grid({ x: (share) => x(panel, share), y })),
    `<line x1="${x(0, 0)}" y1="${y(0)}" x2="${x(0, 1)}" y2="${y(1)}" stroke="#57606a" stroke-dasharray="4 4"/>`,
    ...dots,
    `<text x="${x(0, 0) + 8}" y="${y(1) + 16}" fill="#57606a">calibration error ${error.toFixed(3)}</text>`,
    `<polyline points="${points}" fill="none" stroke="#d1242f" stroke-width="2"/>`,
    ...titles(0, 'confidence', 'answered by the articles'),
    ...titles(1, 'share of the questions answered, surest first', 'wrong among them'),
    '</svg>',
    '',
  ].join('\n');
}

function titles(panel: number, across: string, up: string): readonly string[] {
  const left = panel * PANEL + 12;
  return [
    `<text x="${x(panel, 0.5)}" y="${PANEL - 12}" text-anchor="middle">${across}</text>`,
    `<text x="${left}" y="${y(0.5)}" text-anchor="middle" transform="rotate(-90 ${left} ${y(0.5)})">${up}</text>`,
  ];
}

function x(panel: number, share: number): number {
  return Math.round(panel * PANEL + MARGIN + share * SIDE);
}

function y(share: number): number {
  return Math.round(MARGIN + (1 - share) * SIDE);
}
