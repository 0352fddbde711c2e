import { SingleBar } from 'cli-progress';
import type { Language } from '../messages/bilingual.ts';
import { progressMessages } from '../messages/progress.ts';
import { paceMeter } from '../terminal/pace.ts';
import { tell } from './print.ts';

/** What tests replace. */
export interface ProgressPorts {
  readonly isTerminal: boolean;
  readonly now: () => number;
  readonly say: (line: string) => void;
}

/** Where nobody looks at a bar, a line tells so often: a log stays short, and whoever waits knows that it goes on. */
const LINE_EVERY_MS = 30_000;

/**
 * How far a command is, on the standard error: a bar with the pace and the remaining time when a person looks at it,
 * else a line every half a minute.
 */
export function progressBar(
  language: Language,
  { isTerminal, now, say }: ProgressPorts = {
    isTerminal: process.stderr.isTTY === true,
    now: () => performance.now(),
    say: tell,
  },
) {
  const bar = new SingleBar({
    format: '{step} {bar} {value}/{total} {pace}',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    noTTYOutput: false,
  });
  let current: string | null = null;
  let meter = paceMeter(now(), 0);
  let saidMs = now();
  return {
    /**
     * @param step its name; another one begins another line
     * @param unit what is counted, in the plural
     */
    show(step: string, unit: string, done: number, total: number): void {
      const nowMs = now();
      const isNew = step !== current;
      if (isNew) meter = paceMeter(nowMs, done);
      current = step;
      const pace = meter(nowMs, done, total);
      const paceText = pace === null ? '' : progressMessages.pace(pace, unit)[language];
      if (isTerminal) {
        if (isNew) bar.start(total, done, { step, pace: paceText });
        else bar.update(done, { pace: paceText });
      } else if (nowMs - saidMs >= LINE_EVERY_MS) {
        saidMs = nowMs;
        say(progressMessages.line(step.trim(), done, total, paceText)[language]);
      }
    },
    stop: () => bar.stop(),
  };
}
