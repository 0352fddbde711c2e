import type { Editor } from '../../admission/editor-links.ts';
import { keptUnderKeys, secretKey } from '../../admission/kept-under-keys.ts';

/** An editor in a browser. */
export interface EditorSession {
  /** Stands in every form that changes something: another site cannot know it. */
  readonly formToken: string;
  readonly editor: Editor;
}

export interface EditorSessions {
  /** @returns the id of the session, for the cookie */
  open(editor: Editor): string;
  find(id: string | undefined): EditorSession | null;
  close(id: string): void;
}

/** An afternoon of work; a forgotten browser is shut out the same day. */
export const SESSION_SECONDS = 4 * 60 * 60;
/** More than there are editors; the oldest ends. */
const MAX_SESSIONS = 100;

/** In memory: a restart ends them. @param nowMs milliseconds since 1970 */
export function editorSessions(nowMs: () => number): EditorSessions {
  const sessions = keptUnderKeys<EditorSession>({
    lifeMs: SESSION_SECONDS * 1_000,
    most: MAX_SESSIONS,
    nowMs,
  });
  return {
    open: (editor) => sessions.keep({ formToken: secretKey(), editor }),
    find: (id) => sessions.find(id ?? ''),
    close: sessions.drop,
  };
}
