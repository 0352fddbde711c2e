/**
 * A sentence encoder that the small model learns from. It understands English only; French learns from it through
 * translations.
 */
export interface Teacher {
  /** Names the weights and the pooling: vectors of another identity are never mixed with these. */
  readonly identity: string;
  readonly dimensions: number;
  /** How many calls of `encode` may usefully run at once. */
  readonly lanes: number;
  /** One vector a text, one after the other in a single array, each of length 1. */
  encode(texts: readonly string[]): Promise<Float32Array>;
  close(): Promise<void>;
}
