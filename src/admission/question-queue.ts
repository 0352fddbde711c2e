import { type KiosqueError, PublicError } from '../errors.ts';
import { admissionMessages } from '../messages/admission.ts';

/** A question is mostly a few milliseconds of one core, or a wait for a provider: more at once only slows all. */
const DEFAULT_RUNNING = 2;
const DEFAULT_WAITING = 50;
/** A person alone cannot fill the queue. */
const DEFAULT_WAITING_OF_PERSON = 3;

export interface QueueOptions {
  readonly maxRunning?: number;
  readonly maxWaiting?: number;
  readonly maxWaitingOfPerson?: number;
}

export interface QueuedQuestion {
  /** Whose question it is: a hash. */
  readonly asker: string;
  /**
   * Told while it waits: how many questions must end before this one starts, 1 or more; at entry and whenever that
   * changes. Never called for a question that starts at once.
   */
  readonly onAhead?: (ahead: number) => void;
  /** Leaves the queue when it fires, or reaches the work when that has begun. */
  readonly signal?: AbortSignal;
}

export type QuestionQueue = ReturnType<typeof questionQueue>;

interface Waiting {
  readonly asker: string;
  readonly start: () => void;
  readonly tell: (ahead: number) => void;
}

/** A queue of bounded length in front of a bounded number of answers at a time. */
export function questionQueue({
  maxRunning = DEFAULT_RUNNING,
  maxWaiting = DEFAULT_WAITING,
  maxWaitingOfPerson = DEFAULT_WAITING_OF_PERSON,
}: QueueOptions = {}) {
  const line: Waiting[] = [];
  const whenEmpty: (() => void)[] = [];
  let running = 0;
  let isClosed = false;

  /** Why a question of this person would not be taken now; null: it would. */
  function refusal(asker: string): KiosqueError | null {
    if (isClosed) return new QueueClosedError(admissionMessages.closing);
    if (running < maxRunning) return null;
    const own = line.filter((waiting) => waiting.asker === asker).length;
    if (own >= maxWaitingOfPerson) return new QueueFullError(admissionMessages.enoughWaiting(own));
    return line.length >= maxWaiting ? new QueueFullError(admissionMessages.queueFull(line.length)) : null;
  }

  /** Settles when it may start; the place is then taken. */
  function waitForTurn({ asker, onAhead, signal }: QueuedQuestion): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        const place = line.indexOf(entry);
        line.splice(place, 1);
        reject(signal?.reason);
        tellFrom(place);
      };
      const entry: Waiting = {
        asker,
        start: () => {
          signal?.removeEventListener('abort', leave);
          running += 1;
          resolve();
        },
        tell: (ahead) => tellQuietly(onAhead, ahead),
      };
      signal?.addEventListener('abort', leave, { once: true });
      line.push(entry);
      entry.tell(line.length);
    });
  }

  function tellFrom(place: number): void {
    for (const [index, waiting] of [...line.entries()].slice(place)) waiting.tell(index + 1);
  }

  function finish(): void {
    running -= 1;
    const next = line.shift();
    next?.start();
    if (next !== undefined) tellFrom(0);
    if (running === 0) for (const settle of whenEmpty.splice(0)) settle();
  }

  return {
    /**
     * Does the work when its turn comes, in the order of arrival.
     * @throws QueueFullError, QueueClosedError, the signal's reason, or what the work throws
     */
    async run<T>(work: (signal: AbortSignal) => Promise<T>, turn: QueuedQuestion): Promise<T> {
      turn.signal?.throwIfAborted();
      const refused = refusal(turn.asker);
      if (refused !== null) throw refused;
      if (running < maxRunning) running += 1;
      else await waitForTurn(turn);
      try {
        turn.signal?.throwIfAborted();
        return await work(turn.signal ?? new AbortController().signal);
      } finally {
        finish();
      }
    },
    refusal,
    get running() {
      return running;
    },
    get waiting() {
      return line.length;
    },
    /** Takes no more questions. Settles when all that were taken have ended, those that wait included. */
    drain(): Promise<void> {
      isClosed = true;
      return running === 0 ? Promise.resolve() : new Promise((resolve) => whenEmpty.push(resolve));
    },
  };
}

/** Whoever draws the number must not cost the question its place. */
function tellQuietly(onAhead: QueuedQuestion['onAhead'], ahead: number): void {
  try {
    onAhead?.(ahead);
  } catch {
    // The number is a courtesy.
  }
}

/** No place is left to wait in; it may be tried again in a while. */
export class QueueFullError extends PublicError {}

/** The bot is stopping. */
export class QueueClosedError extends PublicError {}
