import type { ChatInputCommandInteraction } from 'discord.js';
import { KiosqueError } from '../errors.ts';
import type { IngestionProgress } from '../ingestion/ingest.ts';
import type { IngestionReport } from '../ingestion/report.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { botMessages } from '../messages/discord-bot.ts';
import type { AnswerPlace } from './asking/answer-place.ts';
import { pacedPlace, realPace } from './asking/paced-place.ts';
import { recordAction } from './audit.ts';
import type { Bot } from './bot-parts.ts';
import { viewContext } from './interaction-context.ts';
import { ingestionProgressView, ingestionReportView } from './views/ingestion-views.ts';
import { noticeView } from './views/plain-views.ts';

/** The bar moves at most once a second. */
const PROGRESS_INTERVAL_MS = 1_000;

/**
 * Ingests, shows how far it is in the given place, and closes with the report. The new generation is looked for at
 * once, so that the next question is answered from it.
 */
export async function ingestAndReport(
  interaction: ChatInputCommandInteraction,
  request: { readonly dryRun: boolean; readonly full: boolean },
  place: AnswerPlace,
  bot: Bot,
): Promise<void> {
  const context = viewContext(interaction);
  const paced = pacedPlace(place, realPace(PROGRESS_INTERVAL_MS));
  const action = request.dryRun ? 'ingest (dry run)' : request.full ? 'ingest (full)' : 'ingest';
  const watch = {
    onProgress: (progress: IngestionProgress) =>
      paced.progress(() => ingestionProgressView(progress, context)),
    signal: bot.signal,
  };
  let report: IngestionReport;
  try {
    report = await bot.editing.ingest(request, watch);
  } catch (error) {
    const sentence = sentenceOf(error, bot);
    recordAction(interaction, action, `failed: ${sentence.en}`, bot);
    bot.log.error({ err: error }, 'an ingestion failed');
    await paced.giveUp(noticeView(sentence, context));
    return;
  }
  recordAction(interaction, action, summaryOf(report), bot);
  if (!request.dryRun) await bot.live.refresh();
  await paced.finish(ingestionReportView(report, report.seconds, context));
}

function sentenceOf(error: unknown, { signal }: Bot): Bilingual {
  if (error instanceof KiosqueError) return error.sentence;
  return signal.aborted ? botMessages.ingestionStopped : botMessages.unexpected;
}

function summaryOf({ outcome, generation, added, changed, removed, rejected }: IngestionReport): string {
  const counts = `+${added.length} ~${changed.length} -${removed.length} rejected ${rejected.length}`;
  return `${outcome} ${generation ?? ''} ${counts}`.replace(/\s+/gu, ' ');
}
