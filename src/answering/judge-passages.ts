import { notSaid } from '../messages/answers.ts';
import type { Reader } from '../models/reader/reader.ts';
import type { AnalysedQuestion } from '../searching/question.ts';
import type { RankedPassage, Retrieval } from '../searching/retrieve.ts';
import { readText } from '../text/reading.ts';
import { rarityFrom } from '../verifying/rules/check-context.ts';
import { readEvidence } from '../verifying/rules/evidence.ts';
import { answerClosedQuestion, quoteWhatIsTold } from './answer-closed-question.ts';
import type { AnswerOptions, AnswerSource } from './answer-options.ts';
import { type ClosedQuestion, closedQuestion } from './question/closed-question.ts';
import { candidateSentences } from './quoting/candidate-sentences.ts';
import { type AnswerOrder, chooseSentences } from './quoting/choose-sentences.ts';
import { noneOpposed, opposedSentences } from './quoting/compare-candidates.ts';
import { composeAnswer, type ExtractiveAnswer } from './quoting/compose-answer.ts';
import {
  judgeByReading,
  type RankedSentences,
  READER_RULE,
  READER_THRESHOLD,
} from './quoting/judge-reading.ts';
import { askedKind } from './quoting/kind-evidence.ts';
import { withNearWords } from './quoting/near-words.ts';
import { atMainCopies, noCopies, type PrintedCopies } from './quoting/printed-copies.ts';
import { readSentences } from './quoting/read-sentences.ts';
import { answerConfidence, REFUSAL_RULE, REFUSAL_THRESHOLD, refusalSigns } from './quoting/refusal.ts';
import { scoreSentences } from './quoting/score-sentence.ts';

/** What the passages that were found say to the question. */
export interface JudgedPassages {
  /** Its passages in the order of the judgement. */
  readonly read: Retrieval;
  readonly extractive: ExtractiveAnswer;
  /** Confidence from which there is an answer, for whoever judged; null where no model may put it in other words. */
  readonly refusalThreshold: number | null;
  /** What is said in place of the general refusal. */
  readonly none: string | null;
}

export interface JudgingOptions extends Pick<AnswerOptions, 'reader' | 'signal'> {
  /** Where else the words of the passages stand. */
  readonly copies: PrintedCopies;
  /** The latest was asked for: of what answers, the newest article's sentence comes first. */
  readonly order: AnswerOrder;
}

/**
 * Judges passages by what the reader makes of them; without one, or when it cannot read any more, by rules over words. What
 * is asked for yes or no is verified.
 */
export async function judgePassages(
  source: AnswerSource,
  read: Retrieval,
  how: JudgingOptions,
): Promise<JudgedPassages> {
  const { reader } = how;
  const closed = closedQuestion(read.question.reading);
  return reader === undefined || closed === null
    ? quoteBest(source, read, how)
    : settle(source, read, closed, { ...how, reader });
}

async function quoteBest(
  source: AnswerSource,
  read: Retrieval,
  how: JudgingOptions,
): Promise<JudgedPassages> {
  const { ranked, passages, confidence, threshold, judge } = await judgeSentences(source, read, how);
  const answer = { read: { ...read, passages }, refusalThreshold: threshold, none: null };
  if (confidence < threshold) return { ...answer, extractive: { composed: null, confidence } };
  const opposed = judge === null ? noneOpposed : await opposedSentences(judge, ranked, how.signal);
  const chosen = chooseSentences(ranked, opposed, how.order);
  const composed = composeAnswer(chosen, read.question.language, how.copies);
  return { ...answer, extractive: { composed, confidence } };
}

/** A model has no say in what is so. */
async function settle(
  source: AnswerSource,
  read: Retrieval,
  closed: ClosedQuestion,
  how: JudgingOptions & { readonly reader: Reader },
): Promise<JudgedPassages> {
  const { question, passages } = read;
  const { language } = question;
  const evidence = readEvidence(passages);
  const texts = passages.map(({ reading }) => reading.text);
  const rarityOf = await rarityFrom(source.store, [readText(closed.statement), ...texts]);
  const settled = await answerClosedQuestion(closed, evidence, { rarityOf }, how);
  const extractive =
    settled.composed === null
      ? await quoteWhatIsTold(closed, (await quoteBest(source, read, how)).extractive, evidence, how)
      : settled;
  const none = extractive.composed === null ? notSaid[language] : null;
  return { read, extractive, refusalThreshold: null, none };
}

/** All sentences that answer by themselves: each would not be refused if it were the only one. All passages are read. */
export async function answeringSentences(
  source: AnswerSource,
  read: Retrieval,
  how: Pick<AnswerOptions, 'reader' | 'signal'>,
): Promise<Pick<RankedSentences, 'ranked' | 'confidence'>> {
  const { all, confidence, confidenceOf, threshold } = await judgeSentences(
    source,
    read,
    how,
    read.passages.length,
  );
  return { ranked: all.filter((score) => confidenceOf(score) >= threshold), confidence };
}

interface Judged extends RankedSentences {
  /** In the order of the judgement. */
  readonly passages: readonly RankedPassage[];
  /** Confidence from which there is an answer. */
  readonly threshold: number;
  /** Null where the rules judged. */
  readonly judge: Reader | null;
}

/** @param most how many passages are read, where not the usual number */
async function judgeSentences(
  source: AnswerSource,
  { question, passages }: Retrieval,
  { reader, signal, copies = noCopies }: Partial<JudgingOptions>,
  most?: number,
): Promise<Judged> {
  const reading =
    reader === undefined ? null : readSentences(reader, question.reading.text, passages, signal, most);
  // The reader has a thread of its own: the rules are asked here meanwhile.
  const scoring = (async () => scoreByRules(question, passages))();
  const [read, byRules] = await Promise.all([reading, scoring]);
  const judged = read === null ? byRules : judgeByReading(byRules, read.readings);
  return {
    ...judged,
    ranked: atMainCopies(judged.ranked, copies),
    passages: read?.passages ?? passages,
    judge: read === null ? null : (reader ?? null),
    threshold:
      read === null
        ? thresholdOf(source, REFUSAL_RULE, REFUSAL_THRESHOLD)
        : thresholdOf(source, READER_RULE, READER_THRESHOLD),
  };
}

/** How well the sentences of the passages answer a question, by rules over words. */
function scoreByRules(question: AnalysedQuestion, passages: readonly RankedPassage[]): RankedSentences {
  const near = withNearWords(question, passages);
  // Another French word for the one asked is a little less than the word itself: it orders sentences, and does not
  // make an answer surer. Across languages there is nothing else to go by.
  const counted = question.language === 'en' ? near : question;
  const asked = askedKind(near.reading, near.terms);
  const ranked = scoreSentences(near, candidateSentences(passages), asked);
  const confidenceOf: RankedSentences['confidenceOf'] = (score) =>
    answerConfidence(refusalSigns(counted, asked.kind, score));
  const [best] = ranked;
  return { ranked, all: ranked, confidence: best === undefined ? 0 : confidenceOf(best), confidenceOf };
}

/** A threshold that was chosen for another rule means nothing here. */
function thresholdOf({ calibration }: AnswerSource, rule: string, byDefault: number): number {
  return calibration?.rule === rule ? calibration.threshold : byDefault;
}
