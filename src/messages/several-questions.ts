import type { Bilingual } from './bilingual.ts';

/** The line above each of several answers. */
export function questionHeading(question: string): string {
  return `— ${question}`;
}

/** Questions of one message that were not answered. */
export function questionsLeftOut(most: number, left: readonly string[]): Bilingual {
  const french = left.map((question) => `« ${question} »`).join(', ');
  const english = left.map((question) => `"${question}"`).join(', ');
  return {
    fr: `Un message reçoit ${most} réponses au plus ; à poser à part : ${french}.`,
    en: `One message gets ${most} answers at most; to be asked separately: ${english}.`,
  };
}
