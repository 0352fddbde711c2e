import type { Reader } from '../../models/reader/reader.ts';
import { unlessReaderFails } from '../../models/reader/reader-error.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { type SentenceRelation, sentenceRelation } from '../../verifying/agreement/sentence-relation.ts';
import { datedStatement } from '../../verifying/agreement/statement-items.ts';
import type { CandidateSentence } from './candidate-sentences.ts';
import type { SentenceScore } from './score-sentence.ts';

/** How the second sentence relates to the first. */
export type Relate = (a: CandidateSentence, b: CandidateSentence) => SentenceRelation;

/** Whether two sentences cannot both be true. */
export type Opposed = (a: CandidateSentence, b: CandidateSentence) => boolean;

export const noneOpposed: Opposed = () => false;

/**
 * Taking a sentence apart costs a millisecond: it is done for those that share so much of the shorter one's words, of
 * which others may still be met by their meaning.
 */
const WORTH_READING_SHARE = 0.4;

/**
 * Compares the sentences of one answer; each is read once, however often it is compared.
 *
 * @param opposed those that contradict each other in other words than rules know
 */
export function compareCandidates(opposed: Opposed = noneOpposed): Relate {
  const stemsOf = computeOnce(({ reading: { words } }) => {
    const content = words.filter(({ text, folded }) => !isStopWord(folded) && /\p{L}/u.test(text));
    return new Set(content.map(({ stem }) => stem));
  });
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

/** Three pairs, read both ways, take as long as a passage; the fourth sentence of an answer is seldom shown. */
const MOST_SENTENCES = 3;
/** Probability of contradiction, the mean of both ways of reading a pair, from which two sentences are opposed. */
const LEAST_OPPOSITION = 0.75;

/**
 * Which of the best sentences of different articles contradict each other by their meaning, as a reader sees it:
 * « fermera » and « restera ouverte ». None do for a reader that cannot read any more.
 *
 * @param ranked best first
 * @throws the signal's reason when it was aborted.
 */
export async function opposedSentences(
  reader: Reader,
  ranked: readonly SentenceScore[],
  signal?: AbortSignal,
): Promise<Opposed> {
  const best = ranked.slice(0, MOST_SENTENCES).map(({ sentence }) => sentence);
  const pairs = best.flatMap((a, index) =>
    best.slice(index + 1).flatMap((b) => (a.article.id === b.article.id ? [] : [[a, b] as const])),
  );
  if (pairs.length === 0) return noneOpposed;
  const bothWays = pairs.flatMap(([a, b]) => [
    { statement: a.text, evidence: b.text },
    { statement: b.text, evidence: a.text },
  ]);
  const readings = await unlessReaderFails(reader.support(bothWays, signal));
  if (readings === null) return noneOpposed;
  const opposed = pairs.filter((_, index) => {
    const [there = 0, back = 0] = [readings[2 * index]?.contradicts, readings[2 * index + 1]?.contradicts];
    return (there + back) / 2 >= LEAST_OPPOSITION;
  });
  return (a, b) => opposed.some(([one, other]) => (one === a && other === b) || (one === b && other === a));
}
