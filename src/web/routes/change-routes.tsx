/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono';
import { KiosqueError } from '../../errors.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { collectionMessages } from '../../messages/editors-desk.ts';
import { articleList, pageNamed } from '../article-list.ts';
import { addAtDesk, type Hand, readFolder, removeAtDesk, rollBack, undoAtDesk } from '../editors/changes.ts';
import { type EditorEnv, editorContext } from '../editors/door.ts';
import { editorTasks, type Task } from '../editors/tasks.ts';
import { logFailure, missingPage, visitorSentence } from '../failures.tsx';
import { asksForLines, sendLines } from '../lines.ts';
import { CollectionPage } from '../pages/editors/collection-page.tsx';
import { ConfirmPage } from '../pages/editors/confirm-page.tsx';
import { HistoryPage } from '../pages/editors/history-page.tsx';
import { TaskPage } from '../pages/editors/task-page.tsx';
import type { EditorsDesk, RoomParts } from '../room-parts.ts';
import { sendPage, sentForm, sentText, visitOf } from '../visit.ts';

/** What editors do: add, remove, read the folder again, return to the generation before; and how far that is. */
export function changeRoutes(routes: Hono<EditorEnv>, desk: EditorsDesk, parts: RoomParts): void {
  const tasks = editorTasks();
  const handOf = (c: Context<EditorEnv>): Hand => ({ editor: c.get('session').editor, parts, desk, tasks });
  const context = (c: Context<EditorEnv>) => editorContext(c, parts);
  const toTask = (c: Context, { id }: Task): Response => c.redirect(`/editors/tasks/${id}`, 303);

  const collection = async (c: Context<EditorEnv>, fault: Bilingual | null) => {
    const words = (c.req.method === 'GET' ? (c.req.query('q') ?? '') : '').slice(0, parts.maxQuestionChars);
    const page = pageNamed(c.req.query('page'));
    const list = await parts.live.use(({ store }) => articleList(store, words.trim(), {}, page));
    const shown = <CollectionPage list={list} words={words} fault={fault} {...context(c)} />;
    return sendPage(c, shown, fault === null ? 200 : 400);
  };
  routes.get('/articles', (c) => collection(c, null));
  routes.post('/articles', async (c) => {
    const { file, replace } = await sentForm(c);
    if (!(file instanceof File) || file.name === '') return collection(c, collectionMessages.noFile);
    const bytes = new Uint8Array(await file.arrayBuffer());
    return orFault(
      async () => toTask(c, await addAtDesk({ name: file.name, bytes, replace: replace === '1' }, handOf(c))),
      (fault) => collection(c, fault),
    );
  });

  const articleNamed = async (id: string) =>
    (await parts.live.use(({ store }) => store.articles({ articleIds: [id] })))[0];
  const removal = async (c: Context<EditorEnv>, id: string, fault: Bilingual | null) => {
    const article = await articleNamed(id);
    if (article === undefined) return missingPage(c, parts);
    const { removeAsk: title, removeMore: more, remove: button } = collectionMessages;
    const asked = { title, about: [article.title, article.path], more, button };
    const where = { action: '/editors/articles/remove', fields: { id }, back: '/editors/articles' };
    const page = <ConfirmPage {...asked} {...where} fault={fault} {...context(c)} />;
    return sendPage(c, page, fault === null ? 200 : 400);
  };
  routes.get('/articles/remove', (c) => removal(c, c.req.query('id') ?? '', null));
  routes.post('/articles/remove', async (c) => {
    const id = await sentText(c, 'id');
    const article = await articleNamed(id);
    if (article === undefined) return missingPage(c, parts);
    return orFault(
      async () => toTask(c, await removeAtDesk(article.path, handOf(c))),
      (fault) => removal(c, id, fault),
    );
  });

  routes.post('/articles/undo', async (c) => {
    const id = await sentText(c, 'task');
    return orFault(
      async () => toTask(c, await undoAtDesk(id, handOf(c))),
      (fault) => collection(c, fault),
    );
  });

  routes.post('/read', (c) => toTask(c, readFolder(handOf(c))));

  const history = async (c: Context<EditorEnv>, done: Bilingual | null, fault: Bilingual | null) => {
    const told = { generations: await desk.history(), done, fault };
    return sendPage(c, <HistoryPage {...told} {...context(c)} />, fault === null ? 200 : 400);
  };
  routes.get('/history', (c) => history(c, null, null));
  routes.get('/rollback', (c) => {
    const { rollbackAsk, rollbackMore, rollback } = collectionMessages;
    const asked = { title: rollbackAsk, about: [], more: rollbackMore, button: rollback } as const;
    const where = { action: '/editors/rollback', fields: {}, back: '/editors/history' };
    return sendPage(c, <ConfirmPage {...asked} {...where} fault={null} {...context(c)} />);
  });
  routes.post('/rollback', (c) =>
    orFault(
      async () => {
        const { generation, articles } = await rollBack(handOf(c));
        return history(c, collectionMessages.rolledBack(generation, articles), null);
      },
      (fault) => history(c, null, fault),
    ),
  );

  routes.get('/tasks/:id', (c) => {
    const task = tasks.find(c.req.param('id'));
    if (task === null) return missingPage(c, parts);
    if (asksForLines(c)) return taskLines(c, task, parts);
    return sendPage(c, <TaskPage task={task} {...context(c)} />);
  });

  async function orFault(
    work: () => Promise<Response>,
    otherwise: (fault: Bilingual) => Promise<Response>,
  ): Promise<Response> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof KiosqueError)) throw error;
      logFailure(error, [], parts);
      return otherwise(visitorSentence(error));
    }
  }
}

/** How far a task is, line by line, and at its end the address of its page. */
function taskLines(c: Context, task: Task, parts: RoomParts): Response {
  const { language } = visitOf(c, parts);
  return sendLines(c, async ({ send, hasLeft, onLeaving }) => {
    await new Promise<void>((resolve) => {
      const tell = (): void => {
        if (task.end === null) void send({ status: task.line[language] });
        else resolve();
      };
      const stop = task.onChange(tell);
      onLeaving(resolve);
      tell();
      // Whoever has left is told nothing more.
      onLeaving(stop);
    });
    if (!hasLeft()) await send({ page: `/editors/tasks/${task.id}` });
  });
}
