/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { KiosqueError } from '../../errors.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { collectionMessages } from '../../messages/editors-desk.ts';
import { articleList } from '../article-list.ts';
import {
  addArticle,
  type Hand,
  readFolder,
  removeArticle,
  rollBack,
  undoAddition,
} from '../editors/changes.ts';
import type { EditorsDesk } from '../editors/desk.ts';
import type { EditorEnv } from '../editors/door.ts';
import { editorTasks, type Task } from '../editors/tasks.ts';
import { failureSentence, missingPage, noteFailure } from '../failures.tsx';
import { LINES, lineHeaders } from '../lines.ts';
import { CollectionPage } from '../pages/editors/collection-page.tsx';
import { ConfirmPage } from '../pages/editors/confirm-page.tsx';
import { HistoryPage } from '../pages/editors/history-page.tsx';
import { TaskPage } from '../pages/editors/task-page.tsx';
import type { RoomParts } from '../room-parts.ts';
import { sentForm } from '../sent-form.ts';
import { sendPage, visitOf } from '../visit.ts';

/** What editors do: add, remove, read the folder again, return to the generation before; and how far that is. */
export function changeRoutes(routes: Hono<EditorEnv>, desk: EditorsDesk, parts: RoomParts): void {
  const tasks = editorTasks();
  const handOf = (c: Context<EditorEnv>): Hand => ({ editor: c.get('session').editor, parts, desk, tasks });
  const context = (c: Context<EditorEnv>) => ({
    language: visitOf(c, parts).language,
    formToken: c.get('session').formToken,
  });
  const toTask = (c: Context, { id }: Task): Response => c.redirect(`/editors/tasks/${id}`, 303);

  const collection = async (c: Context<EditorEnv>, fault: Bilingual | null) => {
    const words = (c.req.method === 'GET' ? (c.req.query('q') ?? '') : '').slice(0, parts.maxQuestionChars);
    const page = Number(/^\d{1,6}$/u.exec(c.req.query('page') ?? '')?.[0] ?? 1);
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
      async () =>
        toTask(c, await addArticle({ name: file.name, bytes, replace: replace === '1' }, handOf(c))),
      (fault) => collection(c, fault),
    );
  });

  const removal = async (c: Context<EditorEnv>, id: string, fault?: Bilingual) => {
    const [article] = await parts.live.use(({ store }) => store.articles({ articleIds: [id] }));
    if (article === undefined) return missingPage(c, parts);
    const page = (
      <ConfirmPage
        title={collectionMessages.removeAsk}
        about={[article.title, article.path]}
        more={collectionMessages.removeMore}
        action="/editors/articles/remove"
        fields={{ id }}
        button={collectionMessages.remove}
        back="/editors/articles"
        {...(fault === undefined ? {} : { fault })}
        {...context(c)}
      />
    );
    return sendPage(c, page, fault === undefined ? 200 : 400);
  };
  routes.get('/articles/remove', (c) => removal(c, c.req.query('id') ?? ''));
  routes.post('/articles/remove', async (c) => {
    const { id } = await sentForm(c);
    const named = typeof id === 'string' ? id : '';
    const [article] = await parts.live.use(({ store }) => store.articles({ articleIds: [named] }));
    if (article === undefined) return missingPage(c, parts);
    return orFault(
      async () => toTask(c, await removeArticle(article.path, handOf(c))),
      (fault) => removal(c, named, fault),
    );
  });

  routes.post('/articles/undo', async (c) => {
    const { task } = await sentForm(c);
    return orFault(
      async () => toTask(c, await undoAddition(typeof task === 'string' ? task : '', handOf(c))),
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
    return sendPage(c, <ConfirmPage {...asked} {...where} {...context(c)} />);
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
    if ((c.req.header('accept') ?? '').includes(LINES)) return taskLines(c, task, parts);
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
      noteFailure(error, [], parts);
      return otherwise(failureSentence(error));
    }
  }
}

/** How far a task is, line by line, and at its end the address of its page. */
function taskLines(c: Context, task: Task, parts: RoomParts): Response {
  lineHeaders(c);
  const { language } = visitOf(c, parts);
  return stream(c, async (lines) => {
    const send = (line: object) => lines.write(`${JSON.stringify(line)}\n`);
    await new Promise<void>((resolve) => {
      const tell = (): void => {
        if (task.end === null) void send({ status: task.line[language] });
        else resolve();
      };
      const stop = task.onChange(tell);
      lines.onAbort(resolve);
      tell();
      // Whoever has left is told nothing more.
      lines.onAbort(stop);
    });
    if (!lines.aborted) await send({ page: `/editors/tasks/${task.id}` });
  });
}
