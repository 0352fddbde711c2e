import { MINUTE_MS } from '../calendar/durations.ts';
import { admissionMessages } from '../messages/admission.ts';
import type { Bilingual } from '../messages/bilingual.ts';

/** One number each; whoever has not asked for a while needs none. */
const MAX_PEOPLE = 10_000;

export interface TokenBucketOptions {
  /** How many tokens a person gains in a minute; above 0. */
  readonly perMinute: number;
  /** How many a person who was silent has; 1 or more. */
  readonly burst: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export interface Refusal {
  readonly ok: false;
  readonly sentence: Bilingual;
  readonly retryAfterMs: number;
}

export type TokenOutcome = { readonly ok: true } | Refusal;

/**
 * A token bucket for each person: how often they may ask for something.
 *
 * A bucket is kept as the moment at which it is full again (the generic cell rate algorithm of ITU-T I.371): a full
 * one is no entry at all, so that memory follows the people of the last minute.
 */
export function tokenBuckets({ perMinute, burst, now }: TokenBucketOptions) {
  const intervalMs = MINUTE_MS / perMinute;
  const fullAgainAtMs = new Map<string, number>();

  function bucketOf(person: string, atMs: number): number {
    const fullAt = fullAgainAtMs.get(person) ?? atMs;
    // A bucket cannot be emptier than empty: a clock that was set back would lock its owner out otherwise.
    return Math.min(Math.max(fullAt, atMs), atMs + burst * intervalMs);
  }

  function remember(person: string, fullAt: number, atMs: number): void {
    fullAgainAtMs.delete(person);
    if (fullAgainAtMs.size >= MAX_PEOPLE) makeRoom(fullAgainAtMs, atMs);
    fullAgainAtMs.set(person, fullAt);
  }

  function tooFast(fullAt: number, atMs: number): Refusal | null {
    const waitMs = Math.ceil(fullAt - atMs - (burst - 1) * intervalMs);
    if (waitMs <= 0) return null;
    return {
      ok: false,
      sentence: admissionMessages.tooFast(Math.ceil(waitMs / 1_000)),
      retryAfterMs: waitMs,
    };
  }

  return {
    /** Takes a token of a person, or says when there is one again; a refusal costs nothing. */
    take: (person: string): TokenOutcome => {
      const atMs = now();
      const fullAt = bucketOf(person, atMs);
      const refused = tooFast(fullAt, atMs);
      if (refused !== null) return refused;
      remember(person, fullAt + intervalMs, atMs);
      return { ok: true };
    },
    /** What `take` would refuse now; null: nothing. */
    refusal: (person: string): Refusal | null => {
      const atMs = now();
      return tooFast(bucketOf(person, atMs), atMs);
    },
  };
}

/**
 * Forgets full buckets, and when that is not enough, those that were used least lately, whose owners gain a few
 * tokens. A tenth at a time: in a crowd, looking at all of them for each newcomer would be work for nothing.
 */
function makeRoom(fullAgainAtMs: Map<string, number>, atMs: number): void {
  for (const [person, fullAt] of fullAgainAtMs) {
    if (fullAt <= atMs) fullAgainAtMs.delete(person);
  }
  for (const oldest of fullAgainAtMs.keys()) {
    if (fullAgainAtMs.size <= MAX_PEOPLE * 0.9) break;
    fullAgainAtMs.delete(oldest);
  }
}
