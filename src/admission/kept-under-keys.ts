import { randomBytes } from 'node:crypto';

export interface KeepingRules {
  readonly lifeMs: number;
  /** How many are kept at a time. */
  readonly most: number;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** 256 bits. */
const KEY_BYTES = 32;

/** 43 characters of base64url, which nobody guesses. */
export function secretKey(): string {
  return randomBytes(KEY_BYTES).toString('base64url');
}

/** Values under keys that only their holders know, each for a while. In memory: a restart takes them away. */
export function keptUnderKeys<T>({ lifeMs, most, nowMs }: KeepingRules) {
  const kept = new Map<string, { readonly value: T; readonly endsAtMs: number }>();
  return {
    /** Keeps a value; the oldest goes where there are too many. @returns its key, from `secretKey` */
    keep: (value: T): string => {
      const [oldest] = kept.keys();
      if (oldest !== undefined && kept.size >= most) kept.delete(oldest);
      const key = secretKey();
      kept.set(key, { value, endsAtMs: nowMs() + lifeMs });
      return key;
    },
    /** Null: its time is over, it was dropped, or there was never such a key. */
    find: (key: string): T | null => {
      const found = kept.get(key);
      if (found === undefined) return null;
      if (found.endsAtMs > nowMs()) return found.value;
      kept.delete(key);
      return null;
    },
    drop: (key: string): void => void kept.delete(key),
  };
}
