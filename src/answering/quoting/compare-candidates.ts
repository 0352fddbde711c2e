import type { TextReading } from '../../text/reading.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { datedStatement } from '../../verifying/agreement/match-items.ts';
import { type SentenceRelation, sentenceRelation } from '../../verifying/agreement/sentence-relation.ts';
import type { CandidateSentence } from './candidate-sentences.ts';
import type { Opposed } from './opposed-sentences.ts';

/** How the second sentence relates to the first. */
export type Relate = (a: CandidateSentence, b: CandidateSentence) => SentenceRelation;

/**
 * Taking a sentence apart costs a millisecond: it is done for those that share so much of the shorter one's words, of which
 * others may still be met by their meaning.
 */
const WORTH_READING_SHARE = 0.4;

/**
 * Compares the sentences of one answer; each is read once, however often it is compared.
 *
 * @param opposed those that contradict each other in other words than rules know
 */
export function compareCandidates(opposed: Opposed): Relate {
  const stemsOf = computeOnce(({ reading }) => new Set(contentStems(reading)));
  const statementOf = computeOnce(({ article, reading }) => datedStatement(reading, article.publishedAt));
  const byWords: Relate = (a, b) => {
    const [own, theirs] = [stemsOf(a), stemsOf(b)];
    const shared = [...own].filter((word) => theirs.has(word)).length;
    if (shared === 0 || shared < WORTH_READING_SHARE * Math.min(own.size, theirs.size)) return 'other';
    return sentenceRelation(statementOf(a), statementOf(b));
  };
  return (a, b) => {
    const relation = byWords(a, b);
    return relation === 'other' && opposed(a, b) ? 'differs' : relation;
  };
}

function contentStems({ words }: TextReading): readonly string[] {
  return words
    .filter(({ text, folded }) => !isStopWord(folded) && /\p{L}/u.test(text))
    .map(({ stem }) => stem);
}

function computeOnce<Value>(
  read: (sentence: CandidateSentence) => Value,
): (sentence: CandidateSentence) => Value {
  const known = new Map<CandidateSentence, Value>();
  return (sentence) => {
    const value = known.get(sentence) ?? read(sentence);
    known.set(sentence, value);
    return value;
  };
}
