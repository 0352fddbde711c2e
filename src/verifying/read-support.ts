import type { Reader, SupportReading } from '../models/reader/reader.ts';
import { unlessReaderFails } from '../models/reader/reader-error.ts';
import { mostBy } from './most-by.ts';
import type { CheckContext } from './rules/check-context.ts';
import { coverageOf } from './rules/coverage.ts';
import type { Evidence } from './rules/evidence.ts';
import { lackingFacts } from './rules/missing-facts.ts';
import { polarityConflict } from './rules/polarity.ts';
import type { ReadClaim } from './rules/read-claim.ts';
import { bodyOf, type ClaimWindow, type EvidenceWords, placeOf, windowAt } from './rules/windows.ts';

/** Asks a reader, and takes what is wrong with it for no answer. */
export type AskSupport = (
  statement: string,
  evidence: readonly string[],
) => Promise<readonly SupportReading[] | null>;

/** @returns null to every question once the reader cannot read any more. */
export function askSupport(reader: Reader, signal?: AbortSignal): AskSupport {
  return (statement, evidence) =>
    unlessReaderFails(
      reader.support(
        evidence.map((text) => ({ statement, evidence: text })),
        signal,
      ),
    );
}

/** Up to three neighbouring sentences of a passage that a statement is read with. */
interface ReaderWindow {
  readonly window: ClaimWindow;
  /** Share of the statement's words that it has, by rarity: 0 to 1. */
  readonly coverage: number;
}

/** Three sentences hold what a pronoun points to, and little else; one by itself is read with less doubt. */
const WINDOW_SENTENCES = [1, 3] as const;
/**
 * Of each length: more windows bring more chances of an odd reading, and each takes the reader as long as a passage.
 */
const MOST_WINDOWS = 4;

/**
 * The windows that a statement should be read with: those that share most with it, the earlier ones first among equals.
 */
export function readerWindows(
  claim: ReadClaim,
  evidence: readonly Evidence[],
  context: CheckContext,
): readonly ReaderWindow[] {
  return WINDOW_SENTENCES.flatMap((length) =>
    evidence
      .flatMap((each) => runsOf(length, each))
      .map((window) => ({ window, coverage: coverageOf(claim, window, context).coverage }))
      .sort((a, b) => b.coverage - a.coverage)
      .slice(0, MOST_WINDOWS),
  );
}

/**
 * All runs of so many sentences of a passage, or the whole of a shorter one. The headline is what they are read under.
 */
export function runsOf(length: number, evidence: Evidence): readonly ClaimWindow[] {
  const sentences = bodyOf(evidence);
  // A passage of one sentence is read once.
  const runs = sentences.length === 1 && length > 1 ? 0 : Math.max(1, sentences.length - length + 1);
  return Array.from({ length: sentences.length === 0 ? 0 : runs }, (_, from) =>
    windowAt(evidence, sentences, from, length),
  );
}

/** A window, what the reader makes of it, and what rules say it lacks. */
export interface WindowReading extends ReaderWindow, SupportReading {
  /** Numbers, dates and names of the statement that the window does not give, as written. */
  readonly lacks: readonly string[];
  /** One denies what the other affirms. */
  readonly isDenied: boolean;
}

/** What the reader makes of a statement and each window; null when it cannot read. */
export async function readWindows(
  statement: string,
  claim: ReadClaim,
  windows: readonly ReaderWindow[],
  ask: AskSupport,
): Promise<readonly WindowReading[] | null> {
  const readings = await ask(
    statement,
    windows.map(({ window }) => evidenceText(window)),
  );
  if (readings === null) return null;
  return windows.flatMap((each, index): readonly WindowReading[] => {
    const reading = readings[index];
    if (reading === undefined) return [];
    const lacks = lackingFacts(claim, each.window).map(({ text }) => text);
    return [{ ...each, ...reading, lacks, isDenied: polarityConflict(claim, each.window) !== null }];
  });
}

/** What the reader was taught to read: the headline as a sentence of its own, then the sentences. */
export function evidenceText({ evidence: { article }, start, end }: EvidenceWords): string {
  const title = article.title === '' || start < article.bodyStart ? '' : `${article.title}. `;
  return `${title}${article.text.slice(start, end)}`.replaceAll(/\s+/gu, ' ');
}

/** The window that speaks most of the statement; null of none. */
export function decidingWindow(readings: readonly WindowReading[]): WindowReading | null {
  return mostBy(
    readings,
    ({ supports, contradicts, lacks }) => (supports + contradicts) * (lacks.length > 0 ? GAP_SHARE : 1),
  );
}

/** A window without one of the statement's facts is worth half: others may have them all. */
const GAP_SHARE = 0.5;

/** The sentence of a window that decides by itself, else the window. */
export async function decidingWords(
  statement: string,
  reading: WindowReading,
  side: 'supports' | 'contradicts',
  ask: AskSupport,
): Promise<EvidenceWords> {
  const { evidence, sentences } = reading.window;
  const whole = placeOf(reading.window);
  if (sentences.length < 2) return whole;
  const singles = sentences.map((sentence) => placeOf({ ...sentence, evidence }));
  const readings = await ask(statement, singles.map(evidenceText));
  const shareOf = (single: EvidenceWords): number => readings?.[singles.indexOf(single)]?.[side] ?? 0;
  const best = mostBy(singles, shareOf);
  return best !== null && shareOf(best) > LEAST_OF_WINDOW * reading[side] ? best : whole;
}

/** So much of what the window says for it must a shorter slice say, to be shown in its place. */
const LEAST_OF_WINDOW = 0.85;
