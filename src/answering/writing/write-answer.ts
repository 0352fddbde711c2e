import { setImmediate } from 'node:timers/promises';
import { NOT_FOUND } from '../../messages/writing.ts';
import { ChatModelError } from '../../models/chat-errors.ts';
import type { PrintedCopies } from '../quoting/printed-copies.ts';
import type { WritingOutcome } from './answer-cache.ts';
import { type CheckedSentence, checkSentence, type SentenceCheck } from './checked-sentence.ts';
import type { ClaimContext } from './claim-context.ts';
import { type PromptParts, writerPrompt } from './prompt.ts';
import { mostChars } from './read-whole.ts';
import type { Relevance } from './relevance.ts';
import { secondOpinion } from './second-opinion.ts';
import type { SentenceFate, Writer } from './writer.ts';
import { sentenceReader, type WrittenSentence } from './written-sentence.ts';
import { type WrittenText, writtenText } from './written-text.ts';

/** Five sentences with their numbers, with room for long names. */
const MAX_ANSWER_TOKENS = 600;
/** Twice what is asked for: beyond that a model does not answer but recite. */
const MAX_WRITTEN_SENTENCES = 10;
/** As many as such an answer has, were two of three left out. What follows them is not read. */
const MAX_READ_SENTENCES = 30;
/** The longest piece (characters) that is looked through for sentences before others in this process have their turn. */
const MAX_PIECE_CHARS = 200;

export interface WritingRequest extends PromptParts {
  readonly contextOf: ClaimContext;
  readonly relevance: Relevance;
  /** Where else the words of the extracts stand. */
  readonly copies: PrintedCopies;
  /** Told the text so far, each time that another sentence has been checked. */
  readonly onText?: (text: string) => void;
}

/**
 * Lets the model write and checks every sentence as soon as it is complete: nothing unchecked is ever shown.
 * @throws ChatModelError when the model fails; the signal's reason when it was aborted.
 */
export async function writeAnswer(
  writer: Omit<Writer, 'cache'>,
  request: WritingRequest,
  options: Omit<SentenceCheck, 'context'> = {},
): Promise<WritingOutcome> {
  const { model, rules, onJudged } = writer;
  const { extracts, copies, language, contextOf, relevance, onText } = request;
  const { signal } = options;
  const clock = writingClock(writer, signal);
  const text = writtenText(language, rules.strictness, copies);
  const checked: CheckedSentence[] = [];
  const asides: SentenceFate[] = [];
  let read = 0;
  for await (const sentence of sentencesOf(writer, request, clock, signal)) {
    await clock.pause();
    read += 1;
    const context = await contextOf(sentence.text);
    const result = await checkSentence(sentence, extracts, { ...options, context });
    const isAside = 'quotes' in result && !(await relevance.isRelevant(sentence.text, result.quotes));
    if (isAside) asides.push({ text: sentence.text, fate: 'aside' });
    else {
      checked.push(result);
      const before = text.soFar;
      text.add(result);
      // With a second opinion to come, no sentence is checked before the last one is.
      if (!rules.isVerified && text.held > 0 && text.soFar !== before) onText?.(text.soFar);
    }
    signal?.throwIfAborted();
    if (text.held >= MAX_WRITTEN_SENTENCES || read >= MAX_READ_SENTENCES) break;
  }
  let judged: readonly CheckedSentence[] = checked;
  let shown = text;
  if (rules.isVerified) {
    const limits = { deadlineMs: clock.leftMs(), ...(signal === undefined ? {} : { signal }) };
    judged = await secondOpinion(checked, model, language, limits);
    shown = writtenText(language, rules.strictness, copies);
    for (const sentence of judged) shown.add(sentence);
  }
  onJudged?.([...judged.map(fateOf), ...asides]);
  return outcomeOf(shown, judged, relevance);
}

function fateOf({ verdict, sentence: { text } }: CheckedSentence): SentenceFate {
  return { text, fate: verdict === 'held' ? 'shown' : verdict };
}

/** The sentences of the model's answer, each as soon as it is complete. */
async function* sentencesOf(
  { model, deadlineMs }: Pick<Writer, 'model' | 'deadlineMs'>,
  parts: PromptParts,
  clock: Pick<ReturnType<typeof writingClock>, 'pause'>,
  signal: AbortSignal | undefined,
): AsyncGenerator<WrittenSentence, void, undefined> {
  const reader = sentenceReader();
  const stream = model.stream({
    messages: writerPrompt(parts),
    maxOutputTokens: MAX_ANSWER_TOKENS,
    deadlineMs,
    ...(signal === undefined ? {} : { signal }),
  });
  let isCut = false;
  let chars = 0;
  for await (const event of stream) {
    if (event.type === 'end') isCut = event.reason === 'length';
    else {
      for (const piece of piecesOf(event.text)) {
        yield* reader.read(piece);
        await clock.pause();
        chars += piece.length;
        if (chars > mostChars(MAX_ANSWER_TOKENS)) return;
      }
    }
  }
  const rest = reader.end();
  // What was cut in the middle may have been about to say the contrary.
  yield* isCut ? rest.filter(({ text }) => /[.!?…»”)]$/u.test(text)) : rest;
}

function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += MAX_PIECE_CHARS) yield text.slice(at, at + MAX_PIECE_CHARS);
}

function outcomeOf(
  text: WrittenText,
  checked: readonly CheckedSentence[],
  relevance: Relevance,
): WritingOutcome {
  const of = (wanted: CheckedSentence['verdict']): readonly string[] =>
    checked.flatMap(({ verdict, sentence }) => (verdict === wanted ? [sentence.text] : []));
  const [held, open, unsupported] = [of('held'), of('open'), [...of('unsupported'), ...of('partly')]];
  if (held.length > 0) {
    const isLost = unsupported.length > 0 && !relevance.hasKind(held);
    return isLost ? { kind: 'nothing-held' } : { kind: 'written', ...text.compose() };
  }
  // The model has been told to answer with one word; some say it in a sentence.
  const isNotFound =
    open.some((sentence) => sentence.includes(NOT_FOUND)) ||
    (open.length > 0 && open.length === checked.length);
  return { kind: isNotFound ? 'not-found' : 'nothing-held' };
}

/** What is left of the time in which an answer must be written and checked, from now on. */
function writingClock({ model, deadlineMs }: Pick<Writer, 'model' | 'deadlineMs'>, signal?: AbortSignal) {
  const startedMs = performance.now();
  /** Milliseconds, never less than nothing. */
  const leftMs = (): number => Math.max(0, deadlineMs - (performance.now() - startedMs));
  /**
   * Lets everybody else in this process have a turn.
   * @throws ChatModelError (`timeout`) when the time is over; the signal's reason when it was aborted.
   */
  const pause = async (): Promise<void> => {
    await setImmediate();
    signal?.throwIfAborted();
    if (leftMs() === 0)
      throw new ChatModelError(model.name, { kind: 'timeout', status: null, retryAfterMs: null });
  };
  return { leftMs, pause };
}
