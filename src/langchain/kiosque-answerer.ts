import { ensureConfig, Runnable, type RunnableConfig } from '@langchain/core/runnables';
import type { Answer } from '../answering/answer.ts';
import type { AnswerSource } from '../answering/answer-options.ts';
import { answerQuestion } from '../answering/answer-question.ts';
import type { ArticleFilter } from '../index/passage-store.ts';
import type { Reader } from '../models/reader/reader.ts';

export interface KiosqueAnswererInput {
  readonly kiosque: { readonly source: AnswerSource; readonly reader: Reader | null };
  /** Articles to search; all when not given. */
  readonly filter?: ArticleFilter;
}

/**
 * From a question to an answer in quotations with its citations, or a refusal, as one step of a chain: what
 * `kiosque ask --json` prints. Like the retriever, it calls nobody back.
 */
export class KiosqueAnswerer extends Runnable<string, Answer> {
  static override lc_name(): string {
    return 'KiosqueAnswerer';
  }

  override readonly lc_namespace = ['kiosque', 'answerers'];
  readonly #kiosque: KiosqueAnswererInput['kiosque'];
  readonly #filter: ArticleFilter;

  constructor({ kiosque, filter = {} }: KiosqueAnswererInput) {
    super();
    this.#kiosque = kiosque;
    this.#filter = filter;
  }

  /** @throws the signal's reason when it was aborted, or the timeout that was given is over. */
  override async invoke(question: string, options?: Partial<RunnableConfig>): Promise<Answer> {
    const { signal } = ensureConfig(options);
    signal?.throwIfAborted();
    const { source, reader } = this.#kiosque;
    return answerQuestion(source, question, {
      filter: this.#filter,
      ...(reader === null ? {} : { reader }),
      ...(signal === undefined ? {} : { signal }),
    });
  }
}
