import type { Evidence } from '../checking/claim-check.ts';
import { type ReadClaim, readClaim } from '../checking/read-claim.ts';
import { type DecidingWords, decidingWords } from './deciding-words.ts';
import { type AskSupport, readWindows } from './read-support.ts';
import { strongest, supportOf, type WindowReading } from './window-reading.ts';

/** Fewer words say nothing by themselves (« et la ville »). */
const LEAST_PART_WORDS = 3;
/** A part that is said is so without doubt: half a statement is easily taken for said. */
const LEAST_PART_SUPPORT = 0.8;
/** Parts are read with the windows that support the whole best. */
const PART_WINDOWS = 3;

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
  const windows = [...readings].sort((a, b) => b.supports - a.supports).slice(0, PART_WINDOWS);
  const missing: string[] = [];
  let words: DecidingWords | null = null;
  for (const { text, claim } of read) {
    const found = claim === null ? null : await readWindows(text, claim, windows, evidence, ask);
    const best = strongest(found ?? [], supportOf);
    const isSaid = best !== null && supportOf(best) >= LEAST_PART_SUPPORT;
    if (isSaid) words ??= await decidingWords(text, best, 'supports', evidence, ask);
    else missing.push(text);
  }
  return words === null || missing.length === 0 ? null : { missing, words };
}

function wordCount(claim: ReadClaim | null): number {
  return claim?.statement.tokens.filter(({ role }) => role !== 'stop').length ?? 0;
}
