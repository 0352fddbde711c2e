import type { IngestionReport } from '../ingestion/report.ts';
import type { Bilingual, Language } from '../messages/bilingual.ts';
import { ingestionTerminal } from '../messages/ingestion-terminal.ts';
import type { GenerationSummary } from '../store/local/history.ts';
import { bold, type TerminalStyle } from './style.ts';

/** Longer lists are cut, and the number of what is left out is said. `--json` has them whole. */
const MAX_LISTED = 20;
/** Enough of a removed text to recognise it. */
const REMOVED_TEXT_CHARS = 100;

/** What an ingestion did, for a person. */
export function renderIngestion(
  report: IngestionReport,
  language: Language,
  style: TerminalStyle,
  { showRemoved = false }: { readonly showRemoved?: boolean } = {},
): string {
  const { lists } = ingestionTerminal;
  const list = (title: Bilingual, lines: readonly string[]) => renderList(title[language], lines, style);
  const notices = report.notices.map(
    ({ path, sentence }) => `${path === null ? '' : `${path} : `}${sentence[language]}`,
  );
  const noise = report.removedNoise.map(({ path, rule, text }) => `${path} [${rule}] ${shortened(text)}`);
  return [
    ...list(lists.added, report.added),
    ...list(lists.changed, report.changed),
    ...list(lists.removed, report.removed),
    ...list(
      lists.rejected,
      report.rejected.map(({ path, reason }) => `${path} : ${reason[language]}`),
    ),
    ...list(lists.notices, notices),
    ...(showRemoved ? list(lists.removedNoise, noise) : []),
    ...closing(report).map((sentence) => sentence[language]),
  ].join('\n');
}

/** The generations of an index, newest first, one a line. */
export function renderGenerations(
  generations: readonly GenerationSummary[],
  language: Language,
  style: TerminalStyle,
): string {
  if (generations.length === 0) return ingestionTerminal.noGenerations[language];
  return generations
    .map(({ generation, isCurrent, manifest, problem }) => {
      const serving = isCurrent ? ` (${ingestionTerminal.current[language]})` : '';
      return `${bold(generation, style)}${serving}  ${manifest === null ? (problem?.[language] ?? '') : content(manifest)[language]}`;
    })
    .join('\n');
}

function content({ counts, embedder, createdAt }: NonNullable<GenerationSummary['manifest']>): Bilingual {
  const { fr, en } = ingestionTerminal.generationLine(
    counts.articles,
    counts.passages,
    `${embedder.provider}:${embedder.model}`,
  );
  return { fr: `${createdAt}  ${fr}`, en: `${createdAt}  ${en}` };
}

function closing(report: IngestionReport): readonly Bilingual[] {
  const { articles, passages, embedded, reused, seconds } = report;
  switch (report.outcome) {
    case 'unchanged':
      return [ingestionTerminal.unchanged(articles)];
    case 'dry-run':
      return [ingestionTerminal.dryRun(articles, passages, embedded)];
    case 'published':
      return [
        ...(reused === 0 ? [] : [ingestionTerminal.embedded(embedded, reused)]),
        ingestionTerminal.published(articles, passages, seconds),
      ];
  }
}

function renderList(title: string, lines: readonly string[], style: TerminalStyle): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MAX_LISTED).map((line) => `  ${line}`);
  const more = lines.length > MAX_LISTED ? [`  … + ${lines.length - MAX_LISTED}`] : [];
  return [bold(`${title} (${lines.length})`, style), ...shown, ...more];
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= REMOVED_TEXT_CHARS ? line : `${line.slice(0, REMOVED_TEXT_CHARS)}…`;
}
