/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
import type { LastIngestion } from '../../../ingesting/last-ingestion.ts';
import { writtenDate } from '../../../messages/answers.ts';
import type { Bilingual, Language } from '../../../messages/bilingual.ts';
import { editorMessages } from '../../../messages/discord-editors.ts';
import { collectionMessages, deskMessages, reportMessages } from '../../../messages/editors-desk.ts';
import { formatCount } from '../../../messages/numbers.ts';
import { labelValue } from '../../../messages/punctuation.ts';
import { visible } from '../../../messages/visible.ts';
import { FactList, type NamedFact } from '../fact-list.tsx';
import type { PageContext } from '../layout.tsx';
import { type EditorPageContext, EditorsLayout } from './editors-layout.tsx';

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
          <FactList facts={factsOf(last, language)} language={language} />
          <Lists last={last} language={language} />
        </>
      )}
    </EditorsLayout>
  );
}

function factsOf({ report, readAt, changedAt }: LastIngestion, language: Language): readonly NamedFact[] {
  return [
    [reportMessages.readAt, moment(readAt, language)],
    [reportMessages.changedAt, moment(changedAt, language)],
    [collectionMessages.generation, report.generation ?? '—'],
    [collectionMessages.collection, editorMessages.collection(report.articles, report.passages)[language]],
    [reportMessages.unchanged, formatCount(report.unchanged, language)],
  ];
}

function Lists({ last: { report, noise }, language }: PageContext & { readonly last: LastIngestion }) {
  const { lists } = editorMessages;
  const about = (path: string | null, sentence: Bilingual): string =>
    path === null ? sentence[language] : labelValue(path, sentence[language], language);
  const rejected = report.rejected.map(({ path, reason }) => about(path, reason));
  const notices = report.notices.map(({ path, sentence }) => about(path, sentence));
  const removed = noise.map(({ rule, count }) => reportMessages.noiseLine(rule, count)[language]);
  return (
    <>
      <List name={lists.rejected} lines={rejected} isOpen language={language} />
      <List name={lists.added} lines={report.added} language={language} />
      <List name={lists.changed} lines={report.changed} language={language} />
      <List name={lists.removed} lines={report.removed} language={language} />
      <List name={lists.notices} lines={notices} language={language} />
      <List name={reportMessages.noise} lines={removed} language={language} />
    </>
  );
}

interface ListProps extends PageContext {
  readonly name: Bilingual;
  readonly lines: readonly string[];
  readonly isOpen?: boolean;
}

function List({ name, lines, isOpen = false, language }: ListProps) {
  if (lines.length === 0) return null;
  const more = lines.length - MAX_LISTED;
  return (
    <details open={isOpen}>
      <summary>{reportMessages.listed(name[language], lines.length)[language]}</summary>
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
