import { splitPassages } from '../../../src/articles/split-passages.ts';
import { readPassages } from '../../../src/searching/read-passage.ts';
import type { CheckContext } from '../../../src/verifying/rules/check-context.ts';
import { type ClaimCheck, checkGiven } from '../../../src/verifying/rules/claim-check.ts';
import { type Evidence, readEvidence } from '../../../src/verifying/rules/evidence.ts';
import { readClaim } from '../../../src/verifying/rules/read-claim.ts';

/** The first passage of an article with this body. */
export function evidenceOf(
  body: string,
  about: { title?: string; publisher?: string; publishedAt?: string } = {},
): Evidence {
  const title = about.title ?? 'Nouvelles';
  const article = {
    id: `0123456789abcdef${title}`.slice(-16),
    path: `${title}.md`,
    title,
    publisher: about.publisher ?? null,
    author: null,
    publishedAt: about.publishedAt ?? null,
    url: null,
    lang: 'fr',
    text: body,
    bodyStart: 0,
    sourceHash: '',
  };
  const [passage] = splitPassages(article, { maxPassageChars: 900, version: 1 });
  if (passage === undefined) throw new Error('an empty body');
  const [evidence] = readEvidence(readPassages([{ article, passage }]));
  if (evidence === undefined) throw new Error('no evidence');
  return evidence;
}

/** All words weigh the same. */
export const even: CheckContext = { rarityOf: () => 3 };

export function checkClaim(claim: string, evidence: readonly Evidence[], context: CheckContext): ClaimCheck {
  return checkGiven(readClaim(claim), evidence, context);
}
