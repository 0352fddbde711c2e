import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Editor } from '../../admission/editor-links.ts';
import { deskMessages, signInMessages } from '../../messages/editors-desk.ts';
import { turnedAwayPage } from '../failures.tsx';
import type { RoomParts } from '../room-parts.ts';
import { isSameSecret } from '../same-secret.ts';
import { sentForm, visitOf } from '../visit.ts';
import { isFromElsewhere } from '../visitor.ts';
import { type EditorSession, type EditorSessions, SESSION_SECONDS } from './sessions.ts';

/** What the requests of an editor bring along. */
export interface EditorEnv {
  readonly Variables: { session: EditorSession };
}

const COOKIE = 'kiosque-editor';
const PATH = '/editors';

/**
 * Begins a session: the browser sends its cookie with what comes from this site, and no script can read it. The session
 * that the browser had before ends, since nobody could leave it any more.
 */
export function letIn(c: Context, editor: Editor, sessions: EditorSessions, { publicUrl }: RoomParts): void {
  sessions.close(getCookie(c, COOKIE) ?? '');
  setCookie(c, COOKIE, sessions.open(editor), {
    path: PATH,
    httpOnly: true,
    sameSite: 'Strict',
    secure: publicUrl?.startsWith('https:') ?? false,
    maxAge: SESSION_SECONDS,
  });
}

export function letOut(c: Context, sessions: EditorSessions): void {
  sessions.close(getCookie(c, COOKIE) ?? '');
  deleteCookie(c, COOKIE, { path: PATH });
}

export function sessionOf(c: Context, sessions: EditorSessions): EditorSession | null {
  return sessions.find(getCookie(c, COOKIE));
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
    if (c.req.method !== 'POST') return next();
    const { form } = await sentForm(c);
    if (typeof form === 'string' && isSameSecret(form, c.get('session').formToken)) return next();
    return turnedAwayPage(c, deskMessages.badForm, 403, parts);
  };
}
