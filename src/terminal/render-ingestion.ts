import { MUCH_REMOVED } from '../articles/cleaning/notice-of-loss.ts';
import type { GenerationSummary } from '../index/local/history.ts';
import { changedLines, changedWordLines } from '../ingesting/change-lines.ts';
import type { IngestionReport, ReportedNotice } from '../ingesting/report.ts';
import { changeMessages } from '../messages/article-changes.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { aboutFile, ingestionTerminal } from '../messages/ingestion-terminal.ts';
import { locale } from '../messages/numbers.ts';
import { asTyped } from '../messages/typed-command.ts';
import { visible } from '../messages/visible.ts';
import { renderList } from './render-list.ts';
import { bold, type TerminalStyle } from './style.ts';

/** Enough of a removed text to recognise it. */
const REMOVED_TEXT_CHARS = 100;

/**
 * What an ingestion did, for a person.
 * @param details.showRemoved whether what cleaning took out is told besides
 * @param details.showChanges whether the words that changed are
 */
export function renderIngestion(
  report: IngestionReport,
  language: Language,
  style: TerminalStyle,
  {
    showRemoved = false,
    showChanges = false,
  }: { readonly showRemoved?: boolean; readonly showChanges?: boolean },
): string {
  const { lists, nothingRemoved, whole } = ingestionTerminal;
  const list = (title: Bilingual, lines: readonly string[]) =>
    renderList(title[language], lines, style, whole[language]);
  const about = (path: string | null, sentence: Bilingual) =>
    path === null ? sentence[language] : aboutFile(path, sentence[language], language);
  const told = ({ path, sentence }: ReportedNotice) => about(path, sentence);
  const noise = report.removedNoise.map(({ path, rule, text }) =>
    aboutFile(path, `[${rule}] ${shorten(text)}`, language),
  );
  const words = report.changes.flatMap((change) => changedWordLines(change, language));
  return [
    ...list(lists.added, report.added),
    ...list(lists.changed, changedLines(report, language)),
    ...list(lists.removed, report.removed),
    ...list(
      lists.rejected,
      report.rejected.map(({ path, reason }) => about(path, reason)),
    ),
    ...list(lists.notices, report.notices.filter(({ kind }) => kind !== MUCH_REMOVED).map(told)),
    ...list(lists.muchRemoved, report.notices.filter(({ kind }) => kind === MUCH_REMOVED).map(told)),
    ...(showChanges ? list(changeMessages.words, words) : []),
    ...(showChanges && words.length === 0 ? [changeMessages.nothingChanged[language]] : []),
    ...(showRemoved ? list(lists.removedNoise, noise) : []),
    ...(showRemoved && noise.length === 0 ? [nothingRemoved[language]] : []),
    ...closing(report).map((sentence) => sentence[language]),
  ].join('\n');
}

/** The generations of an index, newest first, one a line. */
export function renderGenerations(
  generations: readonly GenerationSummary[],
  language: Language,
  style: TerminalStyle,
): string {
  if (generations.length === 0) return asTyped(ingestionTerminal.noGenerations[language]);
  const serving = ingestionTerminal.current[language];
  return generations
    .map(({ generation, isCurrent, manifest, problem }) => {
      const state = (isCurrent ? serving : '').padEnd(serving.length);
      const content = visible(manifest === null ? (problem?.[language] ?? '') : describe(manifest, language));
      return `${bold(generation, style)}  ${state}  ${content}`;
    })
    .join('\n');
}

function describe(
  { counts, embedder, createdAt }: NonNullable<GenerationSummary['manifest']>,
  language: Language,
): string {
  const { articles, passages } = counts;
  const embedderName = `${embedder.provider}:${embedder.model}`;
  const when = new Date(createdAt).toLocaleString(locale[language], {
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return `${when}  ${ingestionTerminal.generationLine(articles, passages, embedderName)[language]}`;
}

function closing(report: IngestionReport): readonly Bilingual[] {
  const { articles, passages, embedded, reused, resumed, seconds } = report;
  switch (report.outcome) {
    case 'unchanged':
      return [ingestionTerminal.unchanged(articles, passages)];
    case 'dry-run':
      return [ingestionTerminal.dryRun(articles, passages, embedded)];
    case 'published':
      return [
        ...(resumed.articles + resumed.texts === 0
          ? []
          : [ingestionTerminal.resumed(resumed.articles, resumed.texts)]),
        ...(reused === 0 ? [] : [ingestionTerminal.embedded(embedded, reused)]),
        ingestionTerminal.published(articles, passages, seconds),
      ];
  }
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= REMOVED_TEXT_CHARS ? line : `${line.slice(0, REMOVED_TEXT_CHARS)}…`;
}
