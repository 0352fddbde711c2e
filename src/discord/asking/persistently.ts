import { isConnectionTrouble } from '../repeated-request.ts';
import type { EditPace } from './pace.ts';

/** Between tries. A bot that stops waits as long as all of them together, and Discord is seldom away for longer. */
const WAITS_MS = [500, 2_000, 6_000] as const;

/** Sends again, a little later, what could not be sent because the connection broke; other failures are final. */
export async function persistently<T>(send: () => Promise<T>, after: EditPace['after']): Promise<T> {
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
