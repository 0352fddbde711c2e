import { filePathOf } from '../articles/formats/article-path.ts';
import { KiosqueError, PublicError, systemErrorCode } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import {
  additionNotUndone,
  articleAmongOthers,
  articleChangeFailed,
  articleExists,
  articleIsNoFile,
  articleNotChanged,
  articleNotFound,
  articleRefused,
  keptAmongArticles,
} from '../messages/serving.ts';

/** What was given cannot become an article. */
export class ArticleRefusedError extends PublicError {
  constructor(name: string, reason: Bilingual, cause?: unknown) {
    super(articleRefused(name, reason), { cause });
  }
}

/** Nothing is overwritten without having been asked to; it may be asked again with `replace`. */
export class ArticleExistsError extends PublicError {
  /** Relative to the corpus folder. */
  readonly path: string;

  constructor(path: string) {
    super(articleExists(path));
    this.path = path;
  }
}

export class ArticleNotFoundError extends PublicError {
  constructor(path: string) {
    super(articleNotFound(path));
  }
}

/** The file that was added, or the one that it replaced, is another by now, or gone. */
export class AdditionNotUndoneError extends PublicError {
  constructor() {
    super(additionNotUndone);
  }
}

/** A record of a file: what is its own cannot be taken out of the folder by itself. */
export class ArticleAmongOthersError extends PublicError {
  constructor(path: string) {
    super(articleAmongOthers(path, filePathOf(path)));
  }
}

/** A link or something else that is not simply a file: what it leads to is not ours to move. */
export class ArticleIsNoFileError extends PublicError {
  constructor(path: string) {
    super(articleIsNoFile(path));
  }
}

/** The disk or the access rights. Nothing is lost: either the old or the new file is there. */
export class ArticleChangeFailedError extends KiosqueError {
  constructor(path: string, cause: unknown) {
    super(articleChangeFailed(path, systemErrorCode(cause) ?? 'error'), {
      cause,
      readerSentence: articleNotChanged(path),
    });
  }
}

/** `DATA_DIR` lies in the corpus folder, so that removed articles would come back. */
export class KeptAmongArticlesError extends KiosqueError {
  constructor(folder: string) {
    super(keptAmongArticles(folder), { exitCode: 2 });
  }
}
