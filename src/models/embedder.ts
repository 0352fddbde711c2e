/** What a passage gives its embedder: the words and what places them. */
export interface EmbeddingInput {
  readonly title: string;
  readonly publisher: string | null;
  /** `YYYY-MM-DD` or null. */
  readonly publishedAt: string | null;
  /** The passage's own words, without the headline. */
  readonly text: string;
}

/**
 * Who made a vector. Two vectors can be compared only when all of this is equal, so it stands in the manifest
 * of every generation and is checked before a search.
 */
export interface EmbedderIdentity {
  /** `builtin`, `openai`, `mistralai`, `google-genai`, `ollama`… */
  readonly provider: string;
  readonly model: string;
  readonly dimensions: number;
  /** Everything else that changes vectors: prefixes, windows, pooling, and a fingerprint of what was learned. */
  readonly convention: string;
}

/** Vectors of two embedders can be compared only when all of the identity is equal. */
export function isSameEmbedder(one: EmbedderIdentity, other: EmbedderIdentity): boolean {
  return (
    one.provider === other.provider &&
    one.model === other.model &&
    one.dimensions === other.dimensions &&
    one.convention === other.convention
  );
}

/** Turns text into unit vectors. All vectors are of length 1 and of `identity.dimensions` dimensions. */
export interface Embedder {
  readonly identity: EmbedderIdentity;
  /**
   * One or more vectors a passage, in the order of the inputs (a passage counts with its best one).
   * @throws KiosqueError when a vector cannot be had, naming the reason and the remedy.
   */
  embedPassages(
    inputs: readonly EmbeddingInput[],
    signal?: AbortSignal,
  ): Promise<readonly (readonly Float32Array[])[]>;
  /** One vector, or null when the question holds nothing that the embedder knows (no words). */
  embedQuestion(question: string, signal?: AbortSignal): Promise<Float32Array | null>;
}

/**
 * Makes an embedder for one collection. An embedder that learns from the collection keeps what it learned as
 * `state`, which is stored in the generation beside the vectors and given back on opening.
 */
export interface EmbedderSource {
  /** As configured, for messages: `builtin`, `openai:text-embedding-3-small`… */
  readonly name: string;
  /** Learns from the passages of a full ingestion. Embedders that need nothing ignore them. */
  learn(
    inputs: Iterable<EmbeddingInput> | AsyncIterable<EmbeddingInput>,
    signal?: AbortSignal,
  ): Promise<LearnedEmbedder>;
  /**
   * The embedder that made the vectors of an existing generation, from the state stored there.
   * @throws KiosqueError when the state is not of this embedder or of another version.
   */
  restore(state: Uint8Array | null): Promise<LearnedEmbedder>;
}

export interface LearnedEmbedder {
  readonly embedder: Embedder;
  /** What `restore` needs, or null. */
  readonly state: Uint8Array | null;
}
