import type { TokenisedTexts } from './tokenised-texts.ts';

/** Longer pairs align nothing: every word meets every word. */
const LONGEST_PAIR_WORDS = 24;
/** Of a frequent word so many pairs are looked at, evenly spread. */
const PAIRS_A_WORD = 600;
/** A word has few translations; what comes after them is chance. */
const TRANSLATIONS = 6;
/** Below this the two words met by chance. */
const SMALLEST_DICE = 0.02;

export interface Translation {
  readonly word: number;
  /** Dice's coefficient: twice the pairs of both, over the pairs of one plus those of the other. */
  readonly dice: number;
}

/** For a French word, the English words that stand in the translations of its sentences, by Dice's coefficient. */
export function alignWords(
  texts: TokenisedTexts,
  vocabularySize: number,
): (french: number) => readonly Translation[] {
  const pairs = shortPairs(texts);
  const count = (side: 'left' | 'right'): Int32Array => {
    const counts = new Int32Array(vocabularySize);
    for (const pair of pairs)
      for (const word of distinctWords(texts, pair[side], vocabularySize))
        counts[word] = (counts[word] ?? 0) + 1;
    return counts;
  };
  const englishPairs = count('left');
  const frenchPairs = count('right');
  const pairsOf = Array.from({ length: vocabularySize }, (): number[] => []);
  const met = new Int32Array(vocabularySize);
  pairs.forEach((pair, at) => {
    for (const word of distinctWords(texts, pair.right, vocabularySize)) {
      const every = Math.ceil((frenchPairs[word] ?? 0) / PAIRS_A_WORD);
      if ((met[word] ?? 0) % every === 0) pairsOf[word]?.push(at);
      met[word] = (met[word] ?? 0) + 1;
    }
  });
  const together = new Int32Array(vocabularySize);
  return (french) => {
    const own = pairsOf[french] ?? [];
    const seen: number[] = [];
    for (const at of own) {
      for (const word of distinctWords(texts, pairs[at]?.left ?? 0, vocabularySize)) {
        if (together[word] === 0) seen.push(word);
        together[word] = (together[word] ?? 0) + 1;
      }
    }
    const all = frenchPairs[french] ?? 0;
    const translations = seen.map((word) => {
      const pairsOfBoth = ((together[word] ?? 0) * all) / own.length;
      together[word] = 0;
      return { word, dice: (2 * pairsOfBoth) / (all + (englishPairs[word] ?? 0)) };
    });
    return translations
      .filter(({ dice }) => dice >= SMALLEST_DICE)
      .sort((a, b) => b.dice - a.dice || a.word - b.word)
      .slice(0, TRANSLATIONS);
  };
}

function shortPairs(texts: TokenisedTexts): readonly { readonly left: number; readonly right: number }[] {
  const lengthOf = (text: number): number => (texts.starts[text + 1] ?? 0) - (texts.starts[text] ?? 0);
  return texts.sources
    .filter((source) => source.kind === 'en-fr')
    .flatMap((source) =>
      Array.from(source.lefts, (left, pair) => ({ left, right: source.rights[pair] ?? 0 })).filter(
        ({ left, right }) => lengthOf(left) <= LONGEST_PAIR_WORDS && lengthOf(right) <= LONGEST_PAIR_WORDS,
      ),
    );
}

function distinctWords(texts: TokenisedTexts, text: number, vocabularySize: number): readonly number[] {
  const words = new Set<number>();
  for (let at = texts.starts[text] ?? 0; at < (texts.starts[text + 1] ?? 0); at += 1) {
    const word = texts.tokens[at] ?? 0;
    if (word < vocabularySize) words.add(word);
  }
  return [...words];
}
