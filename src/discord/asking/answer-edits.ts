export type AnswerEdits = ReturnType<typeof answerEdits>;

/**
 * Who may change the message of an answer, and when. Edits of one message through different interactions reach Discord
 * in any order. So they are made one after the other, and each looks at what is stored when its turn comes.
 */
export function answerEdits() {
  const replacements = new Map<string, number>();
  const lasts = new Map<string, Promise<unknown>>();
  const count = (answerId: string, change: number): void => {
    const left = (replacements.get(answerId) ?? 0) + change;
    if (left === 0) replacements.delete(answerId);
    else replacements.set(answerId, left);
  };
  return {
    /** Notes that another answer is on its way to the message. @returns what ends that */
    replacing(answerId: string) {
      count(answerId, 1);
      return () => count(answerId, -1);
    },
    /** Whether one is: the votes are then shown by it. */
    isBeingReplaced: (answerId: string) => replacements.has(answerId),
    /** Does the work when all that was given before for the same answer has ended, well or not. */
    async inTurn<T>(answerId: string, work: () => Promise<T>): Promise<T> {
      const before = lasts.get(answerId) ?? Promise.resolve();
      const mine = before.then(work, work);
      lasts.set(answerId, mine);
      try {
        return await mine;
      } finally {
        if (lasts.get(answerId) === mine) lasts.delete(answerId);
      }
    },
  };
}
