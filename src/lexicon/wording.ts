/** A way of saying something: one idea a row, with the test of its pattern beside it. */
export interface Wording {
  /**
   * Of a regular expression, for the text and the place that its table names. `(` groups only: nothing is read from it.
   */
  readonly pattern: string;
  /** What it is for, in each language that it speaks: it matches them, and no row before it does. */
  readonly example: string | readonly string[];
  /** What it must leave alone, as all rows of its table. */
  readonly not?: string | readonly string[];
}
