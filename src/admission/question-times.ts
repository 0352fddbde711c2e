import type { Answer, AnswerProgress } from '../answering/answer.ts';

/** How long each stage took, in milliseconds; a stage that was not reached is absent. */
export interface StagesMs {
  readonly queue: number;
  readonly retrieve?: number;
  /** Understanding the question, reading the passages and choosing among them. */
  readonly read?: number;
  /** By a model; absent where none was asked. */
  readonly write?: number;
  readonly send?: number;
  readonly total: number;
}

export type QuestionTimes = ReturnType<typeof questionTimes>;

/** The clock of one question, from the moment it came. @param now milliseconds from any moment on */
export function questionTimes(now: () => number = () => performance.now()) {
  const askedAt = now();
  let ahead = 0;
  let turnAt: number | null = null;
  let writingAt: number | null = null;
  let answer: { readonly at: number; readonly retrieveMs: number } | null = null;
  return {
    /** Is told what is being done, as the asker is. */
    progress(progress: AnswerProgress | { readonly stage: 'queued'; readonly ahead: number }) {
      if (progress.stage === 'queued') ahead = Math.max(ahead, progress.ahead);
      else turnAt ??= now();
      if (progress.stage === 'writing') writingAt ??= now();
    },
    /** The answer is found; what follows is its way to the asker. */
    found({ timingsMs }: Answer) {
      answer = { at: now(), retrieveMs: timingsMs.retrieve };
    },
    /** Most questions that were before it. */
    get ahead() {
      return ahead;
    },
    /** Whether something has been done for it. */
    get hasBegun() {
      return turnAt !== null;
    },
    ms(): StagesMs {
      const endAt = now();
      const whole = { queue: Math.round((turnAt ?? endAt) - askedAt), total: Math.round(endAt - askedAt) };
      if (turnAt === null || answer === null) return whole;
      const { at, retrieveMs } = answer;
      return {
        queue: whole.queue,
        retrieve: Math.round(retrieveMs),
        read: Math.round(Math.max(0, (writingAt ?? at) - turnAt - retrieveMs)),
        ...(writingAt === null ? {} : { write: Math.round(at - writingAt) }),
        send: Math.round(endAt - at),
        total: whole.total,
      };
    },
  };
}
