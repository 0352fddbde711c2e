import { changedLines, changedWordLines } from '../../ingesting/change-lines.ts';
import type { BriefReport } from '../../ingesting/report.ts';
import type { IngestionProgress } from '../../ingesting/request.ts';
import { changeMessages } from '../../messages/article-changes.ts';
import { editorMessages } from '../../messages/discord-editors.ts';
import { labelValue } from '../../messages/punctuation.ts';
import { escapeText } from './escape.ts';
import { messageOf } from './message.ts';
import { reportLists } from './report-lists.ts';
import type { MessageView, ViewContext } from './view.ts';

/** How far an ingestion is, with a bar. */
export function ingestionProgressView(
  { step, done, total }: IngestionProgress,
  context: ViewContext,
): MessageView {
  const name = editorMessages.steps[step][context.language];
  return messageOf({ text: `⏳ ${name}\n${progressBar(done, total)} ${done}/${total}` }, context);
}

/** What an ingestion did, or would do. */
export function ingestionReportView(report: BriefReport, context: ViewContext): MessageView {
  const { language } = context;
  const { outcomes, collection, seconds, generation, lists } = editorMessages;
  const about = ({ path, sentence }: { readonly path: string | null; readonly sentence: string }): string =>
    path === null ? sentence : labelValue(path, sentence, language);
  const summary = escapeText(
    [
      collection(report.articles, report.passages)[language],
      ...(report.generation === null ? [] : [generation(report.generation)[language]]),
      seconds(report.seconds)[language],
    ].join(' · '),
  );
  const details = [
    {
      title: lists.rejected[language],
      lines: report.rejected.map(({ path, reason }) => about({ path, sentence: reason[language] })),
    },
    { title: lists.added[language], lines: report.added },
    { title: lists.changed[language], lines: changedLines(report, language) },
    { title: lists.removed[language], lines: report.removed },
    {
      title: changeMessages.words[language],
      lines: report.changes.flatMap((change) => changedWordLines(change, language)),
    },
    {
      title: lists.notices[language],
      lines: report.notices.map(({ path, sentence }) => about({ path, sentence: sentence[language] })),
    },
  ];
  const text = (room: number): string => {
    const listed = reportLists(details, room - summary.length - '\n\n'.length, language);
    return listed === '' ? summary : `${summary}\n\n${listed}`;
  };
  return messageOf({ title: outcomes[report.outcome][language], text }, context);
}

const BAR_CELLS = 20;

function progressBar(done: number, total: number): string {
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, done / total));
  const full = Math.round(share * BAR_CELLS);
  return `${'█'.repeat(full)}${'░'.repeat(BAR_CELLS - full)}`;
}
