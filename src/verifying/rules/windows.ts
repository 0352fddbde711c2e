import type { TextReading } from '../../text/reading.ts';
import type { Span } from '../../text/sentences.ts';
import type { Evidence, EvidenceSentence } from './evidence.ts';

/** Words of a passage. Offsets count in its article's text. */
export interface EvidenceWords extends Span {
  readonly evidence: Evidence;
}

/** Neighbouring sentences of a passage that a claim is compared with. */
export interface ClaimWindow extends EvidenceWords {
  readonly sentences: readonly EvidenceSentence[];
  /** What its pronouns point to: sentences before it that may lend names and words. */
  readonly before: readonly TextReading[];
  /**
   * Two sentences that do not speak of one thing for certain: a claim may sum them up, but each of its parts must stand
   * in one of them.
   */
  readonly isLoose: boolean;
}

/** A pronoun's name may stand so many sentences back. */
const CHAIN_SENTENCES = 3;

/** The windows that rules look at: single sentences first, then pairs of neighbours; none of them asks. */
export function windowsOf(evidence: Evidence): readonly ClaimWindow[] {
  const { sentences } = evidence;
  const single = sentences.map((_, index) => windowAt(evidence, sentences, index, 1));
  const pairs = sentences.slice(1).map((second, index) => ({
    ...windowAt(evidence, sentences, index, 2),
    isLoose: !second.isAnaphoric,
  }));
  return [...single, ...pairs].filter((window) => window.sentences.every(({ isQuestion }) => !isQuestion));
}

/** The sentences of a passage without its headline, if it has others. */
export function bodyOf({ sentences, article }: Evidence): readonly EvidenceSentence[] {
  const body = sentences.filter(({ start }) => start >= article.bodyStart);
  return body.length === 0 ? sentences : body;
}

/** So many sentences from one on. */
export function windowAt(
  evidence: Evidence,
  sentences: readonly EvidenceSentence[],
  index: number,
  length: number,
): ClaimWindow {
  const own = sentences.slice(index, index + length);
  const start = own[0]?.start ?? 0;
  const end = own.at(-1)?.end ?? start;
  const before = chainBefore(sentences, index, evidence.reading.before);
  return { evidence, start, end, sentences: own, before, isLoose: false };
}

/** Where words stand, and nothing else of them. */
export function placeOf({ evidence, start, end }: EvidenceWords): EvidenceWords {
  return { evidence, start, end };
}

/** What is said in a window, sentence by sentence. */
export function textsOf({ sentences }: ClaimWindow): readonly TextReading[] {
  return sentences.map(({ reading }) => reading);
}

/** The sentences that the pronouns of one point to, nearest first. */
function chainBefore(
  sentences: readonly EvidenceSentence[],
  index: number,
  before: TextReading | null,
): readonly TextReading[] {
  const chain: TextReading[] = [];
  for (let at = index; chain.length < CHAIN_SENTENCES; at -= 1) {
    if (sentences[at]?.isAnaphoric !== true) break;
    const previous = at === 0 ? before : sentences[at - 1]?.reading;
    if (previous === null || previous === undefined) break;
    chain.push(previous);
  }
  return chain;
}
