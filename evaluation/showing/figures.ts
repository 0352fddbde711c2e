import type { Estimate } from '../measuring/bootstrap.ts';

const NAME_COLUMNS = 20;
const FIGURE_COLUMNS = 22;

/** A line of a table of figures: its name and its cells, in columns. */
export function figureRow(name: string, cells: readonly string[]): string {
  return `${name.padEnd(NAME_COLUMNS)}${cells.map((cell) => cell.padEnd(FIGURE_COLUMNS)).join('')}`.trimEnd();
}

/** A share with its interval; a dash where nothing was observed. */
export function figure(estimate: Estimate | null): string {
  if (estimate === null) return '–';
  return `${short(estimate.mean)} (${short(estimate.low)}–${short(estimate.high)})`;
}

/** Three decimals without the leading zero. */
export function short(value: number): string {
  return value.toFixed(3).replace(/^0\./u, '.');
}
