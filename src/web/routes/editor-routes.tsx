/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { Bilingual } from '../../messages/bilingual.ts';
import { signInMessages } from '../../messages/editors-desk.ts';
import { MAX_ADDED_DOCUMENT_BYTES } from '../../serving/article-files.ts';
import type { EditorsDesk } from '../editors/desk.ts';
import { type EditorEnv, formGate, letIn, letOut, sameSiteGate, sessionOf } from '../editors/door.ts';
import { type EditorSessions, editorSessions } from '../editors/sessions.ts';
import { retryAfter } from '../failures.tsx';
import { bodyGate } from '../gate.ts';
import { LinkPage, SignInPage } from '../pages/editors/sign-in-page.tsx';
import type { RoomParts } from '../room-parts.ts';
import { isSameSecret } from '../same-secret.ts';
import { type PageStatus, sendPage, sentForm, visitOf } from '../visit.ts';
import { changeRoutes } from './change-routes.tsx';
import { deskRoutes } from './desk-routes.tsx';

/** What stands around a file in a form: its name, and the other fields. */
const FORM_AROUND_FILE_BYTES = 16 * 1024;

/** The part for editors, under `/editors`; where nobody can enter it, there is none. */
export function editorRoutes(app: Hono, parts: RoomParts): void {
  const { editors: desk } = parts;
  if (desk === null || (desk.token === null && desk.links === null)) return;
  const sessions = editorSessions(parts.nowMs);
  const routes = new Hono<EditorEnv>();
  routes.use(sameSiteGate(parts));
  const shortForms = bodyGate(parts);
  routes.post('/sign-in', shortForms, (c) => signIn(c, { desk, sessions, parts }));
  routes.get('/enter', (c) =>
    sendPage(c, <LinkPage linkKey={c.req.query('key') ?? ''} language={visitOf(c, parts).language} />),
  );
  routes.post('/enter', shortForms, (c) => enter(c, { desk, sessions, parts }));
  routes.use(async (c, next) => {
    const session = sessionOf(c, sessions);
    if (session === null)
      return signInPage(c, { desk, parts, fault: null, status: c.req.path === '/editors' ? 200 : 403 });
    c.set('session', session);
    return next();
  });
  // Only editors may send what is longer than a form.
  const articles = bodyGate(parts, MAX_ADDED_DOCUMENT_BYTES + FORM_AROUND_FILE_BYTES);
  routes.use((c, next) => (c.req.path === '/editors/articles' ? articles(c, next) : shortForms(c, next)));
  routes.use(formGate(parts));
  routes.post('/sign-out', (c) => {
    letOut(c, sessions);
    return c.redirect('/editors', 303);
  });
  deskRoutes(routes, desk, parts);
  changeRoutes(routes, desk, parts);
  app.route('/editors', routes);
}

interface Door {
  readonly desk: EditorsDesk;
  readonly sessions: EditorSessions;
  readonly parts: RoomParts;
}

async function signIn(c: Context, { desk, sessions, parts }: Door): Promise<Response> {
  const { token } = await sentForm(c);
  const refused = tooFast(c, desk, parts);
  if (refused !== null) return refused;
  if (desk.token === null || typeof token !== 'string' || !isSameSecret(token, desk.token))
    return wrong(c, signInMessages.wrong, { desk, sessions, parts });
  parts.metrics.countSignIn('opened');
  letIn(c, { actorHash: parts.state.hashUser('WEB_EDITOR_TOKEN'), guildId: null }, sessions, parts);
  return c.redirect('/editors', 303);
}

async function enter(c: Context, { desk, sessions, parts }: Door): Promise<Response> {
  const { key } = await sentForm(c);
  const refused = tooFast(c, desk, parts);
  if (refused !== null) return refused;
  const editor = typeof key === 'string' ? (desk.links?.redeem(key) ?? null) : null;
  if (editor === null) return wrong(c, signInMessages.linkOver, { desk, sessions, parts });
  parts.metrics.countSignIn('opened');
  letIn(c, editor, sessions, parts);
  return c.redirect('/editors', 303);
}

function tooFast(c: Context, desk: EditorsDesk, parts: RoomParts): Promise<Response> | null {
  const verdict = desk.admitSignIn(visitOf(c, parts).visitor);
  if (verdict.ok) return null;
  parts.metrics.countSignIn('too-fast');
  const fault = signInMessages.tooFast(retryAfter(c, verdict));
  return signInPage(c, { desk, parts, fault, status: 429 });
}

function wrong(c: Context, fault: Bilingual, { desk, parts }: Door): Promise<Response> {
  parts.metrics.countSignIn('wrong');
  parts.log.warn({}, 'somebody tried to enter the part for editors');
  return signInPage(c, { desk, parts, fault, status: 403 });
}

function signInPage(
  c: Context,
  {
    desk,
    parts,
    fault,
    status,
  }: Pick<Door, 'desk' | 'parts'> & { readonly fault: Bilingual | null; readonly status: PageStatus },
): Promise<Response> {
  const { language } = visitOf(c, parts);
  const { token, links } = desk;
  return sendPage(
    c,
    <SignInPage byToken={token !== null} byLink={links !== null} fault={fault} language={language} />,
    status,
  );
}
