import { clusterQuestions } from '../../searching/question-clusters.ts';
import type { RefusedQuestion } from '../../state/bot-state.ts';

/** Questions that ask for much the same, and that the articles do not answer. */
export type AskedInVain = ReturnType<typeof askedInVain>[number];

/** The questions in clusters, what was asked most first. */
export function askedInVain(refused: readonly RefusedQuestion[]) {
  return clusterQuestions(refused).map(({ question, members }) => {
    const moments = members.map(({ createdAtMs }) => createdAtMs);
    return {
      question,
      /** The same in other words, each once. */
      others: [...new Set(members.map((member) => member.question))].filter((other) => other !== question),
      times: members.length,
      /** At least so many: in the reading room nobody is told from anybody else. */
      people: new Set(members.map(({ askerHash }) => askerHash)).size,
      firstAtMs: Math.min(...moments),
      lastAtMs: Math.max(...moments),
    };
  });
}
