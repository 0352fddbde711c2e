import type { Editor } from '../../admission/editor-links.ts';
import { KiosqueError } from '../../errors.ts';
import type { IngestionProgress } from '../../ingesting/ingest.ts';
import { type BriefReport, reportSummary } from '../../ingesting/report.ts';
import type { Bilingual } from '../../messages/bilingual.ts';
import { additionEnds, removalEnds } from '../../messages/change-ends.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import { deskMessages } from '../../messages/editors-desk.ts';
import { AdditionNotUndoneError } from '../../serving/article-errors.ts';
import type { AddedArticle } from '../../serving/article-files.ts';
import { type ChangeParts, endOfAddition, endOfRemoval } from '../../serving/followed-change.ts';
import { additionMark } from '../../serving/take-back.ts';
import { failureSentence, noteFailure } from '../failures.tsx';
import type { RoomParts } from '../room-parts.ts';
import type { EditorsDesk } from './desk.ts';
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
export async function addArticle(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly replace: boolean },
  hand: Hand,
): Promise<Task> {
  const added = await noted(`article add ${file.name}`, hand, () => hand.desk.editing.addArticle(file));
  return follow(deskMessages.adds(added.title), false, hand, async (report) => {
    const end = await endOfAddition(added, report, changeParts(hand));
    const sentences = [additionEnds[end](added.path), ...noticesOf(added)];
    if (end === 'indexed' || end === 'known') return { sentences, undo: additionMark(added) };
    record(`article add ${added.path}`, end === 'taken back' ? end : 'not indexed', hand);
    return { sentences };
  });
}

/**
 * Takes an article out of the folder; the index follows in a task.
 * @param path relative to the corpus folder
 * @throws KiosqueError when there is no such file
 */
export async function removeArticle(path: string, hand: Hand): Promise<Task> {
  const removed = await noted(`article remove ${path}`, hand, () => hand.desk.editing.removeArticle(path));
  return follow(deskMessages.removes(removed.title ?? removed.path), true, hand, async (report) => ({
    sentences: [removalEnds[await endOfRemoval(path, report, changeParts(hand))](path)],
  }));
}

/**
 * Undoes an addition; the index follows in a task.
 * @param taskId of the addition. What undoes it is never taken from a form: it would be believed of any article, whose
 * file is not kept here as a removed one is.
 * @throws KiosqueError when the task is no longer known, the file has changed since, or is gone
 */
export async function undoAddition(taskId: string, hand: Hand): Promise<Task> {
  const undo = async () => {
    const mark = hand.tasks.find(taskId)?.end?.undo;
    if (mark === undefined) throw new AdditionNotUndoneError();
    return hand.desk.editing.undoAddition(mark);
  };
  const { path, isRestored } = await noted('article undo', hand, undo, (undone) => `done: ${undone.path}`);
  return follow(deskMessages.undoes(path), true, hand, async (report) => {
    const parts = changeParts(hand);
    const end = isRestored
      ? report === null
        ? 'still cited'
        : 'restored'
      : await endOfRemoval(path, report, parts);
    return { sentences: [removalEnds[end](path)] };
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
  const rollback = () => hand.desk.editing.rollback();
  const done = await noted('rollback', hand, rollback, ({ generation }) => `done: ${generation}`);
  await hand.parts.live.refresh();
  return done;
}

function follow(
  title: Bilingual,
  allowEmpty: boolean,
  hand: Hand,
  afterwards: (report: BriefReport | null) => Promise<Omit<TaskEnd, 'isFailure'>>,
): Task {
  const { parts, desk, tasks } = hand;
  return tasks.start(title, deskMessages.begins, async (tell): Promise<TaskEnd> => {
    const watch = {
      onWait: () => tell(deskMessages.waits),
      onProgress: (progress: IngestionProgress) => tell(progressLine(progress)),
      signal: parts.signal,
    };
    try {
      const report = await desk.editing.follow({ allowEmpty }, watch);
      record('ingest', reportSummary(report), hand);
      await parts.live.refresh();
      return { isFailure: false, ...(await afterwards(report)) };
    } catch (error) {
      noteFailure(error, [], parts);
      record('ingest', `failed: ${wordsOf(error)}`, hand);
      // It may have published and then died.
      await parts.live.refresh();
      const { sentences } = await afterwards(null);
      return { isFailure: true, sentences: [failureSentence(error), ...sentences] };
    }
  });
}

function progressLine({ step, done, total }: IngestionProgress): Bilingual {
  const name = editorMessages.steps[step];
  return { fr: `${name.fr} ${done}/${total}`, en: `${name.en} ${done}/${total}` };
}

function noticesOf({ notices }: AddedArticle): readonly Bilingual[] {
  return notices.map(({ sentence }) => sentence);
}

function changeParts({ parts, desk }: Hand): ChangeParts {
  const { live, log } = parts;
  return { live, editing: desk.editing, onProblem: (error, what) => log.error({ err: error }, what) };
}

async function noted<T>(
  action: string,
  hand: Hand,
  work: () => Promise<T>,
  detailOf: (done: T) => string = () => 'done',
): Promise<T> {
  try {
    const done = await work();
    record(action, detailOf(done), hand);
    return done;
  } catch (error) {
    record(action, `failed: ${wordsOf(error)}`, hand);
    throw error;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof KiosqueError ? error.sentence.en : 'unexpected error';
}

/** What was done is done, also where it cannot be noted. */
function record(action: string, detail: string, { editor, parts }: Hand): void {
  const { state, log } = parts;
  log.info({ action, actor: editor.actorHash }, 'editor action');
  try {
    state.audit.record({ ...editor, action, detail });
  } catch (error) {
    log.error({ err: error, action }, 'an editor action could not be noted');
  }
}
