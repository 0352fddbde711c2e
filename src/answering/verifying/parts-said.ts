import type { Evidence } from '../checking/claim-check.ts';
import { type ReadClaim, readClaim } from '../checking/read-claim.ts';
import { type DecidingWords, decidingWords } from './deciding-words.ts';
import { type AskSupport, readWindows } from './read-support.ts';
import { judge } from './verdict.ts';
import { decidingWindow, signsOf, type WindowReading } from './window-reading.ts';

/** Fewer words say nothing by themselves (« et la ville »). */
const LEAST_PART_WORDS = 3;
/** Parts are read with the windows that speak most of the whole. */
const PART_WINDOWS = 3;

/** Rules compare whole statements. */
const SILENT = { support: 'none', isContradicted: false } as const;

/** The parts of a statement that are not said where another one is; null where none is, or it has no parts. */
export async function partsSaid(
  { parts }: ReadClaim,
  readings: readonly WindowReading[],
  evidence: readonly Evidence[],
  ask: AskSupport,
): Promise<{ readonly missing: readonly string[]; readonly words: DecidingWords } | null> {
  const read = parts.map((text) => ({ text: text.replace(/[\s.,]+$/u, '').trim(), claim: readClaim(text) }));
  const isSplit = read.length > 1 && read.every(({ claim }) => wordCount(claim) >= LEAST_PART_WORDS);
  if (!isSplit) return null;
  const windows = [...readings].sort((a, b) => a.nothing - b.nothing).slice(0, PART_WINDOWS);
  const missing: string[] = [];
  let words: DecidingWords | null = null;
  for (const { text, claim } of read) {
    const found = claim === null ? null : await readWindows(text, claim, windows, evidence, ask);
    const best = decidingWindow(found ?? []);
    const isSaid = best !== null && judge({ rules: SILENT, reader: signsOf(best) }).verdict === 'supported';
    if (isSaid) words ??= await decidingWords(text, best, 'supports', evidence, ask);
    else missing.push(text);
  }
  return words === null || missing.length === 0 ? null : { missing, words };
}

function wordCount(claim: ReadClaim | null): number {
  return claim?.statement.tokens.filter(({ role }) => role !== 'stop').length ?? 0;
}
