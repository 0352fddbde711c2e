import { keptUnderKeys } from './kept-under-keys.ts';

/** Who may change the articles in the browser. */
export interface Editor {
  /** From `hashUser`: for the log of actions. */
  readonly actorHash: string;
  /** The server whose editor it is; null: whoever looks after the program. */
  readonly guildId: string | null;
}

export type EditorLinks = ReturnType<typeof editorLinks>;

/** Long enough to open a browser on another machine. */
export const EDITOR_LINK_MINUTES = 10;
/** More than there are editors; the oldest goes. */
const MAX_LINKS = 200;

/**
 * Keys that open the editors' part of the reading room, once each, for a short while. In memory: a restart takes them
 * away.
 * @param nowMs milliseconds since 1970
 */
export function editorLinks(nowMs: () => number = Date.now) {
  const links = keptUnderKeys<Editor>({ lifeMs: EDITOR_LINK_MINUTES * 60_000, most: MAX_LINKS, nowMs });
  return {
    /** @returns a key of 43 characters of base64url, which nobody guesses */
    issue: links.keep,
    /** Whose key it is, the first time; null: it was used, is too old, or was never given. */
    redeem(key: string): Editor | null {
      const editor = links.find(key);
      links.drop(key);
      return editor;
    },
  };
}
