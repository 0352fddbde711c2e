import type { EmbedderSource, LearnedEmbedder } from '../../src/models/embedder.ts';
import { unitVector } from '../../src/models/unit-vector.ts';

export interface LetterEmbedderOptions {
  readonly model?: string;
  readonly dimensions?: number;
  /** Called with the titles and texts of each call, before it is answered. */
  readonly onEmbed?: (texts: readonly string[]) => void;
}

/** A small true embedder that learns nothing: a text's vector counts its letters. */
export function letterEmbedderSource(options: LetterEmbedderOptions = {}): EmbedderSource {
  const { model = 'letters', dimensions = 32, onEmbed } = options;
  const vectorOf = (text: string): Float32Array => {
    const counts = Array.from({ length: dimensions }, () => 0.1);
    for (const letter of text.toLowerCase()) {
      const at = (letter.codePointAt(0) ?? 0) % dimensions;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return unitVector(counts) ?? new Float32Array(dimensions);
  };
  const learned: LearnedEmbedder = {
    embedder: {
      identity: { provider: 'fake', model, dimensions, convention: 'letters counted' },
      async embedPassages(inputs, signal) {
        signal?.throwIfAborted();
        const texts = inputs.map((input) => `${input.title} ${input.publisher ?? ''} ${input.text}`);
        onEmbed?.(texts);
        return texts.map((text) => [vectorOf(text)]);
      },
      async embedQuestion(question, signal) {
        signal?.throwIfAborted();
        return /[\p{L}\p{N}]/u.test(question) ? vectorOf(question) : null;
      },
    },
    state: null,
  };
  return { name: `fake:${model}`, learn: async () => learned, restore: async () => learned };
}
