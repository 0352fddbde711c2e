import type { BriefReport } from '../ingesting/report.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { editorMessages } from '../messages/discord-editors.ts';
import { type ChangeParts, endOfChange } from '../serving/followed-change.ts';
import { followUpPlace } from './asking/answer-place.ts';
import type { Bot } from './bot-parts.ts';
import { type EditorInteraction, type IngestionTask, ingestAndReport } from './ingest-and-report.ts';
import { sendable } from './replies.ts';
import type { MessageView } from './views/view.ts';

/** Says what was done, and lets the index follow in a message behind it, whether or not the first could be shown. */
export async function followTask(
  interaction: EditorInteraction,
  done: MessageView,
  bot: Bot,
  { allowEmpty, afterwards }: { readonly allowEmpty: boolean } & Pick<Required<IngestionTask>, 'afterwards'>,
): Promise<void> {
  await showView(interaction, done, bot);
  const task: IngestionTask = {
    action: 'ingest',
    start: (watch) => bot.editing.follow({ allowEmpty }, watch),
    afterwards,
  };
  await ingestAndReport(interaction, task, followUpPlace(interaction), bot);
}

/** Shows in the reply what was done already: that it could not be shown undoes nothing. */
export async function showView(
  interaction: EditorInteraction,
  view: MessageView,
  { log }: Bot,
): Promise<void> {
  await interaction
    .editReply(sendable(view))
    .catch((error: unknown) => log.warn({ err: error }, 'a change could not be shown'));
}

/**
 * What is said of a change beside the report of the ingestion that followed it.
 * @param unknown where the index does not know of it yet
 */
export async function afterChange(
  path: string,
  report: BriefReport | null,
  unknown: Bilingual | null,
  bot: Bot,
): Promise<Bilingual | null> {
  const end = await endOfChange(path, report, changeParts(bot));
  return end === 'unknown' ? unknown : saidOfKnown(end, path);
}

/** An ingestion that changed nothing came after one that had found the change. */
export function saidOfKnown(end: 'indexed' | 'known', path: string): Bilingual | null {
  return end === 'known' ? editorMessages.alreadyKnown(path) : null;
}

export function changeParts({ live, editing, log }: Bot): ChangeParts {
  return { live, editing, onProblem: (error, what) => log.error({ err: error }, what) };
}
