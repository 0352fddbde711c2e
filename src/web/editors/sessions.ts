import { randomBytes } from 'node:crypto';
import type { Editor } from '../../admission/editor-links.ts';

/** An editor in a browser. */
export interface EditorSession {
  /** Of the cookie. */
  readonly id: string;
  /** Stands in every form that changes something: another site cannot know it. */
  readonly formToken: string;
  readonly editor: Editor;
  readonly endsAtMs: number;
}

export interface EditorSessions {
  open(editor: Editor): EditorSession;
  find(id: string | undefined): EditorSession | null;
  close(id: string): void;
}

/** An afternoon of work; a forgotten browser is shut out the same day. */
export const SESSION_SECONDS = 4 * 60 * 60;
/** More than there are editors; the oldest ends. */
const MAX_SESSIONS = 100;
/** 256 bits. */
const ID_BYTES = 32;

/** In memory: a restart ends them. @param nowMs milliseconds since 1970 */
export function editorSessions(nowMs: () => number): EditorSessions {
  const sessions = new Map<string, EditorSession>();
  const random = (): string => randomBytes(ID_BYTES).toString('base64url');
  return {
    open(editor) {
      const [oldest] = sessions.keys();
      if (oldest !== undefined && sessions.size >= MAX_SESSIONS) sessions.delete(oldest);
      const endsAtMs = nowMs() + SESSION_SECONDS * 1_000;
      const session = { id: random(), formToken: random(), editor, endsAtMs };
      sessions.set(session.id, session);
      return session;
    },
    find(id) {
      const session = sessions.get(id ?? '');
      if (session === undefined) return null;
      if (session.endsAtMs > nowMs()) return session;
      sessions.delete(session.id);
      return null;
    },
    close: (id) => void sessions.delete(id),
  };
}
