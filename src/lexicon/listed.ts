/** The words of a line, which single spaces separate. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
