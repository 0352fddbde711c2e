export interface EditPace {
  readonly intervalMs: number;
  /** Calls back after so many milliseconds, unless cancelled. */
  readonly after: (delayMs: number, work: () => void) => { cancel(): void };
}
