import type { Answer } from '../../answering/answer.ts';
import { oneAfterOther } from '../../messages/bilingual.ts';
import { answerMessages } from '../../messages/discord-answers.ts';

/**
 * The answer as it stands when the same question, asked with fewer conditions, has found nothing that it did not say
 * already: with a sentence that says so. Null when there is something new.
 */
export function toldNothingNew(before: Answer, after: Answer): Answer | null {
  if (after.status === 'answered' && !isWithin(after, before)) return null;
  const kept = before.status === 'answered' ? { ...before, period: after.period } : after;
  const { nothingNew } = answerMessages;
  const notice = kept.notice === null ? nothingNew : oneAfterOther(kept.notice, nothingNew);
  return { ...kept, notice };
}

/** Whether everything that one answer quotes or counts stands in the other. */
function isWithin({ citations, text }: Answer, other: Answer): boolean {
  const known = new Set(other.citations.map(({ articleId, quote }) => `${articleId} ${quote}`));
  // A line without a number of a citation is the program's own: how many articles there are.
  const isSaid = (line: string): boolean => /\[\d+\]/u.test(line) || other.text.includes(line);
  return (
    citations.every(({ articleId, quote }) => known.has(`${articleId} ${quote}`)) &&
    text.split('\n').every(isSaid)
  );
}
