import type { Outcome } from '../../evaluation/measuring/outcome.ts';

/** An outcome in which all went well, but for what is said otherwise. */
export function outcome(id: string, differences: Partial<Outcome> = {}): Outcome {
  return {
    id,
    question: `Question ${id} ?`,
    cluster: id,
    isAnswerable: true,
    hasExpectedAnswer: true,
    ranks: { lexical: 1, vector: 1, hybrid: 1 },
    isAnswered: true,
    isRight: true,
    isFirstRight: true,
    citations: 1,
    supportingCitations: 1,
    exactCitations: 1,
    confidence: 0.9,
    totalMs: 1,
    answer: '« Oui. » [1]',
    written: [],
    found: [],
    ...differences,
  };
}

/** The same rank by all three ways of searching. */
export function ranked(rank: number | null): Pick<Outcome, 'ranks'> {
  return { ranks: { lexical: rank, vector: rank, hybrid: rank } };
}

/** A question that the articles do not answer, refused as it should be. */
export function refused(id: string, differences: Partial<Outcome> = {}): Outcome {
  return outcome(id, {
    isAnswerable: false,
    hasExpectedAnswer: false,
    ...ranked(null),
    isAnswered: false,
    isRight: false,
    isFirstRight: false,
    citations: 0,
    supportingCitations: 0,
    exactCitations: 0,
    confidence: 0.1,
    ...differences,
  });
}
