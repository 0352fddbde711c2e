/** Time, given from outside so that tests need not wait. */
export interface PollTimer {
  /**
   * Runs something once, later; a process that has nothing else to do ends without waiting for it. Returns what cancels
   * it.
   */
  after(ms: number, run: () => void): () => void;
}

export const systemPollTimer: PollTimer = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Settles with the work, or when the time is over. */
export async function atMost(ms: number, work: Promise<unknown>, timer: PollTimer): Promise<void> {
  let cancel: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    cancel = timer.after(ms, resolve);
  });
  try {
    await Promise.race([work, over]);
  } finally {
    cancel();
  }
}
