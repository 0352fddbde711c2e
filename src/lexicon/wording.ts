/** A way of saying something, with the test of its pattern beside it. */
export interface Wording {
  /** Of a regular expression; matched as whole words of lower-case text with straight apostrophes. */
  readonly pattern: string;
  /** What it is for: the pattern matches it. */
  readonly example: string;
  /** What it must leave alone. */
  readonly not?: string;
}
