import { notSaid } from '../messages/answers.ts';
import type { Reader } from '../models/reader/reader.ts';
import type { AnalysedQuestion } from '../searching/question.ts';
import type { RankedPassage } from '../searching/retrieve.ts';
import { readText } from '../text/reading.ts';
import { readEvidence } from '../verifying/rules/evidence.ts';
import { rarityFrom } from '../verifying/rules/term-rarity.ts';
import { answerClosedQuestion } from './answer-closed-question.ts';
import type { AnswerOptions, AnswerSource } from './answer-options.ts';
import { atMainCopies } from './copies/at-main-copy.ts';
import type { PrintedCopies } from './copies/printed-copies.ts';
import { type ClosedQuestion, closedQuestion } from './question/closed-question.ts';
import { quoteWhatIsTold } from './quote-what-is-told.ts';
import type { AnswerOrder } from './quoting/answer-order.ts';
import {
  type ExtractiveAnswer,
  judgeSentences,
  quoteSentences,
  scoreByRules,
} from './quoting/extractive-answer.ts';
import { type RankedSentences, READER_RULE, READER_THRESHOLD } from './quoting/judge-reading.ts';
import { noneOpposed, opposedSentences } from './quoting/opposed-sentences.ts';
import { readSentences } from './quoting/read-sentences.ts';
import { REFUSAL_RULE, REFUSAL_THRESHOLD } from './quoting/refusal.ts';
import type { SentenceScore } from './quoting/score-sentence.ts';

/** What was found for one way of searching. */
export interface SearchResult {
  readonly question: AnalysedQuestion;
  readonly passages: readonly RankedPassage[];
  readonly hasVector: boolean;
  /** The latest was asked for: of what answers, the newest article's sentence comes first. */
  readonly order?: AnswerOrder;
}

/** What the passages that were found say to the question. */
export interface JudgedPassages {
  /** Its passages in the order of the judgement. */
  readonly read: SearchResult;
  readonly extractive: ExtractiveAnswer;
  /** Confidence from which there is an answer, for whoever judged. */
  readonly refusalThreshold: number;
  /** Whether it was asked for yes or no: then it is settled or not, and no model puts it in other words. */
  readonly isClosed: boolean;
  /** What is said in place of the general refusal. */
  readonly none: string | null;
}

export interface JudgingOptions extends Pick<AnswerOptions, 'reader' | 'signal'> {
  /** Where else the words of the passages stand. */
  readonly copies: PrintedCopies;
}

/**
 * Judges passages by what the reader makes of them; without one, or when it cannot read any more, by rules over words. What
 * is asked for yes or no is verified.
 */
export async function judgePassages(
  source: AnswerSource,
  read: SearchResult,
  how: JudgingOptions,
): Promise<JudgedPassages> {
  const { reader } = how;
  const closed = reader === undefined ? null : closedQuestion(read.question.reading);
  if (reader === undefined || closed === null)
    return { ...(await judgeWithin(source, read, how)), isClosed: false, none: null };
  const settled = await settleClosed(source, read, closed, how);
  const extractive =
    settled.composed === null
      ? ((await tellOf(source, read, closed, { ...how, reader })) ?? settled)
      : settled;
  const none = extractive.composed === null ? notSaid[read.question.language] : null;
  return { read, extractive, refusalThreshold: READER_THRESHOLD, isClosed: true, none };
}

async function judgeWithin(
  source: AnswerSource,
  read: SearchResult,
  how: JudgingOptions,
): Promise<Omit<JudgedPassages, 'isClosed' | 'none'>> {
  const { question, order = 'best' } = read;
  const { copies } = how;
  const { judgement, passages, threshold: refusalThreshold, reader } = await judge(source, read, how);
  const ranked = atMainCopies(judgement.ranked, copies);
  const sentences = ranked.map(({ sentence }) => sentence);
  const opposed =
    reader === null || judgement.confidence < refusalThreshold
      ? noneOpposed
      : await opposedSentences(reader, sentences, how.signal);
  const extractive = quoteSentences({ ...judgement, ranked }, refusalThreshold, question.language, {
    opposed,
    order,
    copies,
  });
  return { read: { ...read, passages }, extractive, refusalThreshold };
}

/** The sentences that answer surely enough, each by itself. */
export interface AnsweringSentences {
  /** Best first. */
  readonly ranked: readonly SentenceScore[];
  /** Estimated probability, 0 to 1, that the best one answers. */
  readonly confidence: number;
}

/** All sentences that answer by themselves: each would not be refused if it were the only one. All passages are read. */
export async function answeringSentences(
  source: AnswerSource,
  read: SearchResult,
  how: Pick<AnswerOptions, 'reader' | 'signal'>,
): Promise<AnsweringSentences> {
  const { judgement, threshold } = await judge(source, read, how, read.passages.length);
  const { all, confidence, confidenceOf } = judgement;
  return { ranked: all.filter((score) => confidenceOf(score) >= threshold), confidence };
}

interface Judged {
  readonly judgement: RankedSentences;
  /** In the order of the judgement. */
  readonly passages: SearchResult['passages'];
  /** Confidence from which there is an answer. */
  readonly threshold: number;
  /** Who judged; null for rules over words. */
  readonly reader: Reader | null;
}

async function judge(
  source: AnswerSource,
  { question, passages }: SearchResult,
  { reader, signal }: Pick<AnswerOptions, 'reader' | 'signal'>,
  most?: number,
): Promise<Judged> {
  const reading =
    reader === undefined ? null : readSentences(reader, question.reading.text, passages, signal, most);
  // The reader has a thread of its own: the rules are asked here meanwhile.
  const scoring = (async () => scoreByRules(question, passages))();
  const [understood, scores] = await Promise.all([reading, scoring]);
  if (reader === undefined || understood === null) {
    const threshold = thresholdOf(source, REFUSAL_RULE, REFUSAL_THRESHOLD);
    return { judgement: judgeSentences(scores, null), passages, threshold, reader: null };
  }
  const judgement = judgeSentences(scores, understood.readings);
  const threshold = thresholdOf(source, READER_RULE, READER_THRESHOLD);
  return { judgement, passages: understood.passages, threshold, reader };
}

/** What an ordinary question would be answered with, where it tells of what is asked. */
async function tellOf(
  source: AnswerSource,
  read: SearchResult,
  closed: ClosedQuestion,
  how: JudgingOptions & { readonly reader: Reader },
): Promise<ExtractiveAnswer | null> {
  const { extractive } = await judgeWithin(source, read, how);
  return quoteWhatIsTold(closed, extractive, read.passages, read.question.language, how);
}

async function settleClosed(
  { store }: AnswerSource,
  { question, passages }: SearchResult,
  closed: ClosedQuestion,
  how: JudgingOptions,
): Promise<ExtractiveAnswer> {
  const evidence = readEvidence(passages);
  const rarityOf = await rarityFrom(store, [
    readText(closed.statement),
    ...passages.map(({ reading }) => reading.text),
  ]);
  return answerClosedQuestion(closed, evidence, { rarityOf }, question.language, how);
}

/** A threshold that was chosen for another rule means nothing here. */
function thresholdOf({ calibration }: AnswerSource, rule: string, byDefault: number): number {
  return calibration?.rule === rule ? calibration.threshold : byDefault;
}
