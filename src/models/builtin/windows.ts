/** A window is a claim with what is around it; a whole passage of 150 words blurs three of them. */
const WINDOW_WORDS = 60;
const WINDOW_STEP_WORDS = 40;

/** A window over a list: from `start` up to, not including, `end`. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** Windows that together cover `length` words, evenly spread; always at least one. */
export function windowsOver(length: number): readonly Window[] {
  const spare = length - WINDOW_WORDS;
  if (spare <= 0) return [{ start: 0, end: length }];
  const steps = Math.ceil(spare / WINDOW_STEP_WORDS);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const start = Math.round((step * spare) / steps);
    return { start, end: start + WINDOW_WORDS };
  });
}
