import { clusterQuestions } from '../../searching/question-clusters.ts';
import type { RefusedQuestion } from '../../state/bot-state.ts';

/** Questions that ask for much the same, and that the articles do not answer. */
export interface AskedInVain {
  readonly question: string;
  /** The same in other words, each once. */
  readonly others: readonly string[];
  readonly times: number;
  /** At least so many: in the reading room nobody is told from anybody else. */
  readonly people: number;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
}

/** The questions in clusters, what was asked most first. */
export function askedInVain(refused: readonly RefusedQuestion[]): readonly AskedInVain[] {
  return clusterQuestions(refused).map(({ question, members }) => {
    const moments = members.map(({ createdAtMs }) => createdAtMs);
    return {
      question,
      others: [...new Set(members.map((member) => member.question))].filter((other) => other !== question),
      times: members.length,
      people: new Set(members.map(({ askerHash }) => askerHash)).size,
      firstAtMs: Math.min(...moments),
      lastAtMs: Math.max(...moments),
    };
  });
}
