import type { SentenceReading } from '../../models/reader/reader.ts';
import { fold } from '../../text/fold.ts';
import { logOdds, probabilityOf } from '../../verifying/log-odds.ts';
import type { CandidateSentence } from './candidate-sentences.ts';
import type { SentenceScore } from './score-sentence.ts';

/** Version of this rule: a threshold chosen for another one means nothing here. */
export const READER_RULE = 'reader-4';

/**
 * Confidence below which the answer is « not in the articles », where a reader judges: it refuses .084 (PIAF)
 * and .078 (AfriQA) of the answerable questions of the tuning part, some of which have lost passages beside their own.
 */
export const READER_THRESHOLD = 0.57;

/** What the reader made of a sentence, or null where it did not read it. */
export type Readings = (sentence: CandidateSentence) => SentenceReading | null;

/** What rules over words, or a reader and the search, make of the sentences found for a question. */
export interface RankedSentences {
  /** Best first; with a reader `total` is the estimated probability that the sentence answers, 0 to 1. */
  readonly ranked: readonly SentenceScore[];
  /** Estimated probability that the best one answers, 0 to 1. */
  readonly confidence: number;
  /** All that were judged, also those that only go with a better one of their article; best first. */
  readonly all: readonly SentenceScore[];
  /** The same probability of any of them. */
  readonly confidenceOf: (score: SentenceScore) => number;
}

/**
 * What each sign weighs in the logarithm of the odds that a sentence answers: the reader's own odds, and the odds that
 * rules over words give it. Fitted on the tuning part, by article (docs/reader.md); there the score of the passage adds
 * nothing.
 */
const COEFFICIENTS = { intercept: 1.76, reader: 0.48, rules: 0.7 } as const;
/** The rules' confidence counts within these odds: they are never sure. */
const MOST_RULE_ODDS = 6.9;

/** Passages found first hold the answer more often than the reader alone can tell. */
const PASSAGE_WEIGHT = 0.8;
/**
 * What the rules' score of a sentence weighs in the order. It changes nothing on encyclopedias; in an interview or a
 * list, which the reader has seen little of, it keeps the sentence that has the question's words before its neighbours.
 */
const RULES_WEIGHT = 1;

/** Where a passage stands among the others of one question, by the reader's odds of its best sentence. */
export function orderOf(readerOdds: number, passageScore: number): number {
  return readerOdds + PASSAGE_WEIGHT * passageScore;
}

/** What a reader and rules over words make of sentences together. What the reader did not read is no answer. */
export function judgeByReading(
  { ranked, confidenceOf }: RankedSentences,
  readings: Readings,
): RankedSentences {
  const judged = ranked.flatMap((score) => {
    const reading = readings(score.sentence);
    if (reading === null) return [];
    const { start, passageScore } = score.sentence;
    const { words } = reading;
    const rules = Math.max(-MOST_RULE_ODDS, Math.min(MOST_RULE_ODDS, logOdds(confidenceOf(score))));
    const odds = COEFFICIENTS.intercept + COEFFICIENTS.reader * reading.odds + COEFFICIENTS.rules * rules;
    const answer =
      words === null || words.sureness < BOLD_SURENESS
        ? null
        : { start: start + words.start, end: start + words.end };
    const order = orderOf(reading.odds, passageScore) + RULES_WEIGHT * score.total;
    return [{ order, odds: reading.odds, score: { ...score, total: probabilityOf(odds), answer } }];
  });
  const [best, ...others] = judged.sort((a, b) => b.order - a.order);
  const totalOf = ({ total }: SentenceScore): number => total;
  if (best === undefined) return { ranked: [], all: [], confidence: 0, confidenceOf: totalOf };
  const further = others.filter(({ odds }) => odds >= FURTHER_ODDS);
  return {
    ranked: withoutRepetition([best, ...further].map(({ score }) => score)),
    all: [best, ...others].map(({ score }) => score),
    confidence: best.score.total,
    confidenceOf: totalOf,
  };
}

/** A further sentence answers by itself, as the reader sees it: rather it than none of its passage. */
const FURTHER_ODDS = 0;

/**
 * A further sentence of an article stays where it answers with other words than those above: another figure, another
 * day.
 */
function withoutRepetition(ranked: readonly SentenceScore[]): readonly SentenceScore[] {
  const said = new Map<string, Set<string>>();
  return ranked.filter(({ sentence: { article }, answer }) => {
    const above = said.get(article.id);
    const words = answer === null ? '' : fold(article.text.slice(answer.start, answer.end));
    if (above === undefined) said.set(article.id, new Set([words]));
    else if (words === '' || above.has(words)) return false;
    else above.add(words);
    return true;
  });
}

/** From this sureness on, the words that answer are set apart. */
const BOLD_SURENESS = 0.55;
