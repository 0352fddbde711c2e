import { similaritiesTo } from '../../models/builtin/text-similarity.ts';
import { closeness } from '../../searching/closeness.ts';
import type { AnalysedQuestion } from '../../searching/question.ts';
import type { Span } from '../../text/sentences.ts';
import type { ExpectedAnswer } from '../question/expected-answer.ts';
import type { CandidateSentence } from './candidate-sentences.ts';
import { type AskedKind, askedKind, kindEvidence } from './kind-evidence.ts';

/**
 * What each sign weighs in the order of the sentences of one question, relative to the share of the question's
 * terms that stand in the sentence itself. Fitted on the development sets together (listwise softmax, two-fold;
 * see docs/retrieval.md) and rounded.
 */
const WEIGHT = {
  /** Terms that only the sentence before has: what its pronouns stand for. */
  before: 0.5,
  /** Terms that only the headline has: an article does not repeat its subject in every sentence. */
  headline: 0.7,
  closeness: 0.1,
  /** Cosine of the question and the sentence under its headline, by the built-in model: what is said in other words. */
  similarity: 0.3,
  /** Times the passage's score below the best passage's, in standard deviations. */
  passage: 0.3,
  /** Very short sentences match by accident. */
  length: 0.2,
  /** The first sentence of a text says what it is about. */
  lead: 0.1,
} as const;

/**
 * What a derived word counts of the word itself. Set by judgement, between the headline's weight and the whole; without
 * any credit the best sentence of PIAF and AfriQA changes for .001, and one press question gets another first quotation
 * (docs/reader.md, “derived words”).
 */
const DERIVED_CREDIT = 0.7;
/** A word is taken for a derivation when it begins with the whole of a stem this long… */
const RELATED_STEM_CHARS = 5;
/** …that makes this much of it. */
const RELATED_STEM_SHARE = 0.6;

/** The length, in characters, from which a sentence is not favoured any more. */
const LONG_SENTENCE_CHARS = 400;

/**
 * What it weighs that a sentence holds the kind of thing asked for: dates tell most, names are everywhere. Kinds that
 * are not here put no sentence before another.
 */
const KIND_WEIGHT: Readonly<Partial<Record<ExpectedAnswer, number>>> = {
  date: 0.65,
  number: 0.5,
  person: 0.4,
  reason: 0.25,
};

export interface SentenceScore {
  readonly sentence: CandidateSentence;
  /** Share of the question's terms in the sentence itself, by rarity: 0 to 1. */
  readonly own: number;
  /** The same with credit for terms of the sentence before and of the headline: `own` to 1. */
  readonly context: number;
  /** Whether it holds the kind of thing asked for: 0, 0.5 (no kind expected) or 1. */
  readonly kind: number;
  /** Cosine of the question and the sentence under its headline: −1 to 1. */
  readonly similarity: number;
  /** For the order of sentences of one question only. */
  readonly total: number;
  /** Words that answer, as offsets in the article's text; null where no reader is sure of them. */
  readonly answer: Span | null;
}

/** The sentences with their scores, best first. */
export function scoreSentences(
  question: AnalysedQuestion,
  sentences: readonly CandidateSentence[],
  asked: AskedKind = askedKind(question.reading, question.terms),
): readonly SentenceScore[] {
  const bestPassage = Math.max(...sentences.map((sentence) => sentence.passageScore));
  const similarities = similaritiesTo([question.reading.text]);
  return sentences
    .map((sentence): SentenceScore => {
      const { article, text, reading, passageScore } = sentence;
      const own = coverage(question, (form) => ownCredit(form, sentence));
      const context = coverage(question, (form) => creditOf(form, sentence));
      const kind = kindEvidence(asked, reading);
      const [similarity = 0] = similarities(`${article.title}\n${text}`);
      const total =
        context +
        (KIND_WEIGHT[asked.kind] ?? 0) * kind +
        WEIGHT.closeness * closeness(question, reading) +
        WEIGHT.similarity * similarity +
        WEIGHT.passage * (passageScore - bestPassage) +
        WEIGHT.length * Math.min(1, text.length / LONG_SENTENCE_CHARS) +
        (sentence.isLead ? WEIGHT.lead : 0);
      return { sentence, own, context, kind, similarity, total, answer: null };
    })
    .sort((a, b) => b.total - a.total);
}

/** Share of the question's terms that are met, each weighing its rarity; 0 for a question without terms. */
function coverage(question: AnalysedQuestion, credit: (form: string) => number): number {
  let met = 0;
  let all = 0;
  for (const term of question.terms) {
    if (term.isWhole) continue;
    all += term.rarity;
    met += term.rarity * Math.max(0, ...term.forms.map(credit));
  }
  return all === 0 ? 0 : met / all;
}

function creditOf(form: string, sentence: CandidateSentence): number {
  const own = ownCredit(form, sentence);
  if (own > 0) return own;
  // The answer in an interview or a list of questions leaves out what was asked.
  if (sentence.followsQuestion && sentence.termsBefore.has(form)) return 1;
  if (sentence.titleTerms.has(form)) return WEIGHT.headline;
  return sentence.termsBefore.has(form) ? WEIGHT.before : 0;
}

/** 1 for the term itself, less for a word derived from it: « Vietnam », « vietnamien ». */
function ownCredit(form: string, { terms }: CandidateSentence): number {
  if (terms.has(form)) return 1;
  return [...terms].some((term) => areRelated(form, term)) ? DERIVED_CREDIT : 0;
}

function areRelated(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length >= RELATED_STEM_CHARS &&
    short.length >= RELATED_STEM_SHARE * long.length &&
    long.startsWith(short)
  );
}
