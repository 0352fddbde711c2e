import type { FetchedPage, FetchReport, PageOutcome } from '../fetching/fetch-report.ts';
import type { Language } from '../messages/bilingual.ts';
import { fetchTerminal } from '../messages/fetching-terminal.ts';
import { aboutFile } from '../messages/ingestion-terminal.ts';
import { renderList } from './render-list.ts';
import type { TerminalStyle } from './style.ts';

/** What a run over the web did, for a person. */
export function renderFetching(report: FetchReport, language: Language, style: TerminalStyle): string {
  const { pages, refusedLists, fresh, left } = report;
  const of = (outcome: PageOutcome) => pages.filter((page) => page.outcome === outcome);
  const list = (outcome: Exclude<PageOutcome, 'unchanged'>, line: (page: FetchedPage) => string) =>
    renderList(
      fetchTerminal.lists[outcome][language],
      of(outcome).map(line),
      style,
      fetchTerminal.whole[language],
    );
  const named = ({ path, title, address }: FetchedPage) =>
    title === null ? (path ?? address) : aboutFile(path ?? address, title, language);
  const refused = ({ address, reason }: FetchedPage) =>
    reason === null ? address : aboutFile(address, reason[language], language);
  const counts = [
    ...(of('unchanged').length > 0 ? [fetchTerminal.unchanged(of('unchanged').length)] : []),
    ...(fresh > 0 ? [fetchTerminal.fresh(fresh)] : []),
    ...(left > 0 ? [fetchTerminal.left(left)] : []),
  ];
  const lines = [
    ...list('added', named),
    ...list('changed', named),
    ...list('edited', named),
    ...list('removed', named),
    ...list('refused', refused),
    ...renderList(
      fetchTerminal.lists.refusedLists[language],
      refusedLists.map(({ address, reason }) => aboutFile(address, reason[language], language)),
      style,
      fetchTerminal.whole[language],
    ),
    ...counts.map((sentence) => sentence[language]),
  ];
  return lines.length === 0 ? fetchTerminal.nothing[language] : lines.join('\n');
}

/** Whether a run changed the folder. */
export function hasWritten({ pages }: FetchReport): boolean {
  return pages.some(({ outcome }) => outcome === 'added' || outcome === 'changed');
}
