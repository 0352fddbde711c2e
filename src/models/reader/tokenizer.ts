import { Tokenizer } from '@huggingface/tokenizers';

/** Pieces of a text: their numbers, and the characters that each stands for (UTF-16 code units, end excluded). */
export interface Pieces {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export type SplitIntoPieces = (text: string) => Pieces;

/** Words whose pieces are kept: a collection's common ones. */
const MOST_KEPT_WORDS = 20_000;
/** What the vocabulary writes in front of a word. */
const WORD_START = '▁';

/** The package's own type for this does not resolve under Node's module rules. */
interface Encoded {
  readonly ids: readonly number[];
  readonly tokens: readonly string[];
}

interface PiecesOfWord {
  readonly ids: readonly number[];
  /** Length in characters of each, or null where spelling was normalised and they do not add up. */
  readonly lengths: readonly number[] | null;
}

/**
 * Splits text as the reader was taught to, from the vocabulary's JSON. The pieces of a word do not depend on its
 * neighbours, so that each word is split once.
 * @throws Error when the JSON is no vocabulary.
 */
export function tokenizerOf(vocabulary: object): SplitIntoPieces {
  const tokenizer = new Tokenizer(vocabulary, {});
  const kept = new Map<string, PiecesOfWord>();
  const piecesOf = (word: string): PiecesOfWord => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const { ids, tokens }: Encoded = tokenizer.encode(word, { add_special_tokens: false });
    const lengths = tokens.map((token, index) => lengthOf(token, index === 0));
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const made = { ids, lengths: total === word.length ? lengths : null };
    if (kept.size >= MOST_KEPT_WORDS) kept.clear();
    kept.set(word, made);
    return made;
  };
  return (text) => {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
      const pieces = piecesOf(word);
      let at = index;
      pieces.ids.forEach((id, number) => {
        const end = pieces.lengths === null ? index + word.length : at + (pieces.lengths[number] ?? 0);
        ids.push(id);
        starts.push(at);
        ends.push(end);
        if (pieces.lengths !== null) at = end;
      });
    }
    return { ids, starts, ends };
  };
}

function lengthOf(token: string, isFirst: boolean): number {
  return isFirst && token.startsWith(WORD_START) ? token.length - WORD_START.length : token.length;
}
