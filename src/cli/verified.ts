import type { Citation } from '../answering/answer.ts';
import type { AnswerSource } from '../answering/answer-options.ts';
import { lookUp } from '../answering/look-up.ts';
import { statementAsked } from '../answering/question/closed-question.ts';
import { readText } from '../text/reading.ts';
import { evenWeights, givenEvidence } from '../verifying/given-evidence.ts';
import type { Judgement } from '../verifying/verdict.ts';
import { type VerifyingOptions, verifyStatement } from '../verifying/verify-statement.ts';
import type { AskedStatement } from './verify-options.ts';

/** What `verify --json` prints of a statement. */
export interface Verified extends Judgement {
  readonly id: string | number;
  readonly statement: string;
  readonly missing: readonly string[];
  /** The exact words that decide; null where none do. */
  readonly quote: string | null;
  /** Where they stand in the articles, null where none decide; absent where evidence was given. */
  readonly citation?: Citation | null;
}

/**
 * A statement held against its own evidence, or against the articles where it brings none. A question to be answered by
 * yes or no is taken for what it asks to be confirmed.
 * @throws KiosqueError when the embedder fails; the signal's reason when it was aborted.
 */
export async function verifyAsked(
  { id, statement, evidence: texts, publishedAt }: AskedStatement,
  articles: AnswerSource | null,
  how: VerifyingOptions,
): Promise<Verified> {
  const stated = statementAsked(readText(statement)) ?? statement;
  if (texts === null && articles !== null) {
    const { citation, missing, ...judgement } = await lookUp(articles, stated, how);
    return { id, statement, ...roundJudgement(judgement), missing, quote: citation?.quote ?? null, citation };
  }
  const evidence = givenEvidence(texts ?? [], publishedAt);
  const { words, missing, ...judgement } = await verifyStatement(stated, evidence, evenWeights, how);
  const article = words === null ? undefined : evidence[words.evidence]?.article;
  const quote = words === null ? undefined : article?.text.slice(words.start, words.end);
  return { id, statement, ...roundJudgement(judgement), missing, quote: quote ?? null };
}

function roundJudgement({ verdict, support, contradiction }: Judgement): Judgement {
  const threeDecimals = (share: number): number => Math.round(share * 1000) / 1000;
  return { verdict, support: threeDecimals(support), contradiction: threeDecimals(contradiction) };
}
