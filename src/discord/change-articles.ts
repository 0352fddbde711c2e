import { KiosqueError } from '../errors.ts';
import type { BriefReport } from '../ingesting/report.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { editorMessages } from '../messages/discord-editors.ts';
import { type ChangeParts, isKnown as isKnownByIndex } from '../serving/followed-change.ts';
import { followUpPlace } from './asking/answer-place.ts';
import { recordAction } from './audit.ts';
import type { Bot } from './bot-parts.ts';
import { type EditorInteraction, type IngestionTask, ingestAndReport } from './ingest-and-report.ts';
import { sendable } from './sendable.ts';
import type { MessageView } from './views/view.ts';

/** Changes the folder, and notes what came of it. */
export async function attempted<T>(
  interaction: EditorInteraction,
  action: string,
  bot: Bot,
  work: () => Promise<T>,
  detailOf: (done: T) => string = () => 'done',
): Promise<T> {
  try {
    const done = await work();
    recordAction(interaction, action, detailOf(done), bot);
    return done;
  } catch (error) {
    const why = error instanceof KiosqueError ? error.sentence.en : 'unexpected error';
    recordAction(interaction, action, `failed: ${why}`, bot);
    throw error;
  }
}

/** Says what was done, and lets the index follow in a message behind it, whether or not the first could be shown. */
export async function followed(
  interaction: EditorInteraction,
  done: MessageView,
  bot: Bot,
  { allowEmpty, afterwards }: { readonly allowEmpty: boolean } & Pick<Required<IngestionTask>, 'afterwards'>,
): Promise<void> {
  await shown(interaction, done, bot);
  const task: IngestionTask = {
    action: 'ingest',
    start: (watch) => bot.editing.follow({ allowEmpty }, watch),
    afterwards,
  };
  await ingestAndReport(interaction, task, followUpPlace(interaction), bot);
}

/** Shows in the reply what was done already: that it could not be shown undoes nothing. */
export async function shown(interaction: EditorInteraction, view: MessageView, { log }: Bot): Promise<void> {
  await interaction
    .editReply(sendable(view))
    .catch((error: unknown) => log.warn({ err: error }, 'a change could not be shown'));
}

/** Whether the generation that answers says of the path what the folder says; where it cannot be told, nothing is undone. */
export function isKnown(path: string, bot: Bot): Promise<boolean> {
  return isKnownByIndex(path, changeParts(bot));
}

export function changeParts({ live, editing, log }: Bot): ChangeParts {
  return { live, editing, onProblem: (error, what) => log.error({ err: error }, what) };
}

/** An ingestion that changed nothing came after one that had found the change. */
export function known(path: string, report: BriefReport | null): Bilingual | null {
  return report?.outcome === 'unchanged' ? editorMessages.alreadyKnown(path) : null;
}
