import type { Reader, SupportReading } from '../models/reader/reader.ts';
import { unlessReaderFails } from '../models/reader/reader-error.ts';
import type { ReaderWindow } from './reader-windows.ts';
import type { Evidence } from './rules/evidence.ts';
import { lackingFacts } from './rules/missing-facts.ts';
import { polarityConflict } from './rules/polarity.ts';
import type { ReadClaim } from './rules/read-claim.ts';
import type { DecidingWords } from './verdict.ts';
import type { WindowReading } from './window-reading.ts';

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

/** What the reader makes of a statement and each window; null when it cannot read. */
export async function readWindows(
  statement: string,
  claim: ReadClaim,
  windows: readonly ReaderWindow[],
  evidence: readonly Evidence[],
  ask: AskSupport,
): Promise<readonly WindowReading[] | null> {
  const texts = windows.map((window) => evidenceText(window, evidence));
  const readings = await ask(statement, texts);
  if (readings === null) return null;
  return windows.flatMap((each, index): readonly WindowReading[] => {
    const reading = readings[index];
    if (reading === undefined) return [];
    const lacks = lackingFacts(claim, each.window);
    return [
      {
        ...each,
        ...reading,
        lacks: lacks.map(({ text }) => text),
        isDenied: polarityConflict(claim, each.window) !== null,
      },
    ];
  });
}

/** What the reader was taught to read: the headline as a sentence of its own, then the sentences. */
export function evidenceText(
  { evidence: index, start, end }: DecidingWords,
  evidence: readonly Evidence[],
): string {
  const article = evidence[index]?.article;
  if (article === undefined) return '';
  const title = article.title === '' || start < article.bodyStart ? '' : `${article.title}. `;
  return `${title}${article.text.slice(start, end)}`.replaceAll(/\s+/gu, ' ');
}
