import { SingleBar } from 'cli-progress';

/** A line on the standard error that says how far a command is. */
export interface ProgressBar {
  /** @param step its name; another one begins another line */
  readonly show: (step: string, done: number, total: number) => void;
  readonly stop: () => void;
}

/** Shows nothing unless a person looks at it. */
export function progressBar(): ProgressBar {
  const bar = new SingleBar({
    format: `{step} {bar} {value}/{total}`,
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    // Without a terminal the bar would fill a log with its lines.
    noTTYOutput: false,
  });
  let current: string | null = null;
  return {
    show(step, done, total) {
      if (process.stderr.isTTY !== true) return;
      if (step !== current) bar.start(total, done, { step });
      else bar.update(done);
      current = step;
    },
    stop: () => bar.stop(),
  };
}
