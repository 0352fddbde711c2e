/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono';
import { answerPage } from '../../state/answer-page.ts';
import { askedInVain } from '../editors/asked-in-vain.ts';
import { type EditorEnv, editorContext } from '../editors/door.ts';
import { weeksOf } from '../editors/weeks.ts';
import { OverviewPage } from '../pages/editors/overview-page.tsx';
import { QuestionsPage, VotesPage } from '../pages/editors/readers-pages.tsx';
import { ReportPage } from '../pages/editors/report-page.tsx';
import { UsagePage } from '../pages/editors/usage-page.tsx';
import type { EditorsDesk, RoomParts } from '../room-parts.ts';
import { sendPage } from '../visit.ts';

/** As many as one looks through: the newest. */
const MAX_VOTES = 200;
const MAX_REFUSED = 2_000;

/** What editors look at: the index, the last report, and what readers asked and thought. */
export function deskRoutes(routes: Hono<EditorEnv>, desk: EditorsDesk, parts: RoomParts): void {
  const { live, state } = parts;
  const context = (c: Context<EditorEnv>) => editorContext(c, parts);

  routes.get('/', async (c) => {
    const index = await live.use(async ({ store: { manifest }, notices }) => ({ manifest, notices }));
    const { answerer, hasReader } = desk;
    const told = { ...index, answerer, hasReader, nowMs: parts.nowMs() };
    return sendPage(c, <OverviewPage {...told} {...context(c)} />);
  });

  routes.get('/report', async (c) =>
    sendPage(c, <ReportPage last={await desk.lastIngestion()} {...context(c)} />),
  );

  routes.get('/questions', (c) => {
    const { editor } = c.get('session');
    const refused = state.answers.refused(editor.guildId, MAX_REFUSED);
    return sendPage(c, <QuestionsPage clusters={askedInVain(refused)} {...context(c)} />);
  });

  routes.get('/votes', (c) => {
    const { editor } = c.get('session');
    const votes = state.votes
      .negative(editor.guildId, MAX_VOTES)
      .filter(({ answer }) => answerPage(answer) !== null);
    return sendPage(c, <VotesPage votes={votes} {...context(c)} />);
  });

  routes.get('/usage', (c) =>
    sendPage(c, <UsagePage weeks={weeksOf(state.activity.days(), state.votes.days())} {...context(c)} />),
  );
}
