/** A clock that a test can move, so that three seconds or fifteen minutes pass without waiting. */
export interface MovableClock {
  /** Milliseconds since 1970. */
  now(): number;
  advance(ms: number): void;
}

/** How many times slower than the machine's Discord's clock goes, so that its limits hold on a machine as busy as that. */
export const TIMES_SLOWER = 10;

/** Follows `base` (the machine's clock, slowly, unless told otherwise), ahead of it by what was advanced. */
export function movableClock(base: () => number = slowClock(Date.now())): MovableClock {
  let aheadMs = 0;
  return {
    now: () => base() + aheadMs,
    advance(ms) {
      aheadMs += ms;
    },
  };
}

/** A clock that stands still until it is advanced. */
export function standingClock(startMs = Date.parse('2026-03-02T09:00:00Z')): MovableClock {
  return movableClock(() => startMs);
}

function slowClock(startMs: number): () => number {
  return () => startMs + Math.floor((Date.now() - startMs) / TIMES_SLOWER);
}

/** First millisecond of Discord's ids (https://discord.com/developers/docs/reference#snowflakes). */
const DISCORD_EPOCH_MS = 1_420_070_400_000;

/** Makes Discord ids: 42 bits of time, then a count, so that later ids are always larger. */
export function snowflakes(clock: MovableClock): () => string {
  let last = 0n;
  return () => {
    const earliest = BigInt(clock.now() - DISCORD_EPOCH_MS) << 22n;
    last = earliest > last ? earliest : last + 1n;
    return String(last);
  };
}
