import { DAY_MS, HOUR_MS } from '../calendar/durations.ts';
import { utcDay } from '../calendar/utc-day.ts';
import { admissionMessages } from '../messages/admission.ts';
import type { CounterLog } from '../state/bot-state.ts';
import { type TokenBucketOptions, type TokenOutcome, tokenBuckets } from './token-buckets.ts';

/** A token is a question. */
export interface AdmissionOptions extends TokenBucketOptions {
  /** Of one server; all direct messages count as one. */
  readonly questionsPerDay: number;
  readonly counters: CounterLog;
}

export type Admission = ReturnType<typeof admission>;

/** A token bucket for each person, and a number of questions a day for each server that outlives a restart. */
export function admission(options: AdmissionOptions) {
  const { questionsPerDay, counters, now } = options;
  const buckets = tokenBuckets(options);

  return {
    /** Counts a message that is answered by a sentence only: the person's, not the server's. */
    charge: buckets.take,
    /** Admits a question and counts it, or says when to try again; a refusal costs nothing. */
    admit: ({ userHash, guildId }: { userHash: string; guildId: string | null }): TokenOutcome => {
      const refused = buckets.refusal(userHash);
      if (refused !== null) return refused;

      const atMs = now();
      const day = utcDay(atMs);
      const counter = `questions/${guildId ?? 'direct'}`;
      // Asked first, so that a stream of refusals is no stream of writes.
      const isFull =
        counters.value(counter, day) >= questionsPerDay || counters.add(counter, day, 1) > questionsPerDay;
      if (isFull) {
        const retryAfterMs = DAY_MS - (atMs % DAY_MS);
        const hours = Math.ceil(retryAfterMs / HOUR_MS);
        const say =
          guildId === null ? admissionMessages.dayOfDirectMessagesIsFull : admissionMessages.dayIsFull;
        return { ok: false, sentence: say(questionsPerDay, hours), retryAfterMs };
      }
      return buckets.take(userHash);
    },
  };
}
