import type { ArticleFilter, PassageStore } from '../../index/passage-store.ts';
import type { Bilingual, Language } from '../../messages/bilingual.ts';
import { notFoundByModel, nothingHeld, quotedInstead } from '../../messages/writing.ts';
import { ChatModelError } from '../../models/chat-errors.ts';
import type { Embedder } from '../../models/embedder.ts';
import type { Reader } from '../../models/reader/reader.ts';
import type { AnalysedQuestion } from '../../searching/question.ts';
import type { RankedPassage } from '../../searching/retrieve.ts';
import type { AnswerPeriod, AnswerProgress } from '../answer.ts';
import type { PrintedCopies } from '../copies/printed-copies.ts';
import type { ComposedAnswer } from '../quoting/compose-answer.ts';
import type { ExtractiveAnswer } from '../quoting/extractive-answer.ts';
import { cacheKey } from './answer-cache.ts';
import { claimContext } from './claim-context.ts';
import { chooseExtracts } from './extract.ts';
import { relevanceTo } from './relevance.ts';
import { relevanceByReading } from './relevance-by-reading.ts';
import { writeAnswer } from './write-answer.ts';
import type { Writer } from './writer.ts';
import type { WritingOutcome } from './writing-outcome.ts';

/**
 * Below this share of the refusal threshold the model is not asked: the passages do not even speak of what is asked, and
 * asking costs a few thousand tokens. On the development sets this gives up 1.5 % of the questions whose passage was
 * found (the threshold itself: 5 to 7 %), and asks nothing for 31 to 58 % of those that no article answers.
 */
const ASKED_FROM_SHARE = 0.4;
/**
 * From this confidence on, quotations are shown even where the model finds no answer: 70 to 81 % of the answerable
 * development questions reach it, and 5 to 13 % of the others.
 */
const SURE_CONFIDENCE = 0.6;

/** What was found for a question, and quoted from it. */
export interface FoundPassages {
  /** As the reader means it, with its words for days. */
  readonly asked: string;
  /** As it was searched. */
  readonly question: AnalysedQuestion;
  readonly language: Language;
  readonly filter: ArticleFilter;
  readonly period: AnswerPeriod | null;
  /** Best first. */
  readonly passages: readonly RankedPassage[];
  /** Where else their words stand. */
  readonly copies: PrintedCopies;
  readonly extractive: ExtractiveAnswer;
  readonly refusalThreshold: number;
}

export interface WritingCircumstances {
  readonly store: PassageStore;
  readonly embedder: Embedder | null;
  /** Judges the model's sentences by meaning; without one, rules over words do. */
  readonly reader?: Reader;
  readonly onProgress?: (progress: AnswerProgress) => void;
  readonly signal?: AbortSignal;
}

export interface WrittenOrQuoted {
  /** Null: refused. */
  readonly composed: ComposedAnswer | null;
  /** `extractive`, or the model's name where its words are shown. */
  readonly answerer: string;
  readonly notice: Bilingual | null;
}

/**
 * The answer in the model's checked words; else, and whenever the model fails, in quotations, with a sentence that says
 * so. What the model was writing when it failed is not shown: half an answer may lack its other half.
 * @throws the signal's reason when it was aborted.
 */
export async function writtenOrQuoted(
  writer: Writer,
  found: FoundPassages,
  circumstances: WritingCircumstances,
): Promise<WrittenOrQuoted> {
  const { extractive, refusalThreshold } = found;
  const instead = (reason: Bilingual | null): WrittenOrQuoted => ({
    composed: extractive.composed,
    answerer: 'extractive',
    notice: reason === null ? null : quotedInstead(reason, extractive.composed !== null),
  });
  if (extractive.confidence < ASKED_FROM_SHARE * refusalThreshold) return instead(null);
  try {
    const outcome = await tryWriting(writer, found, circumstances);
    switch (outcome.kind) {
      case 'written':
        return { composed: outcome, answerer: writer.model.name, notice: null };
      case 'not-found':
        return extractive.confidence >= SURE_CONFIDENCE
          ? instead(notFoundByModel)
          : { composed: null, answerer: 'extractive', notice: null };
      case 'nothing-held':
        return instead(nothingHeld);
    }
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    circumstances.signal?.throwIfAborted();
    return instead(writer.isForReaders === true ? error.readerSentence : error.sentence);
  }
}

async function tryWriting(
  { model, rules, cache, deadlineMs, onJudged }: Writer,
  { asked, question, language, filter, period, passages, copies }: FoundPassages,
  { store, embedder, reader, onProgress, signal }: WritingCircumstances,
): Promise<WritingOutcome> {
  const extracts = await chooseExtracts(store, passages, filter);
  const days = period === null || period.isDropped ? null : { since: period.since, until: period.until };
  const key = cacheKey({
    model: model.name,
    reader: reader?.name ?? null,
    rules,
    language,
    asked,
    searched: question.reading.text,
    days,
    filter,
    generation: store.manifest.generation,
    extracts: extracts.map(({ article, passages: read }) => [
      article.id,
      ...read.map(({ ordinal }) => ordinal),
    ]),
  });
  const known = cache.get(key);
  if (known !== null) return known;
  onProgress?.({ stage: 'writing' });
  const byWords = relevanceTo(question, embedder);
  const outcome = await writeAnswer(model, rules, {
    question: asked,
    period: days,
    extracts,
    copies,
    language,
    contextOf: claimContext({ store, embedder }, extracts, language),
    relevance:
      reader === undefined ? byWords : relevanceByReading(reader, question.reading.text, byWords, signal),
    deadlineMs,
    ...(reader === undefined ? {} : { reader }),
    ...(signal === undefined ? {} : { signal }),
    ...(onJudged === undefined ? {} : { onJudged }),
    onText: (text) => onProgress?.({ stage: 'text', text }),
  });
  // A second try may hold where this one did not.
  if (outcome.kind !== 'nothing-held') cache.put(key, outcome);
  return outcome;
}
