import { DAY_MS, HOUR_MS } from '../calendar/durations.ts';
import { admissionMessages } from '../messages/admission.ts';
import type { CounterLog } from '../state/bot-state.ts';
import { utcDay } from '../state/day.ts';
import { type TokenOutcome, tokenBuckets } from './token-buckets.ts';

export interface AdmissionOptions {
  /** How many questions a person gains in a minute; above 0. */
  readonly questionsPerMinute: number;
  /** How many a person who was silent may ask at once; 1 or more. */
  readonly burst: number;
  /** Of one server; all direct messages count as one. */
  readonly questionsPerDay: number;
  readonly counters: CounterLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Admission {
  /** Admits a question and counts it, or says when to try again; a refusal costs nothing. */
  readonly admit: (question: { readonly userHash: string; readonly guildId: string | null }) => TokenOutcome;
  /** Counts a message that is answered by a sentence only: the person's, not the server's. */
  readonly charge: (userHash: string) => TokenOutcome;
}

/** A token bucket for each person, and a number of questions a day for each server that outlives a restart. */
export function admission(options: AdmissionOptions): Admission {
  const { questionsPerMinute, burst, questionsPerDay, counters, now } = options;
  const buckets = tokenBuckets({ perMinute: questionsPerMinute, burst, now });

  return {
    charge: buckets.take,
    admit({ userHash, guildId }) {
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
