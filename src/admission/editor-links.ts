import { randomBytes } from 'node:crypto';

/** Who may change the articles in the browser. */
export interface Editor {
  /** From `hashUser`: for the log of actions. */
  readonly actorHash: string;
  /** The server whose editor it is; null: whoever looks after the program. */
  readonly guildId: string | null;
}

/** Keys that open the editors' part of the reading room, once each, for a short while. */
export interface EditorLinks {
  /** @returns a key of 43 characters of base64url, which nobody guesses */
  issue(editor: Editor): string;
  /** Whose key it is, the first time; null: it was used, is too old, or was never given. */
  redeem(key: string): Editor | null;
}

/** Long enough to open a browser on another machine. */
export const EDITOR_LINK_MINUTES = 10;
/** More than there are editors; the oldest goes. */
const MAX_LINKS = 200;
/** 256 bits. */
const KEY_BYTES = 32;

/** In memory: a restart takes them away. @param nowMs milliseconds since 1970 */
export function editorLinks(nowMs: () => number = Date.now): EditorLinks {
  const links = new Map<string, { readonly editor: Editor; readonly endsAtMs: number }>();
  return {
    issue(editor) {
      const [oldest] = links.keys();
      if (oldest !== undefined && links.size >= MAX_LINKS) links.delete(oldest);
      const key = randomBytes(KEY_BYTES).toString('base64url');
      links.set(key, { editor, endsAtMs: nowMs() + EDITOR_LINK_MINUTES * 60_000 });
      return key;
    },
    redeem(key) {
      const link = links.get(key);
      links.delete(key);
      return link !== undefined && link.endsAtMs > nowMs() ? link.editor : null;
    },
  };
}
