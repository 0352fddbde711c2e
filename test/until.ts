import { vi } from 'vitest';
import { PATIENCE_MS } from './waiting.ts';

/** How `expect.poll` waits here. */
export const patiently = { timeout: PATIENCE_MS, interval: 5 };

/** Waits until an assertion holds; fails as it does when patience is at an end. */
export function untilPasses<T>(assertion: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertion, patiently);
}

/** Waits for the first truthy value. */
export function untilTrue<T>(probe: () => T | Promise<T>) {
  return vi.waitUntil(probe, patiently);
}
