/** What is wrong with what training was given, in a sentence for the person who started it. */
export class TrainingDataError extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'TrainingDataError';
  }
}
