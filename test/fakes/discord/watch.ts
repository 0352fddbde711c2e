import { PATIENCE_MS } from '../../waiting.ts';

/** Lets tests wait for a state instead of for time. */
export interface Watch {
  /** Looks at every waiting condition again; called after each change of state. */
  changed(): void;
  /**
   * The first truthy value of `probe`, looked at now and after each change; `patienceMs` is real time, as long as for
   * anything else unless the waiting itself is what is tested.
   * @throws Error with the description and a dump of the state when patience is at an end
   */
  until<T>(probe: () => T, description: string, patienceMs?: number): Promise<NonNullable<T>>;
}

export function createWatch(dump: () => string): Watch {
  const waiting = new Set<() => void>();
  return {
    changed() {
      for (const look of waiting) look();
    },
    until(probe, description, patienceMs = PATIENCE_MS) {
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
          reject(new Error(`Waited ${patienceMs} ms in vain for ${description}.\n${dump()}`));
        }, patienceMs);
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
