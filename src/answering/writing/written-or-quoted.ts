import type { Bilingual } from '../../messages/bilingual.ts';
import { notFoundByModel, nothingHeld, quotedInstead } from '../../messages/writing.ts';
import { ChatModelError } from '../../models/chat-errors.ts';
import type { AnswerOptions, AnswerSource } from '../answer-options.ts';
import type { SearchOutcome } from '../first-that-answers.ts';
import type { ComposedAnswer } from '../quoting/compose-answer.ts';
import { cacheKey, type WritingOutcome } from './answer-cache.ts';
import { claimContext } from './claim-context.ts';
import { chooseExtracts } from './extract.ts';
import { relevanceByReading, relevanceTo } from './relevance.ts';
import { writeAnswer } from './write-answer.ts';
import type { Writer } from './writer.ts';

/**
 * Below this share of the refusal threshold the model is not asked: the passages do not even speak of what is asked,
 * and asking costs a few thousand tokens. On the development sets this gives up 1.5 % of the questions whose passage
 * was found (the threshold itself: 5 to 7 %), and asks nothing for 31 to 58 % of those that no article answers.
 */
const ASKED_FROM_SHARE = 0.4;
/**
 * From this confidence on, quotations are shown even where the model finds no answer: 70 to 81 % of the answerable
 * development questions reach it, and 5 to 13 % of the others.
 */
const SURE_CONFIDENCE = 0.6;

interface WrittenOrQuoted {
  /** Null: refused. */
  readonly composed: ComposedAnswer | null;
  /** `extractive`, or the model's name where its words are shown. */
  readonly answerer: string;
  readonly notice: Bilingual | null;
}

/**
 * The answer in the model's checked words; else, and whenever the model fails, in quotations, with a sentence that says
 * so. What the model was writing when it failed is not shown: half an answer may lack its other half.
 *
 * @param asked the question as the reader means it, with its words for days
 * @throws the signal's reason when it was aborted.
 */
export async function writtenOrQuoted(
  source: AnswerSource,
  asked: string,
  found: SearchOutcome,
  options: AnswerOptions,
): Promise<WrittenOrQuoted> {
  const { extractive, refusalThreshold } = found;
  const { composed, confidence } = extractive;
  const { writer, signal } = options;
  const instead = (reason: Bilingual | null): WrittenOrQuoted => ({
    composed,
    answerer: 'extractive',
    notice: reason === null ? null : quotedInstead(reason, composed !== null),
  });
  if (writer === undefined || refusalThreshold === null || confidence < ASKED_FROM_SHARE * refusalThreshold)
    return instead(null);
  try {
    const outcome = await tryWriting(source, asked, found, { ...options, writer });
    switch (outcome.kind) {
      case 'written':
        return { composed: outcome, answerer: writer.model.name, notice: null };
      case 'not-found':
        return confidence >= SURE_CONFIDENCE
          ? instead(notFoundByModel)
          : { composed: null, answerer: 'extractive', notice: null };
      case 'nothing-held':
        return instead(nothingHeld);
    }
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    signal?.throwIfAborted();
    return instead(writer.isForReaders === true ? error.readerSentence : error.sentence);
  }
}

async function tryWriting(
  source: AnswerSource,
  asked: string,
  { attempt: { filter, period }, read: { question, passages }, copies }: SearchOutcome,
  options: AnswerOptions & { readonly writer: Writer },
): Promise<WritingOutcome> {
  const { writer, reader, signal, onProgress } = options;
  const { store, embedder } = source;
  const { model, rules, cache } = writer;
  const { language, reading } = question;
  const extracts = await chooseExtracts(store, passages, filter);
  const days = period === null || period.isDropped ? null : { since: period.since, until: period.until };
  const key = cacheKey({
    model: model.name,
    reader: reader?.name ?? null,
    rules,
    language,
    asked,
    searched: reading.text,
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
  const relevance =
    reader === undefined ? byWords : relevanceByReading(reader, reading.text, byWords, signal);
  const contextOf = claimContext(store, extracts, language);
  const onText = (text: string): void => onProgress?.({ stage: 'text', text });
  const parts = { question: asked, period: days, extracts, language };
  const outcome = await writeAnswer(writer, { ...parts, copies, contextOf, relevance, onText }, options);
  // A second try may hold where this one did not.
  if (outcome.kind !== 'nothing-held') cache.put(key, outcome);
  return outcome;
}
