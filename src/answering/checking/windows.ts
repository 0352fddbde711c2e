import type { Slice } from './evidence.ts';
import type { ReadPassage, ReadSentence, ReadText } from './read-passage.ts';

/** One sentence, or two neighbouring ones, that a claim is compared with. */
export interface ClaimWindow extends Slice {
  readonly sentences: readonly ReadSentence[];
  /** What its pronouns point to: sentences before it that may lend names and words. */
  readonly before: readonly ReadText[];
  readonly title: ReadText;
  /**
   * Two sentences that do not speak of one thing for certain: a claim may sum them up, but each of its parts must stand
   * in one of them.
   */
  readonly isLoose: boolean;
}

/** A pronoun's name may stand so many sentences back. */
const CHAIN_SENTENCES = 3;

/** The windows of a passage, single sentences first. */
export function windowsOf({ sentences, before, title }: ReadPassage): readonly ClaimWindow[] {
  const single = sentences.map(
    (sentence, index): ClaimWindow => ({
      start: sentence.start,
      end: sentence.end,
      sentences: [sentence],
      before: chainBefore(sentences, index, before),
      title,
      isLoose: false,
    }),
  );
  const pairs = sentences.slice(1).map((second, index): ClaimWindow => {
    const first = sentences[index] ?? second;
    return {
      start: first.start,
      end: second.end,
      sentences: [first, second],
      before: chainBefore(sentences, index, before),
      title,
      isLoose: !second.isAnaphoric,
    };
  });
  return [...single, ...pairs];
}

/** The sentences that the pronouns of one point to, nearest first. */
export function chainBefore(
  sentences: readonly ReadSentence[],
  index: number,
  before: ReadSentence | null,
): readonly ReadText[] {
  const chain: ReadText[] = [];
  for (let at = index; chain.length < CHAIN_SENTENCES; at -= 1) {
    if (sentences[at]?.isAnaphoric !== true) break;
    const previous = at === 0 ? before : sentences[at - 1];
    if (previous === null || previous === undefined) break;
    chain.push(previous);
  }
  return chain;
}
