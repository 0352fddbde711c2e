import { KiosqueError } from '../errors.ts';
import type { Embedder } from './embedder.ts';

/**
 * The same embedder, but a question that it cannot embed has no vector instead of failing: words are searched alone then,
 * and the person is told why. Passages are not forgiven: an index without some of its vectors would be a silent loss.
 *
 * @param onFailure is given the reason, for each question
 */
export function forgivingEmbedder(embedder: Embedder, onFailure: (reason: KiosqueError) => void): Embedder {
  return {
    identity: embedder.identity,
    embedPassages: (inputs, signal) => embedder.embedPassages(inputs, signal),
    async embedQuestion(question, signal) {
      try {
        return await embedder.embedQuestion(question, signal);
      } catch (error) {
        if (!(error instanceof KiosqueError)) throw error;
        onFailure(error);
        return null;
      }
    },
  };
}
