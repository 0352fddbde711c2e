import type { EditPace } from '../bot-parts.ts';
import { isConnectionTrouble } from '../repeated-request.ts';
import type { MessageView } from '../views/view.ts';
import type { AnswerPlace } from './answer-place.ts';

/** Discord allows about five edits in five seconds and message; slower reads better too. */
export const ANSWER_EDIT_INTERVAL_MS = 1_200;

/**
 * Progress at a bearable pace: the first view waits for one interval, so that a quick answer appears at once and
 * alone. Where sending takes longer than that, the next view waits for it: a reply that is not there yet cannot be
 * edited. Progress that cannot be sent is dropped: the answer is what counts, and is sent again when the connection
 * breaks.
 */
export function pacedPlace(place: AnswerPlace, { intervalMs, after }: EditPace) {
  let waiting: (() => MessageView) | null = null;
  let isFinished = false;
  let isSending = false;
  let sending: Promise<void> = Promise.resolve();
  let timer: { cancel(): void } | null = null;

  const wait = (): void => {
    timer = after(intervalMs, () => {
      timer = null;
      if (waiting === null || isFinished) return;
      if (!isSending) sending = send(waiting);
      wait();
    });
  };

  const send = async (view: () => MessageView): Promise<void> => {
    waiting = null;
    isSending = true;
    try {
      await place.show(view());
    } catch {
      // The next one, or the answer, tells more.
    }
    isSending = false;
  };

  const stop = async (): Promise<void> => {
    isFinished = true;
    timer?.cancel();
    await sending;
  };

  return {
    /** Shows the view when its turn comes; a later one takes the place of one that still waits. */
    progress(view: () => MessageView): void {
      if (isFinished) return;
      waiting = view;
      if (timer === null) wait();
    },
    /**
     * Shows the last view, after what is being sent; nothing of the progress appears behind it.
     * @returns its message's id.
     */
    async finish(view: MessageView): Promise<string> {
      await stop();
      return persistently(() => place.show(view), after);
    },
    /** A further message behind it. @returns the message's id. */
    add: (view: MessageView) => persistently(() => place.add(view), after),
    /** Shows, in the same manner, a sentence for want of an answer. */
    async giveUp(sentence: MessageView): Promise<void> {
      await stop();
      const { giveUp = (view) => place.show(view) } = place;
      await persistently(() => giveUp(sentence), after);
    },
  };
}

/** The pace of real time. */
export function realPace(intervalMs: number): EditPace {
  return {
    intervalMs,
    after(delayMs, work) {
      const timer = setTimeout(work, delayMs);
      return { cancel: () => clearTimeout(timer) };
    },
  };
}

/** Between tries. A bot that stops waits as long as all of them together, and Discord is seldom away for longer. */
const WAITS_MS = [500, 2_000, 6_000] as const;

/** Sends again, a little later, what could not be sent because the connection broke; other failures are final. */
async function persistently<T>(send: () => Promise<T>, after: EditPace['after']): Promise<T> {
  for (const waitMs of WAITS_MS) {
    try {
      return await send();
    } catch (error) {
      if (!isConnectionTrouble(error)) throw error;
    }
    await new Promise<void>((resolve) => void after(waitMs, resolve));
  }
  return send();
}
