import { type ReadClaim, readClaim } from '../checking/read-claim.ts';
import type { DecidingWords } from './deciding-words.ts';
import type { StatementVerdict } from './statement-verdict.ts';

/** Fewer words say nothing by themselves (« et la ville »). */
const LEAST_PART_WORDS = 3;

/**
 * What a statement says beside a part of it that is said; null where no part is, or it has none.
 *
 * @param verify the verdict on a part by itself
 */
export async function partsSaid(
  { parts }: ReadClaim,
  verify: (part: string) => Promise<StatementVerdict>,
): Promise<{ readonly missing: readonly string[]; readonly words: DecidingWords } | null> {
  const texts = parts.map((part) => part.replace(/[\s.,]+$/u, '').trim());
  if (texts.length < 2 || !texts.every(isStatement)) return null;
  const missing: string[] = [];
  let words: DecidingWords | null = null;
  for (const text of texts) {
    const found = await verify(text);
    // All its words stand there, and the reader alone is not sure: that is enough for a part.
    const isSaid =
      found.verdict === 'supported' || (found.verdict === 'partly' && found.missing.length === 0);
    if (isSaid) words ??= found.words;
    else missing.push(text);
  }
  return words === null || missing.length === 0 ? null : { missing, words };
}

function isStatement(text: string): boolean {
  const tokens = readClaim(text)?.statement.tokens ?? [];
  return tokens.filter(({ role }) => role !== 'stop').length >= LEAST_PART_WORDS;
}
