import { retrieve } from '../searching/retrieve.ts';
import { readText } from '../text/reading.ts';
import { rarityFrom } from '../verifying/rules/check-context.ts';
import { readEvidence } from '../verifying/rules/evidence.ts';
import { canDeny } from '../verifying/rules/polarity.ts';
import { readClaim } from '../verifying/rules/read-claim.ts';
import type { StatementVerdict } from '../verifying/verdict.ts';
import { type VerifyingOptions, verifyGiven } from '../verifying/verify-statement.ts';
import type { Citation } from './answer.ts';
import type { AnswerSource } from './answer-options.ts';
import { citationOf } from './quoting/citation.ts';
import { printedCopies } from './quoting/printed-copies.ts';

/** Passages that a statement is compared with. */
const READ_PASSAGES = 10;

export interface LookedUp extends Omit<StatementVerdict, 'words'> {
  /** Numbered 1; null where no article decides. */
  readonly citation: Citation | null;
}

/**
 * What the articles of one generation say of a statement.
 * @throws KiosqueError when the embedder fails; the signal's reason when it was aborted.
 */
export async function lookUp(
  { store, embedder }: AnswerSource,
  statement: string,
  options: VerifyingOptions = {},
): Promise<LookedUp> {
  const { signal } = options;
  signal?.throwIfAborted();
  const asked = readText(statement);
  const { passages } = await retrieve(store, embedder, asked, { signal });
  const evidence = readEvidence(passages.slice(0, READ_PASSAGES));
  const rarityOf = await rarityFrom(store, [asked, ...evidence.map(({ reading }) => reading.text)]);
  const given = readClaim(statement);
  const { words, ...judgement } = await verifyGiven(given, evidence, { rarityOf }, options);
  if (words === null) return { ...judgement, citation: null };
  const { claim } = given;
  // Of all articles, one whose words lack a name of the statement tells of another event: it contradicts nothing.
  if (judgement.verdict === 'contradicted' && claim !== null && !canDeny(claim, words))
    return { ...judgement, verdict: 'unknown', citation: null };
  const support = judgement.verdict === 'partly' ? 'partial' : 'strong';
  const { start, end } = words;
  const { article } = words.evidence;
  const copies = await printedCopies(store, [article]);
  return { ...judgement, citation: citationOf({ article, start, end }, support, 1, { copies }) };
}
