/** Lets tests wait for a state instead of for time. */
export interface Watch {
  /** Looks at every waiting condition again; called after each change of state. */
  changed(): void;
  /**
   * The first truthy value of `probe`, looked at now and after each change. `deadlineMs` is real time.
   * @throws Error with the description and a dump of the state when the deadline passes
   */
  until<T>(probe: () => T, description: string, deadlineMs?: number): Promise<NonNullable<T>>;
}

/** Real milliseconds a test waits for a state before it fails, unless it says otherwise. */
const PATIENCE_MS = 10_000;

export function createWatch(dump: () => string): Watch {
  const waiting = new Set<() => void>();
  return {
    changed() {
      for (const look of waiting) look();
    },
    until(probe, description, deadlineMs = PATIENCE_MS) {
      return new Promise((resolve, reject) => {
        const look = (): void => {
          try {
            const value = probe();
            if (value === undefined || value === null || value === false) return;
            finish();
            resolve(value);
          } catch (error) {
            finish();
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        const timer = setTimeout(() => {
          finish();
          reject(new Error(`Waited ${deadlineMs} ms in vain for ${description}.\n${dump()}`));
        }, deadlineMs);
        const finish = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
        };
        waiting.add(look);
        look();
      });
    },
  };
}
