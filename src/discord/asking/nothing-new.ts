import type { Answer } from '../../answering/answer.ts';
import { answerMessages } from '../../messages/discord-answers.ts';

/**
 * The answer as it stands when the same question, asked with fewer conditions, has found nothing that it did not say
 * already: with a sentence that says so. Null when there is something new.
 */
export function toldNothingNew(before: Answer, after: Answer): Answer | null {
  if (after.status === 'answered' && !isWithin(after, before)) return null;
  const kept = before.status === 'answered' ? { ...before, period: after.period } : after;
  const { nothingNew } = answerMessages;
  const { notice } = kept;
  const both = (language: 'fr' | 'en'): string =>
    notice === null ? nothingNew[language] : `${notice[language]} ${nothingNew[language]}`;
  return { ...kept, notice: { fr: both('fr'), en: both('en') } };
}

/** Whether everything that one answer quotes stands in the other. */
function isWithin({ citations }: Answer, other: Answer): boolean {
  const known = new Set(other.citations.map(({ articleId, quote }) => `${articleId} ${quote}`));
  return citations.every(({ articleId, quote }) => known.has(`${articleId} ${quote}`));
}
