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

export type Flights = ReturnType<typeof flights>;

interface Flight {
  readonly signal: AbortSignal;
  /** Stops it because nobody can be shown an answer. */
  readonly fail: (reason: unknown) => void;
  readonly end: () => void;
}

/** Questions that are being answered, so that their askers can stop them. */
export function flights() {
  const running = new Map<string, { readonly askerId: string; readonly stopping: AbortController }>();
  return {
    /** Notes a question under a name of its own. */
    start(id: string, askerId: string): Flight {
      const stopping = new AbortController();
      running.set(id, { askerId, stopping });
      return {
        signal: stopping.signal,
        fail: (reason: unknown) => stopping.abort(reason),
        end: () => void running.delete(id),
      };
    },
    /** `stranger`: only the asker may stop it. `over`: it is answered, or was never there. */
    stop(id: string, personId: string): 'stopped' | 'stranger' | 'over' {
      const flight = running.get(id);
      if (flight === undefined) return 'over';
      if (flight.askerId !== personId) return 'stranger';
      flight.stopping.abort(new StoppedByAsker());
      return 'stopped';
    },
    /** Stops all of them: the bot goes down and has waited long enough. */
    stopAll() {
      for (const { stopping } of running.values()) stopping.abort(new StoppedByShutdown());
    },
  };
}
