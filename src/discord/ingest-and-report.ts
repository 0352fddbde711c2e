import type { ChatInputCommandInteraction } from 'discord.js';
import { noteAction } from '../admission/note-action.ts';
import { KiosqueError } from '../errors.ts';
import type { IngestionProgress } from '../ingesting/ingest.ts';
import { type BriefReport, reportSummary } from '../ingesting/report.ts';
import { type Bilingual, oneAfterOther } from '../messages/bilingual.ts';
import { botMessages } from '../messages/discord-bot.ts';
import { editorMessages } from '../messages/discord-editors.ts';
import type { WatchIngestion } from '../serving/background-ingestion.ts';
import type { AnswerPlace } from './asking/answer-place.ts';
import { failureSentence, isTooLate } from './asking/failure-sentence.ts';
import { pacedPlace, realPace } from './asking/paced-place.ts';
import type { Bot } from './bot-parts.ts';
import type { PressedInteraction } from './components/component.ts';
import { editorOf, viewContext } from './interaction-context.ts';
import { sendable } from './replies.ts';
import { ingestionProgressView, ingestionReportView } from './views/ingestion-views.ts';
import { noticeView } from './views/plain-views.ts';
import type { MessageView } from './views/view.ts';

/** The bar moves at most once a second. */
const PROGRESS_INTERVAL_MS = 1_000;

/** An ingestion, and what it is called in the log of actions. */
export interface IngestionTask {
  readonly action: string;
  readonly start: (watch: Required<WatchIngestion>) => Promise<BriefReport>;
  /** Is told how it ended, with null for a failure, before anybody else is; what it says is said as well. */
  readonly afterwards?: (report: BriefReport | null) => Promise<Bilingual | null>;
}

/** What an editor typed or pressed. */
export type EditorInteraction = ChatInputCommandInteraction | PressedInteraction;

/**
 * Ingests, shows how far it is in the given place, and closes with the report. The new generation is looked for at
 * once, so that the next question is answered from it.
 */
export async function ingestAndReport(
  interaction: EditorInteraction,
  { action, start, afterwards = async () => null }: IngestionTask,
  place: AnswerPlace,
  bot: Bot,
): Promise<void> {
  const context = viewContext(interaction);
  const editor = editorOf(interaction, bot);
  const paced = pacedPlace(place, realPace(PROGRESS_INTERVAL_MS));
  const watch = {
    onWait: () => paced.progress(() => noticeView(editorMessages.waitsForIngestion, context)),
    onProgress: (progress: IngestionProgress) =>
      paced.progress(() => ingestionProgressView(progress, context)),
    signal: bot.signal,
  };
  let report: BriefReport;
  try {
    report = await start(watch);
  } catch (error) {
    const sentence = sentenceOf(error, bot);
    const why = error instanceof KiosqueError ? error.sentence : sentence;
    noteAction(editor, action, `failed: ${why.en}`, bot);
    bot.log.error({ err: error }, 'an ingestion failed');
    // It may have published and then died.
    await bot.live.refresh();
    const more = await afterwards(null);
    const view = noticeView(more === null ? sentence : oneAfterOther(sentence, more), context);
    await orToThePerson(interaction, view, () => paced.giveUp(view));
    return;
  }
  noteAction(editor, action, reportSummary(report), bot);
  await bot.live.refresh();
  const more = await afterwards(report);
  const notices = more === null ? [] : [{ path: null, kind: 'change', sentence: more }];
  const told = { ...report, notices: [...notices, ...report.notices] };
  const view = ingestionReportView(told, context);
  await orToThePerson(interaction, view, () => paced.finish(view));
}

/** A reply can be edited for a quarter of an hour; whoever has waited longer is told in a direct message. */
async function orToThePerson(
  { user }: EditorInteraction,
  view: MessageView,
  show: () => Promise<unknown>,
): Promise<void> {
  try {
    await show();
  } catch (error) {
    if (!isTooLate(error)) throw error;
    await user.send(sendable(view)).catch(() => {
      throw error;
    });
  }
}

function sentenceOf(error: unknown, { signal }: Bot): Bilingual {
  if (!(error instanceof KiosqueError) && signal.aborted) return botMessages.ingestionStopped;
  return failureSentence(error);
}
