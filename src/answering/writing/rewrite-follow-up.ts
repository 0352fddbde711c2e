import { rewriteRules } from '../../messages/writing.ts';
import { ChatModelError } from '../../models/chat-errors.ts';
import type { ChatMessage } from '../../models/chat-model.ts';
import { nameWords, properNames } from '../../text/find-names.ts';
import { fold } from '../../text/fold.ts';
import { questionTerms, readText, type TextReading } from '../../text/reading.ts';
import type { Turn } from '../question/follow-up.ts';
import { leaningOf } from '../question/leaning.ts';
import { readWhole } from './read-whole.ts';
import type { Writer } from './writer.ts';

const MAX_REWRITTEN_CHARS = 300;
const MAX_REWRITTEN_TOKENS = 120;
/** Somebody waits for the answer; without a rewriting in time the plain completion does. */
const REWRITE_DEADLINE_MS = 6_000;
/** At most so much of the time for the whole answer. */
const REWRITE_SHARE = 0.25;
/** What is remembered of an answer: its names are in its beginning. */
const REMEMBERED_ANSWER_CHARS = 400;
/** A question of more words says itself what it is about. */
const MAX_SHORT_WORDS = 8;
/** So much of the follow-up's own words must be in the complete question, or it is another question. */
const KEPT_SHARE = 0.5;

/**
 * A follow-up as a question of its own, in the model's words; null when it does not seem to lean on what was said
 * before, when the model does not answer, and when what it wrote is no such question: longer than one, without the
 * follow-up's own words, or with a name or number that nobody has said.
 * @throws the signal's reason when it was aborted.
 */
export async function rewriteFollowUp(
  question: TextReading,
  earlier: readonly Turn[],
  { model, deadlineMs }: Pick<Writer, 'model' | 'deadlineMs'>,
  signal?: AbortSignal,
): Promise<string | null> {
  if (earlier.length === 0 || !mayLean(question)) return null;
  const conversation = earlier.flatMap((turn): readonly ChatMessage[] => [
    { role: 'user', text: turn.question },
    { role: 'assistant', text: turn.answerText.slice(0, REMEMBERED_ANSWER_CHARS) || '—' },
  ]);
  const request = {
    messages: [
      { role: 'system', text: rewriteRules(question.language) },
      ...conversation,
      { role: 'user', text: question.text },
    ],
    maxOutputTokens: MAX_REWRITTEN_TOKENS,
    deadlineMs: Math.min(REWRITE_DEADLINE_MS, deadlineMs * REWRITE_SHARE),
    ...(signal === undefined ? {} : { signal }),
  } as const;
  const said = [question.text, ...earlier.flatMap((turn) => [turn.question, turn.answerText])].join('\n');
  try {
    const written = await readWhole(model, request);
    if (written === null) return null;
    const rewritten = written.trim().replace(/^["«“\s]+|["»”\s]+$/gu, '');
    return isQuestionFrom(rewritten, question, said) ? rewritten : null;
  } catch (error) {
    if (!(error instanceof ChatModelError)) throw error;
    signal?.throwIfAborted();
    return null;
  }
}

/** Asking costs seconds: a question that names its subject is left as it is. */
function mayLean(question: TextReading): boolean {
  if (leaningOf(question) !== null) return true;
  return question.words.length <= MAX_SHORT_WORDS && properNames(question).length === 0;
}

function isQuestionFrom(rewritten: string, question: TextReading, said: string): boolean {
  if (rewritten === '' || rewritten.length > MAX_REWRITTEN_CHARS || /[\n\r]|:\/\//u.test(rewritten))
    return false;
  if (fold(rewritten) === fold(question.text.trim())) return false;
  const written = readText(rewritten);
  const known = new Set(readText(said).tokens.map(({ folded }) => folded));
  const numbers = written.tokens.filter(({ text }) => /^\p{N}/u.test(text));
  const isSaid = [...nameWords(written), ...numbers].every(({ folded }) => known.has(folded));
  return isSaid && keptShare(written, question) >= KEPT_SHARE;
}

/** Share of the follow-up's words that are in the complete question; stop words do not count. */
function keptShare(rewritten: TextReading, question: TextReading): number {
  const own = questionTerms(question).flatMap(({ term, isWhole }) => (isWhole ? [] : [term]));
  const kept = new Set(rewritten.terms.map(({ term }) => term));
  return own.length === 0 ? 1 : own.filter((term) => kept.has(term)).length / own.length;
}
