import { KiosqueError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { BotState } from '../state/bot-state.ts';
import type { Editor } from './editor-links.ts';

/** Where it is noted what editors did. */
export interface ActionNotes {
  readonly state: Pick<BotState, 'audit'>;
  readonly log: Log;
}

/** Notes what an editor did and what came of it. What was done is done, also where it cannot be noted. */
export function noteAction(
  { actorHash, guildId }: Editor,
  action: string,
  detail: string,
  { state, log }: ActionNotes,
): void {
  log.info({ action, actor: actorHash }, 'editor action');
  try {
    state.audit.record({ guildId, actorHash, action, detail });
  } catch (error) {
    log.error({ err: error, action }, 'an editor action could not be noted');
  }
}

/**
 * Does what an editor asked for, and notes that it was done, or why it was not.
 * @throws what the work throws
 */
export async function runNoted<T>(
  editor: Editor,
  action: string,
  notes: ActionNotes,
  work: () => Promise<T>,
  detailOf: (done: T) => string = () => 'done',
): Promise<T> {
  try {
    const done = await work();
    noteAction(editor, action, detailOf(done), notes);
    return done;
  } catch (error) {
    noteAction(editor, action, failureDetail(error), notes);
    throw error;
  }
}

/** How the log of actions tells of a failure. */
export function failureDetail(error: unknown): string {
  return `failed: ${error instanceof KiosqueError ? error.sentence.en : 'unexpected error'}`;
}
