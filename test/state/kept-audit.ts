import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { STATE_FILE } from '../../src/state/open-bot-state.ts';

/** What the bot's file keeps of what editors did, newest first, as whoever runs the bot can look it up. */
export function keptAudit(dataFolder: string): readonly string[] {
  const database = new Sqlite(join(dataFolder, STATE_FILE), { readonly: true });
  try {
    return database
      .prepare<[], string>("SELECT action || ': ' || detail FROM audit ORDER BY key DESC")
      .pluck()
      .all();
  } finally {
    database.close();
  }
}
