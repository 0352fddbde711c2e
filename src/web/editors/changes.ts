import type { Editor } from '../../admission/editor-links.ts';
import { failureDetail, noteAction, runNoted } from '../../admission/note-action.ts';
import type { IngestionProgress } from '../../ingesting/ingest.ts';
import { type BriefReport, reportSummary } from '../../ingesting/report.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import { additionEnds, deskMessages, removalEnds } from '../../messages/editors-desk.ts';
import { AdditionNotUndoneError } from '../../serving/article-errors.ts';
import { type ChangeParts, endOfAddition, endOfChange } from '../../serving/followed-change.ts';
import { additionMark } from '../../serving/take-back.ts';
import { logFailure, visitorSentence } from '../failures.tsx';
import type { EditorsDesk, RoomParts } from '../room-parts.ts';
import type { Task, TaskEnd, Tasks } from './tasks.ts';

/** Who changes something, with what. */
export interface Hand {
  readonly editor: Editor;
  readonly parts: RoomParts;
  readonly desk: EditorsDesk;
  readonly tasks: Tasks;
}

/**
 * Puts an article into the folder; the index follows in a task, and what it cannot take is taken back.
 * @throws KiosqueError when the file cannot be an article, or its name is taken
 */
export async function addAtDesk(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly replace: boolean },
  hand: Hand,
): Promise<Task> {
  const { editor, parts, desk } = hand;
  const added = await runNoted(editor, `article add ${file.name}`, parts, () =>
    desk.editing.addArticle(file),
  );
  return follow(deskMessages.adds(added.title), false, hand, async (report) => {
    const end = await endOfAddition(added, report, changeParts(hand));
    const sentences = [additionEnds[end](added.path), ...added.notices.map((notice) => notice.sentence)];
    if (end === 'indexed' || end === 'known') return { sentences, undo: additionMark(added) };
    noteAction(editor, `article add ${added.path}`, end === 'taken back' ? end : 'not indexed', parts);
    return { sentences };
  });
}

/**
 * Takes an article out of the folder; the index follows in a task.
 * @param path relative to the corpus folder
 * @throws KiosqueError when there is no such file
 */
export async function removeAtDesk(path: string, hand: Hand): Promise<Task> {
  const { editor, parts, desk } = hand;
  const removed = await runNoted(editor, `article remove ${path}`, parts, () =>
    desk.editing.removeArticle(path),
  );
  return follow(deskMessages.removes(removed.title ?? removed.path), true, hand, async (report) => ({
    sentences: [removalEnds[await endOfChange(path, report, changeParts(hand))](path)],
  }));
}

/**
 * Undoes an addition; the index follows in a task.
 * @param taskId of the addition. What undoes it is never taken from a form: it would be believed of any article, whose
 * file is not kept here as a removed one is.
 * @throws KiosqueError when the task is no longer known, the file has changed since, or is gone
 */
export async function undoAtDesk(taskId: string, hand: Hand): Promise<Task> {
  const { editor, parts, desk, tasks } = hand;
  const undo = async () => {
    const mark = tasks.find(taskId)?.end?.undo;
    if (mark === undefined) throw new AdditionNotUndoneError();
    return desk.editing.undoAddition(mark);
  };
  const { path, isRestored } = await runNoted(
    editor,
    'article undo',
    parts,
    undo,
    (undone) => `done: ${undone.path}`,
  );
  return follow(deskMessages.undoes(path), true, hand, async (report) => {
    const end = await endOfChange(path, report, changeParts(hand));
    return { sentences: [removalEnds[isRestored && end !== 'unknown' ? 'restored' : end](path)] };
  });
}

/** Reads the folder again in a task. */
export function readFolder(hand: Hand): Task {
  return follow(deskMessages.readsFolder, false, hand, async (report) => ({
    sentences: report === null ? [] : [editorMessages.outcomes[report.outcome]],
  }));
}

/** Makes the generation before the live one answer again. @throws KiosqueError when there is none that can */
export async function rollBack(
  hand: Hand,
): Promise<{ readonly generation: string; readonly articles: number }> {
  const { editor, parts, desk } = hand;
  const rollback = () => desk.editing.rollback();
  const done = await runNoted(editor, 'rollback', parts, rollback, ({ generation }) => `done: ${generation}`);
  await parts.live.refresh();
  return done;
}

function follow(
  title: Bilingual,
  allowEmpty: boolean,
  hand: Hand,
  afterwards: (report: BriefReport | null) => Promise<Omit<TaskEnd, 'isFailure'>>,
): Task {
  const { editor, parts, desk, tasks } = hand;
  return tasks.start(title, deskMessages.begins, async (tell): Promise<TaskEnd> => {
    const watch = {
      onWait: () => tell(deskMessages.waits),
      onProgress: (progress: IngestionProgress) => tell(progressLine(progress)),
      signal: parts.signal,
    };
    try {
      const report = await desk.editing.follow({ allowEmpty }, watch);
      noteAction(editor, 'ingest', reportSummary(report), parts);
      await parts.live.refresh();
      return { isFailure: false, ...(await afterwards(report)) };
    } catch (error) {
      logFailure(error, [], parts);
      noteAction(editor, 'ingest', failureDetail(error), parts);
      // It may have published and then died.
      await parts.live.refresh();
      const { sentences } = await afterwards(null);
      return { isFailure: true, sentences: [visitorSentence(error), ...sentences] };
    }
  });
}

function progressLine({ step, done, total }: IngestionProgress): Bilingual {
  const name = editorMessages.steps[step];
  return { fr: `${name.fr} ${done}/${total}`, en: `${name.en} ${done}/${total}` };
}

function changeParts({ parts, desk }: Hand): ChangeParts {
  const { live, log } = parts;
  return { live, editing: desk.editing, onProblem: (error, what) => log.error({ err: error }, what) };
}
