import type { AnswerSource } from '../answering/answer-options.ts';
import { KiosqueError } from '../errors.ts';
import { type OpenedIndex, openIndex } from '../index/local/open.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { commandMessages } from '../messages/commands.ts';
import { type Embedder, type EmbedderSource, isSameEmbedder } from '../models/embedder.ts';
import { CalibrationError, readCalibration } from './calibration-file.ts';

export interface OpenAnswerSource extends AnswerSource {
  /** What a person should know before reading answers. */
  readonly notices: readonly Bilingual[];
}

/** Told what it means for the question, and why. */
export type OnEmbeddingFailure = (notice: Bilingual, reason: KiosqueError) => void;

/**
 * Opens an index for questions. When the configured embedder did not make its vectors, or cannot be had, the words
 * are searched alone, and a notice says so.
 *
 * @param onFailure is told when a question could not be embedded: that question is answered from its words
 * @throws KiosqueError when no generation can be served.
 */
export async function openAnswerSource(
  indexFolder: string,
  source: EmbedderSource,
  onFailure: OnEmbeddingFailure,
): Promise<OpenAnswerSource> {
  const opened = await openIndex(indexFolder);
  try {
    const { embedder, notice } = await matchingEmbedder(opened, source, onFailure);
    // One that cannot be used costs a notice, never the answers.
    const calibration = await readCalibration(indexFolder).catch((error: unknown) => {
      if (error instanceof CalibrationError) return error;
      throw error;
    });
    const isUnusable = calibration instanceof CalibrationError;
    return {
      store: opened.store,
      embedder,
      ...(calibration === null || isUnusable ? {} : { calibration }),
      notices: [...opened.notices, notice, isUnusable ? calibration.sentence : null].filter(
        (sentence) => sentence !== null,
      ),
    };
  } catch (error) {
    await opened.store.close();
    throw error;
  }
}

async function matchingEmbedder(
  { store }: OpenedIndex,
  source: EmbedderSource,
  onFailure: OnEmbeddingFailure,
): Promise<{ readonly embedder: Embedder | null; readonly notice: Bilingual | null }> {
  const made = store.manifest.embedder;
  try {
    const { embedder } = await source.restore(store.embedderState);
    if (isSameEmbedder(embedder.identity, made))
      return {
        embedder: forgivingEmbedder(embedder, (reason) =>
          onFailure(commandMessages.lexicalOnly(reason.sentence), reason),
        ),
        notice: null,
      };
    return {
      embedder: null,
      notice: commandMessages.otherEmbedder(`${made.provider}:${made.model}`, source.name),
    };
  } catch (error) {
    if (!(error instanceof KiosqueError)) throw error;
    return { embedder: null, notice: commandMessages.lexicalOnly(error.sentence) };
  }
}

/**
 * The same embedder, but a question that it cannot embed has no vector instead of failing: words are searched alone
 * then, and the person is told why. Passages are not forgiven: an index without some of its vectors would be a silent
 * loss.
 *
 * @param onFailure is given the reason, for each question
 */
function forgivingEmbedder(embedder: Embedder, onFailure: (reason: KiosqueError) => void): Embedder {
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
