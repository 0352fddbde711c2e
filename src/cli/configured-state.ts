import { DAY_MS } from '../calendar/durations.ts';
import type { Config } from '../config/config.ts';
import type { Log } from '../log.ts';
import type { BotState } from '../state/bot-state.ts';
import { type BotStateOptions, openBotState } from '../state/open-bot-state.ts';
import type { CommandContext } from './run-command.ts';

/**
 * What is remembered between runs, as the configuration has it, until the command ends.
 * @throws what `openBotState` throws
 */
export function openState(
  { dataDir, userIdSecret, retentionDays }: Config,
  atEnd: CommandContext['atEnd'],
  more: Pick<Partial<BotStateOptions>, 'folder' | 'onUnwritten'> = {},
): BotState {
  const state = openBotState({ folder: dataDir, secret: userIdSecret, retentionDays, ...more });
  atEnd(() => state.close());
  return state;
}

/** Deletes what is older than the retention, now and once a day until the command ends. */
export function expireDaily(state: Pick<BotState, 'expire'>, log: Log, atEnd: CommandContext['atEnd']): void {
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
  atEnd(() => clearInterval(expiring));
}
