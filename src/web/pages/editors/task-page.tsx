/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import { deskMessages } from '../../../messages/editors-desk.ts';
import { visible } from '../../../messages/visible.ts';
import type { Task } from '../../editors/tasks.ts';
import { type EditorPageContext, EditorsLayout, FormToken } from './editors-layout.tsx';

/** Soon enough to see it move, seldom enough to read the line. */
const AGAIN_AFTER_SECONDS = 3;

/**
 * How far a task is, or how it has ended. The script of the page follows it; without it, the page is asked for again.
 */
export function TaskPage({ task, formToken, language }: EditorPageContext & { readonly task: Task }) {
  const { title, line, end } = task;
  const context = { title, formToken, language } as const;
  if (end === null) {
    return (
      <EditorsLayout {...context} againAfterSeconds={AGAIN_AFTER_SECONDS}>
        <div class="progress" role="status" data-follow={`/editors/tasks/${task.id}`}>
          <p class="status">{visible(line[language])}</p>
        </div>
        <p class="small">{deskMessages.mayLeave[language]}</p>
      </EditorsLayout>
    );
  }
  return (
    <EditorsLayout {...context}>
      <div role="status">
        {end.sentences.map((sentence, index) => (
          <p class={end.isFailure && index === 0 ? 'fault' : undefined}>{visible(sentence[language])}</p>
        ))}
      </div>
      {end.undo !== undefined && (
        <form class="plainly" method="post" action="/editors/articles/undo">
          <FormToken formToken={formToken} />
          <input type="hidden" name="task" value={task.id} />
          <button type="submit" class="quiet">
            {deskMessages.undo[language]}
          </button>
        </form>
      )}
      <p>
        <a href="/editors/report">{deskMessages.report[language]}</a>
        {' · '}
        <a href="/editors/articles">{deskMessages.articles[language]}</a>
      </p>
    </EditorsLayout>
  );
}
