/** A passage as a reader sees it. */
export interface ReadablePassage {
  /** Its article's headline, or ''. */
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The words of a sentence that answer, as offsets in UTF-16 code units, end excluded. */
export interface AnswerWords {
  readonly start: number;
  readonly end: number;
  /** How sure it is that the answer begins and ends just here, were the sentence to answer: 0 to 1. */
  readonly sureness: number;
}

/** What a reader makes of one sentence of a passage. */
export interface SentenceReading {
  /** Natural logarithm of the odds that this sentence answers, against no sentence of the passage answering. */
  readonly odds: number;
  /** Null where no words of it can be an answer by themselves. */
  readonly words: AnswerWords | null;
}

/** A statement, and the text that may support it. */
export interface StatementToCheck {
  readonly statement: string;
  /** One to six sentences. */
  readonly evidence: string;
}

/** What evidence says of a statement: three probabilities that add up to 1. */
export interface SupportReading {
  readonly nothing: number;
  readonly supports: number;
  readonly contradicts: number;
}

/** Reads a question or a statement with a text, and judges by meaning what answers it, or whether it is said. */
export interface Reader {
  readonly name: string;
  /**
   * One reading a sentence, in the order given; null for one too long to be read.
   * @throws ReaderError when it cannot read (any more); the signal's reason when it was aborted.
   */
  read(
    question: string,
    passages: readonly ReadablePassage[],
    signal?: AbortSignal,
  ): Promise<readonly (readonly (SentenceReading | null)[])[]>;
  /**
   * One reading a statement, in the order given.
   * @throws as `read`.
   */
  support(statements: readonly StatementToCheck[], signal?: AbortSignal): Promise<readonly SupportReading[]>;
  close(): Promise<void>;
}
