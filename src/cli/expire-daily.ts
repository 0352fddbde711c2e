import { DAY_MS } from '../calendar/durations.ts';
import type { Log } from '../log.ts';
import type { BotState } from '../state/bot-state.ts';

/**
 * Deletes what is older than the retention, now and once a day.
 * @returns what ends that
 */
export function expireDaily(state: Pick<BotState, 'expire'>, log: Log): () => void {
  const expire = (): void => {
    try {
      log.info({ rows: state.expire() }, 'old rows deleted');
    } catch (error) {
      // Another process may hold the file, or the disk be full: tomorrow is soon enough.
      log.warn({ err: error }, 'old rows could not be deleted');
    }
  };
  expire();
  const expiring = setInterval(expire, DAY_MS);
  return () => clearInterval(expiring);
}
