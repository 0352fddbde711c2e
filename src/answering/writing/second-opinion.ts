import { randomBytes } from 'node:crypto';
import type { Language } from '../../messages/bilingual.ts';
import { verifyRules } from '../../messages/writing.ts';
import type { ChatModel, ChatRequest } from '../../models/chat-model.ts';
import type { CheckedSentence } from './checked-sentence.ts';
import { readWhole } from './read-whole.ts';

const MAX_VERDICT_TOKENS = 60;

/**
 * Asks the model which of the held sentences their quotes do not say, and takes those as unsupported. It can only take
 * away. A verdict that cannot be read changes nothing: the check without a model has been passed.
 * @throws ChatModelError when the model does not answer; the signal's reason when it was aborted.
 */
export async function secondOpinion(
  checked: readonly CheckedSentence[],
  model: ChatModel,
  language: Language,
  limits: Pick<ChatRequest, 'deadlineMs' | 'signal'>,
): Promise<readonly CheckedSentence[]> {
  const held = checked.flatMap((sentence) => (sentence.verdict === 'held' ? [sentence] : []));
  if (held.length === 0) return checked;
  const fence = randomBytes(8).toString('hex');
  const lines = held.map(({ sentence, quotes }, index) => {
    const quoted = quotes
      .map(({ extract, start, end }) => extract.article.text.slice(start, end))
      .join(' […] ');
    return `${index + 1}. ${sentence.text}\n<${fence}>${quoted.replace(/\s+/gu, ' ')}</${fence}>`;
  });
  const verdict = await readWhole(model, {
    messages: [
      { role: 'system', text: verifyRules(language) },
      { role: 'user', text: lines.join('\n\n') },
    ],
    maxOutputTokens: MAX_VERDICT_TOKENS,
    ...limits,
  });
  const refused = refusedNumbers(verdict, held.length);
  const dropped = new Set(held.filter((_, index) => refused.has(index + 1)));
  return checked.map((sentence) =>
    sentence.verdict === 'held' && dropped.has(sentence)
      ? { verdict: 'unsupported', sentence: sentence.sentence }
      : sentence,
  );
}

/** Only a bare list of numbers in range is a verdict; anything else is talk. */
function refusedNumbers(verdict: string | null, most: number): ReadonlySet<number> {
  const words = (verdict ?? '')
    .trim()
    .replace(/\.$/u, '')
    .split(/[,;\s]+/u);
  if (!words.every((word) => /^\d+$/u.test(word))) return new Set();
  return new Set(words.map(Number).filter((number) => number >= 1 && number <= most));
}
