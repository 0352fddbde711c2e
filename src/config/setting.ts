/** One environment variable: all that the README's table, `.env.example` and the reader need to know of it. */
export interface Setting {
  readonly name: string;
  /** Used when the variable is absent or empty; null when absence means something by itself. */
  readonly defaultValue: string | null;
  readonly meaning: string;
  /** Never printed, in full or in part. */
  readonly isSecret?: true;
}
