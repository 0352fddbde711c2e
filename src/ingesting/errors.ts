import { KiosqueError } from '../errors.ts';
import { corpusEmptied, nothingReadable, nothingToIngest } from '../messages/ingestion.ts';
import type { RejectedFile } from './report.ts';

/** Not one file could become an article, and the index is empty too. */
export class NothingToIngestError extends KiosqueError {
  readonly rejected: readonly RejectedFile[];

  constructor(corpusFolder: string, rejected: readonly RejectedFile[]) {
    super(nothingToIngest(corpusFolder, rejected), { isList: true, readerSentence: nothingReadable });
    this.rejected = rejected;
  }
}

/** Not one file could become an article, but the index has some: a mistyped folder must not empty it. */
export class CorpusEmptiedError extends KiosqueError {
  readonly rejected: readonly RejectedFile[];

  constructor(
    corpusFolder: string,
    indexFolder: string,
    articles: number,
    rejected: readonly RejectedFile[],
  ) {
    super(corpusEmptied(corpusFolder, indexFolder, articles), { readerSentence: nothingReadable });
    this.rejected = rejected;
  }
}
