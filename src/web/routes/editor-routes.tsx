/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { type Context, Hono } from 'hono';
import type { Editor } from '../../admission/editor-links.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { signInMessages } from '../../messages/editors-desk.ts';
import { MAX_ADDED_DOCUMENT_BYTES } from '../../serving/article-files.ts';
import { type EditorEnv, editorDoor, formGate, sameSiteGate } from '../editors/door.ts';
import { retryAfter } from '../failures.tsx';
import { bodyGate } from '../gate.ts';
import { LinkPage, SignInPage } from '../pages/editors/sign-in-page.tsx';
import type { RoomParts } from '../room-parts.ts';
import { isSameSecret } from '../same-secret.ts';
import { type PageStatus, sendPage, sentText, visitOf } from '../visit.ts';
import { changeRoutes } from './change-routes.tsx';
import { deskRoutes } from './desk-routes.tsx';

/** What stands around a file in a form: its name, and the other fields. */
const FORM_AROUND_FILE_BYTES = 16 * 1024;

/** The part for editors, under `/editors`; where nobody can enter it, there is none. */
export function editorRoutes(app: Hono, parts: RoomParts): void {
  const { editors: desk, metrics, log } = parts;
  if (desk === null || (desk.token === null && desk.links === null)) return;
  const { token, links } = desk;
  const door = editorDoor(parts);

  const signInPage = (c: Context, fault: Bilingual | null, status: PageStatus): Promise<Response> => {
    const { language } = visitOf(c, parts);
    const open = { byToken: token !== null, byLink: links !== null };
    return sendPage(c, <SignInPage {...open} fault={fault} language={language} />, status);
  };
  const enter = (
    c: Context,
    editorOf: () => Editor | null,
    wrong: Bilingual,
  ): Response | Promise<Response> => {
    const verdict = desk.admitSignIn(visitOf(c, parts).visitor);
    if (!verdict.ok) {
      metrics.countSignIn('too-fast');
      return signInPage(c, signInMessages.tooFast(retryAfter(c, verdict)), 429);
    }
    const editor = editorOf();
    if (editor === null) {
      metrics.countSignIn('wrong');
      log.warn({}, 'somebody tried to enter the part for editors');
      return signInPage(c, wrong, 403);
    }
    metrics.countSignIn('opened');
    door.letIn(c, editor);
    return c.redirect('/editors', 303);
  };

  const routes = new Hono<EditorEnv>();
  routes.use(sameSiteGate(parts));
  const shortForms = bodyGate(parts);
  routes.post('/sign-in', shortForms, async (c) => {
    const given = await sentText(c, 'token');
    const byToken = () =>
      token !== null && isSameSecret(given, token)
        ? { actorHash: parts.state.hashUser('WEB_EDITOR_TOKEN'), guildId: null }
        : null;
    return enter(c, byToken, signInMessages.wrong);
  });
  routes.get('/enter', (c) =>
    sendPage(c, <LinkPage linkKey={c.req.query('key') ?? ''} language={visitOf(c, parts).language} />),
  );
  routes.post('/enter', shortForms, async (c) => {
    const key = await sentText(c, 'key');
    return enter(c, () => links?.redeem(key) ?? null, signInMessages.linkOver);
  });
  routes.use(async (c, next) => {
    const session = door.sessionOf(c);
    if (session === null) return signInPage(c, null, c.req.path === '/editors' ? 200 : 403);
    c.set('session', session);
    return next();
  });
  // Only editors may send what is longer than a form.
  const articles = bodyGate(parts, MAX_ADDED_DOCUMENT_BYTES + FORM_AROUND_FILE_BYTES);
  routes.use((c, next) => (c.req.path === '/editors/articles' ? articles(c, next) : shortForms(c, next)));
  routes.use(formGate(parts));
  routes.post('/sign-out', (c) => {
    door.letOut(c);
    return c.redirect('/editors', 303);
  });
  deskRoutes(routes, desk, parts);
  changeRoutes(routes, desk, parts);
  app.route('/editors', routes);
}
