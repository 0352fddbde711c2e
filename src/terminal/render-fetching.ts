import type { FetchedPage, FetchReport, PageOutcome } from '../fetching/fetch-report.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { fetchTerminal } from '../messages/fetching-terminal.ts';
import { aboutFile } from '../messages/ingestion-terminal.ts';
import { renderList } from './render-list.ts';
import type { TerminalStyle } from './style.ts';

/** What a run over the web did, for a person. */
export function renderFetching(report: FetchReport, language: Language, style: TerminalStyle): string {
  const { pages, refusedLists, fresh, left } = report;
  const { lists, whole, nothing } = fetchTerminal;
  const of = (outcome: PageOutcome) => pages.filter((page) => page.outcome === outcome);
  const list = (title: Bilingual, lines: readonly string[]) =>
    renderList(title[language], lines, style, whole[language]);
  const named = ({ path, title, address }: FetchedPage) =>
    title === null ? (path ?? address) : aboutFile(path ?? address, title, language);
  const refused = ({ address, reason }: Pick<FetchedPage, 'address' | 'reason'>) =>
    reason === null ? address : aboutFile(address, reason[language], language);
  const unchanged = of('unchanged').length;
  const counts = [
    ...(unchanged > 0 ? [fetchTerminal.unchanged(unchanged)] : []),
    ...(fresh > 0 ? [fetchTerminal.fresh(fresh)] : []),
    ...(left > 0 ? [fetchTerminal.left(left)] : []),
  ];
  const written = ['added', 'changed', 'edited', 'removed'] as const;
  const lines = [
    ...written.flatMap((outcome) => list(lists[outcome], of(outcome).map(named))),
    ...list(lists.refused, of('refused').map(refused)),
    ...list(lists.refusedLists, refusedLists.map(refused)),
    ...counts.map((sentence) => sentence[language]),
  ];
  return lines.length === 0 ? nothing[language] : lines.join('\n');
}

/** Whether a run changed the folder. */
export function hasWritten({ pages }: FetchReport): boolean {
  return pages.some(({ outcome }) => outcome === 'added' || outcome === 'changed');
}
