/** Told of each step of a stage: what part of it is done, from 0 to 1, and a note such as the loss. */
export type Progress = (stage: string, done: number, note?: string) => void;

/** Between two lines: a log stays readable, a person sees that it lives. */
const LINE_EVERY_MS = 5_000;

/** Writes a line every few seconds: the stage, its percentage, and the time that is left of it. */
export function progressLines(
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): Progress {
  let current = '';
  let startedMs = 0;
  let startedAt = 0;
  let toldMs = Number.NEGATIVE_INFINITY;
  return (stage, done, note = '') => {
    const nowMs = now();
    if (stage !== current) {
      current = stage;
      startedMs = nowMs;
      startedAt = done;
      toldMs = Number.NEGATIVE_INFINITY;
    }
    if (done < 1 && nowMs - toldMs < LINE_EVERY_MS) return;
    toldMs = nowMs;
    const advanced = done - startedAt;
    const left = advanced > 0 ? ((nowMs - startedMs) * (1 - done)) / advanced : Number.NaN;
    const remaining = done >= 1 ? `${seconds(nowMs - startedMs)} in all` : `${seconds(left)} left`;
    write(
      [`${stage}: ${Math.floor(done * 100)} %`, remaining, note].filter((part) => part !== '').join(', '),
    );
  };
}

function seconds(ms: number): string {
  if (!Number.isFinite(ms)) return '?';
  const whole = Math.round(ms / 1000);
  return whole < 100 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
