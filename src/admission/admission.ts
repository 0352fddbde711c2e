import { admissionMessages } from '../messages/admission.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import type { CounterLog } from '../state/bot-state.ts';
import { utcDay } from '../state/day.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** One number each; whoever has not asked for a while needs none. */
const MAX_PEOPLE = 10_000;

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

export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly sentence: Bilingual; readonly retryAfterMs: number };

export interface Admission {
  /** Admits a question and counts it, or says when to try again; a refusal costs nothing. */
  readonly admit: (question: { readonly userHash: string; readonly guildId: string | null }) => Verdict;
  /** Counts a message that is answered by a sentence only: the person's, not the server's. */
  readonly charge: (userHash: string) => Verdict;
  /** How many people are remembered; at most 10,000. */
  readonly people: number;
}

/**
 * A token bucket for each person, and a number of questions a day for each server that outlives a restart.
 *
 * A bucket is kept as the moment at which it is full again (the generic cell rate algorithm of ITU-T I.371): a full
 * one is no entry at all, so that memory follows the people of the last minute.
 */
export function admission(options: AdmissionOptions): Admission {
  const { questionsPerMinute, burst, questionsPerDay, counters, now } = options;
  const intervalMs = MINUTE_MS / questionsPerMinute;
  const fullAgainAtMs = new Map<string, number>();

  function bucketOf(userHash: string, atMs: number): number {
    const fullAt = fullAgainAtMs.get(userHash) ?? atMs;
    // A bucket cannot be emptier than empty: a clock that was set back would lock its owner out otherwise.
    return Math.min(Math.max(fullAt, atMs), atMs + burst * intervalMs);
  }

  function remember(userHash: string, fullAt: number, atMs: number): void {
    fullAgainAtMs.delete(userHash);
    if (fullAgainAtMs.size >= MAX_PEOPLE) makeRoom(fullAgainAtMs, atMs);
    fullAgainAtMs.set(userHash, fullAt);
  }

  /** Why the person must wait; null: there is one in the bucket. */
  function tooFast(fullAt: number, atMs: number): Verdict | null {
    const waitMs = Math.ceil(fullAt - atMs - (burst - 1) * intervalMs);
    if (waitMs <= 0) return null;
    return {
      ok: false,
      sentence: admissionMessages.tooFast(Math.ceil(waitMs / 1_000)),
      retryAfterMs: waitMs,
    };
  }

  return {
    charge(userHash) {
      const atMs = now();
      const fullAt = bucketOf(userHash, atMs);
      const refused = tooFast(fullAt, atMs);
      if (refused !== null) return refused;
      remember(userHash, fullAt + intervalMs, atMs);
      return { ok: true };
    },
    admit({ userHash, guildId }) {
      const atMs = now();
      const fullAt = bucketOf(userHash, atMs);
      const refused = tooFast(fullAt, atMs);
      if (refused !== null) return refused;

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
      remember(userHash, fullAt + intervalMs, atMs);
      return { ok: true };
    },
    get people() {
      return fullAgainAtMs.size;
    },
  };
}

/**
 * Forgets full buckets, and when that is not enough, those that were used least lately, whose owners gain a few
 * questions. A tenth at a time: in a crowd, looking at all of them for each newcomer would be work for nothing.
 */
function makeRoom(fullAgainAtMs: Map<string, number>, atMs: number): void {
  for (const [userHash, fullAt] of fullAgainAtMs) {
    if (fullAt <= atMs) fullAgainAtMs.delete(userHash);
  }
  for (const oldest of fullAgainAtMs.keys()) {
    if (fullAgainAtMs.size <= MAX_PEOPLE * 0.9) break;
    fullAgainAtMs.delete(oldest);
  }
}
