import { KiosqueError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';

/** One file that cannot become an article. The others go on; `sentence` is the reason, without the path. */
export class UnreadableArticleError extends KiosqueError {
  /** Relative to the corpus folder. */
  readonly path: string;

  constructor(path: string, reason: Bilingual, cause?: unknown) {
    super(reason, { cause });
    this.path = path;
  }
}
