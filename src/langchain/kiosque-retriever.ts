import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { ensureConfig, type RunnableConfig } from '@langchain/core/runnables';
import type { NamedSource } from '../answering/answer.ts';
import type { AnswerSource } from '../answering/answer-options.ts';
import { namedSource } from '../answering/quoting/citation.ts';
import type { ArticleFilter } from '../index/passage-store.ts';
import { type RankedPassage, retrieve } from '../searching/retrieve.ts';
import { readText } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';

/**
 * What a document tells of its passage; `article.text.slice(start, end)` is its content: offsets in the cleaned article, in
 * UTF-16 code units.
 */
export interface PassageMetadata extends NamedSource, Span {
  /** Of words and vectors together: comparable within one question only. */
  readonly score: number;
}

export interface KiosqueRetrieverInput extends BaseRetrieverInput {
  readonly kiosque: { readonly source: AnswerSource };
  /** Most documents, 1 to 30; 10 when not given. */
  readonly limit?: number;
  /** Articles to search; all when not given. */
  readonly filter?: ArticleFilter;
}

const USUAL_LIMIT = 10;

/**
 * The passages of an index that fit a question, best first, as LangChain's documents. It calls nobody back: LangChain
 * would send question and passages to LangSmith as soon as `LANGSMITH_TRACING` stands in the environment.
 */
export class KiosqueRetriever extends BaseRetriever<PassageMetadata> {
  static override lc_name(): string {
    return 'KiosqueRetriever';
  }

  override readonly lc_namespace = ['kiosque', 'retrievers'];
  readonly #source: AnswerSource;
  readonly #limit: number;
  readonly #filter: ArticleFilter;

  constructor({ kiosque, limit = USUAL_LIMIT, filter = {}, ...input }: KiosqueRetrieverInput) {
    super(input);
    this.#source = kiosque.source;
    this.#limit = limit;
    this.#filter = filter;
  }

  /** @throws the signal's reason when it was aborted, or the timeout that was given is over. */
  override async invoke(question: string, options?: RunnableConfig): Promise<Document<PassageMetadata>[]> {
    const { signal } = ensureConfig(options);
    signal?.throwIfAborted();
    const { store, embedder } = this.#source;
    const { passages } = await retrieve(store, embedder, readText(question), {
      filter: this.#filter,
      ...(signal === undefined ? {} : { signal }),
    });
    signal?.throwIfAborted();
    return passages.slice(0, this.#limit).map(asDocument);
  }
}

function asDocument({ passage, article, score }: RankedPassage): Document<PassageMetadata> {
  const { start, end, text } = passage;
  return new Document({
    id: `${article.id}:${start}`,
    pageContent: text,
    metadata: { ...namedSource(article), start, end, score },
  });
}
