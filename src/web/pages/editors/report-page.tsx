/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { LastIngestion } from '../../../ingesting/last-ingestion.ts';
import { writtenDate } from '../../../messages/answers.ts';
import type { Bilingual, Language } from '../../../messages/bilingual.ts';
import { editorMessages, labelValue } from '../../../messages/discord-editors.ts';
import { collectionMessages, deskMessages, reportMessages } from '../../../messages/editors-desk.ts';
import { formatCount } from '../../../messages/numbers.ts';
import { visible } from '../../../messages/visible.ts';
import { type EditorPageContext, EditorsLayout } from './editors-layout.tsx';
import { FactList, type NamedFact } from '../fact-list.tsx';

/** A first ingestion adds thousands: nobody reads more names than these in a browser. */
const MAX_LISTED = 200;

/** What the last ingestion read, changed and took away, and what it refused and why. */
export function ReportPage({
  last,
  formToken,
  language,
}: EditorPageContext & { readonly last: LastIngestion | null }) {
  return (
    <EditorsLayout title={deskMessages.report} here="report" formToken={formToken} language={language}>
      {last === null ? (
        <p>{reportMessages.none[language]}</p>
      ) : (
        <>
          <Summary last={last} language={language} />
          {listsOf(last, language).map(({ title, lines, isFault }) => (
            <ReportList title={title} lines={lines} isFault={isFault} language={language} />
          ))}
        </>
      )}
    </EditorsLayout>
  );
}

function Summary({ last, language }: { readonly last: LastIngestion; readonly language: Language }) {
  const { report, readAt, changedAt } = last;
  const facts: readonly NamedFact[] = [
    [reportMessages.readAt, moment(readAt, language)],
    [reportMessages.changedAt, moment(changedAt, language)],
    [collectionMessages.generation, report.generation ?? '—'],
    [collectionMessages.collection, editorMessages.collection(report.articles, report.passages)[language]],
    [reportMessages.unchanged, formatCount(report.unchanged, language)],
  ];
  return <FactList facts={facts} language={language} />;
}

interface ListProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly isFault: boolean;
}

function listsOf({ report, noise }: LastIngestion, language: Language): readonly ListProps[] {
  const { lists } = editorMessages;
  const about = (path: string | null, sentence: Bilingual): string =>
    path === null ? sentence[language] : labelValue(path, sentence[language], language);
  const list = (name: Bilingual, lines: readonly string[], isFault = false): ListProps => ({
    title: reportMessages.listed(name[language], lines.length)[language],
    lines,
    isFault,
  });
  return [
    list(
      lists.rejected,
      report.rejected.map(({ path, reason }) => about(path, reason)),
      true,
    ),
    list(lists.added, report.added),
    list(lists.changed, report.changed),
    list(lists.removed, report.removed),
    list(
      lists.notices,
      report.notices.map(({ path, sentence }) => about(path, sentence)),
    ),
    list(
      reportMessages.noise,
      noise.map(({ rule, count }) => reportMessages.noiseLine(rule, count)[language]),
    ),
  ].filter(({ lines }) => lines.length > 0);
}

function ReportList({ title, lines, isFault, language }: ListProps & { readonly language: Language }) {
  const more = lines.length - MAX_LISTED;
  return (
    <details open={isFault}>
      <summary>{title}</summary>
      <ul class="plain">
        {lines.slice(0, MAX_LISTED).map((line) => (
          <li>{visible(line)}</li>
        ))}
        {more > 0 && <li>{editorMessages.more(more)[language]}</li>}
      </ul>
    </details>
  );
}

function moment(iso: string, language: Language): string {
  return `${writtenDate(iso.slice(0, 10), language)}, ${iso.slice(11, 16)} (UTC)`;
}
