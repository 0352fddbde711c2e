/** Questions that are being answered, so that their askers can stop them. */
export interface Flights {
  /** Notes a question under a name of its own. */
  start(id: string, askerId: string): Flight;
  /** `stranger`: only the asker may stop it. `over`: it is answered, or was never there. */
  stop(id: string, personId: string): 'stopped' | 'stranger' | 'over';
  /** Stops all of them: the bot goes down and has waited long enough. */
  stopAll(): void;
}

export interface Flight {
  readonly signal: AbortSignal;
  /** Stops it because nobody can be shown an answer. */
  fail(reason: unknown): void;
  end(): void;
}

/** The asker no longer wants the answer. */
export class StoppedByAsker extends Error {
  override readonly name = 'StoppedByAsker';
}
/** The bot goes down. */
export class StoppedByShutdown extends Error {
  override readonly name = 'StoppedByShutdown';
}

/** Whether a question was stopped, and has not failed by itself. */
export function isStop(reason: unknown): boolean {
  return reason instanceof StoppedByAsker || reason instanceof StoppedByShutdown;
}

export function flights(): Flights {
  const running = new Map<string, { readonly askerId: string; readonly stopping: AbortController }>();
  return {
    start(id, askerId) {
      const stopping = new AbortController();
      running.set(id, { askerId, stopping });
      return {
        signal: stopping.signal,
        fail: (reason) => stopping.abort(reason),
        end: () => void running.delete(id),
      };
    },
    stop(id, personId) {
      const flight = running.get(id);
      if (flight === undefined) return 'over';
      if (flight.askerId !== personId) return 'stranger';
      flight.stopping.abort(new StoppedByAsker());
      return 'stopped';
    },
    stopAll() {
      for (const { stopping } of running.values()) stopping.abort(new StoppedByShutdown());
    },
  };
}
