import { Embeddings } from '@langchain/core/embeddings';
import { builtinEmbedderSource, wordless } from '../models/builtin/builtin-embedder.ts';
import type { Embedder } from '../models/embedder.ts';
import { makePauses } from '../system/pauses.ts';

/**
 * The French and English model that comes with Kiosque, as LangChain's embeddings: unit vectors of 256 dimensions, no
 * key, no network. A text has one vector, made of all its words: it is meant for questions and passages, not for whole
 * articles.
 */
export class KiosqueEmbeddings extends Embeddings {
  #embedder: Embedder | null = null;

  constructor() {
    super({});
  }

  /** @throws KiosqueError when the model's file is missing or damaged. */
  override async embedDocuments(documents: string[]): Promise<number[][]> {
    const pause = makePauses();
    const vectors: number[][] = [];
    for (const text of documents) {
      await pause();
      vectors.push(await this.embedQuery(text));
    }
    return vectors;
  }

  /** @throws KiosqueError when the model's file is missing or damaged. */
  override async embedQuery(document: string): Promise<number[]> {
    this.#embedder ??= (await builtinEmbedderSource().learn([])).embedder;
    const vector = await this.#embedder.embedQuestion(document);
    return [...(vector ?? wordless(this.#embedder.identity.dimensions))];
  }
}
