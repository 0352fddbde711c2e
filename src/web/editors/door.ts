import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Editor } from '../../admission/editor-links.ts';
import { keptUnderKeys, secretKey } from '../../admission/kept-under-keys.ts';
import { deskMessages, signInMessages } from '../../messages/editors-desk.ts';
import { turnedAwayPage } from '../failures.tsx';
import type { RoomParts } from '../room-parts.ts';
import { isSameSecret } from '../same-secret.ts';
import { sentText, visitOf } from '../visit.ts';
import { isFromElsewhere } from '../visitor.ts';

/** An editor in a browser. */
export interface EditorSession {
  /** Stands in every form that changes something: another site cannot know it. */
  readonly formToken: string;
  readonly editor: Editor;
}

/** What the requests of an editor bring along. */
export interface EditorEnv {
  readonly Variables: { session: EditorSession };
}

const COOKIE = 'kiosque-editor';
const PATH = '/editors';
/** An afternoon of work; a forgotten browser is shut out the same day. */
const SESSION_SECONDS = 4 * 60 * 60;
/** More than there are editors; the oldest ends. */
const MAX_SESSIONS = 100;

/** Sessions of editors, in memory: a restart ends them. */
export function editorDoor({ nowMs, publicUrl }: RoomParts) {
  const lifeMs = SESSION_SECONDS * 1_000;
  const sessions = keptUnderKeys<EditorSession>({ lifeMs, most: MAX_SESSIONS, nowMs });
  const idOf = (c: Context): string => getCookie(c, COOKIE) ?? '';
  return {
    /**
     * Begins a session: the browser sends its cookie with what comes from this site, and no script can read it. The
     * session that the browser had before ends, since nobody could leave it any more.
     */
    letIn(c: Context, editor: Editor): void {
      sessions.drop(idOf(c));
      setCookie(c, COOKIE, sessions.keep({ formToken: secretKey(), editor }), {
        path: PATH,
        httpOnly: true,
        sameSite: 'Strict',
        secure: publicUrl?.startsWith('https:') ?? false,
        maxAge: SESSION_SECONDS,
      });
    },
    letOut(c: Context): void {
      sessions.drop(idOf(c));
      deleteCookie(c, COOKIE, { path: PATH });
    },
    sessionOf: (c: Context): EditorSession | null => sessions.find(idOf(c)),
  };
}

/** What every page for editors is told. */
export function editorContext(c: Context<EditorEnv>, parts: RoomParts) {
  return { language: visitOf(c, parts).language, formToken: c.get('session').formToken };
}

/** Turns away what another site sends, and keeps pages for editors out of every cache. */
export function sameSiteGate(parts: RoomParts): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method !== 'GET' && isFromElsewhere((name) => c.req.header(name)))
      return turnedAwayPage(c, signInMessages.fromElsewhere, 403, parts);
    await next();
    c.header('Cache-Control', 'no-store');
    return undefined;
  };
}

/** Turns away forms that were not made for this editor. Their body is read here, once it may be as long as it is. */
export function formGate(parts: RoomParts): MiddlewareHandler<EditorEnv> {
  return async (c, next) => {
    if (c.req.method !== 'POST' || isSameSecret(await sentText(c, 'form'), c.get('session').formToken))
      return next();
    return turnedAwayPage(c, deskMessages.badForm, 403, parts);
  };
}
