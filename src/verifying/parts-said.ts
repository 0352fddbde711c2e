import type { GivenClaim, ReadClaim } from './rules/read-claim.ts';
import type { DecidingWords, StatementVerdict } from './verdict.ts';

/** Fewer words say nothing by themselves (« et la ville »). */
const LEAST_PART_WORDS = 3;

/**
 * What a statement says beside a part of it that is said; null where no part is, or it has none.
 *
 * @param verify the verdict on a part by itself
 */
export async function partsSaid(
  { parts }: ReadClaim,
  verify: (part: GivenClaim) => Promise<StatementVerdict>,
): Promise<{ readonly missing: readonly string[]; readonly words: DecidingWords } | null> {
  if (parts.length < 2 || !parts.every(isStatement)) return null;
  const missing: string[] = [];
  let words: DecidingWords | null = null;
  for (const part of parts) {
    const found = await verify(part);
    // All its words stand there, and the reader alone is not sure: that is enough for a part.
    const isSaid =
      found.verdict === 'supported' || (found.verdict === 'partly' && found.missing.length === 0);
    if (isSaid) words ??= found.words;
    else missing.push(part.text);
  }
  return words === null || missing.length === 0 ? null : { missing, words };
}

function isStatement({ claim }: GivenClaim): boolean {
  const tokens = claim?.reading.tokens ?? [];
  return tokens.filter(({ role }) => role !== 'stop').length >= LEAST_PART_WORDS;
}
