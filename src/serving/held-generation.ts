import type { IndexSight } from './index-sight.ts';
import type { OpenAnswerSource } from './open-answer-source.ts';

/** An open generation that is closed once it is retired and nobody uses it any more. */
export interface HeldGeneration {
  readonly source: OpenAnswerSource;
  /** The index folder as it was just before it was opened. */
  readonly sight: IndexSight;
  /** Runs work during which it is not closed; a retired generation takes no new work. */
  use<T>(work: (source: OpenAnswerSource) => Promise<T>): Promise<T>;
  /** Settles when it is closed, which is after its last user has finished. */
  retire(): Promise<void>;
  /** Closes it under whoever uses it still. */
  closeNow(): Promise<void>;
}

export function heldGeneration(source: OpenAnswerSource, sight: IndexSight): HeldGeneration {
  let users = 0;
  let isRetired = false;
  let closing: Promise<void> | null = null;
  let markUnused: () => void = () => undefined;
  const unused = new Promise<void>((resolve) => {
    markUnused = resolve;
  });
  const close = (): Promise<void> => {
    closing ??= source.store.close();
    return closing;
  };
  return {
    source,
    sight,
    async use(work) {
      users += 1;
      try {
        return await work(source);
      } finally {
        users -= 1;
        if (isRetired && users === 0) markUnused();
      }
    },
    async retire() {
      isRetired = true;
      if (users > 0) await unused;
      await close();
    },
    closeNow: close,
  };
}
