/** Usual tokenizers give French three to four characters a token: this errs on the side of too many tokens. */
const CHARS_PER_TOKEN = 3;

/**
 * How many tokens a text of so many characters is at most likely to be: for budgets, and where a provider does not say.
 */
export function estimateTokens(chars: number): number {
  return Math.ceil(chars / CHARS_PER_TOKEN);
}
