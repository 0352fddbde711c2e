import { detectLanguage } from '../../language/detect-language.ts';
import { splitSentences } from '../../language/sentences.ts';
import type { Language } from '../../messages/bilingual.ts';
import { retrieve } from '../../retrieval/retrieve.ts';
import type { Citation } from '../answer.ts';
import type { AnswerSource } from '../answer-question.ts';
import { citationOf } from '../citation.ts';
import { type ClaimCheck, checkClaim, type Evidence, type Slice } from './claim-check.ts';
import { isClaim } from './framing.ts';
import { rarityFrom } from './term-rarity.ts';

/** More claims than this are not looked up: the reply must fit one message, and come in time. */
const MAX_CLAIMS = 12;
/** Passages that a claim is compared with. */
const READ_PASSAGES = 10;

export interface CheckedClaim extends Slice {
  /** `message.slice(start, end)`. */
  readonly text: string;
  readonly verdict: 'supported' | 'contradicted' | 'not-found';
  /** The sentence that says it, or says otherwise; null when nothing was found. */
  readonly citation: Citation | null;
}

export interface MessageCheck {
  readonly language: Language;
  readonly generation: string;
  readonly claims: readonly CheckedClaim[];
  /** Claims beyond the first twelve, which were not looked up. */
  readonly skipped: number;
}

/**
 * Looks each sentence of a message that claims something up in one generation, in order. Citations are numbered from 1;
 * the same quote has one number.
 *
 * @throws KiosqueError when the embedder fails; the signal's reason when it is aborted.
 */
export async function checkMessage(
  { store, embedder }: AnswerSource,
  text: string,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<MessageCheck> {
  const spans = splitSentences(text).filter(({ start, end }) => isClaim(text.slice(start, end)));
  const numbers = new Map<string, number>();
  const claims: CheckedClaim[] = [];
  for (const { start, end } of spans.slice(0, MAX_CLAIMS)) {
    signal?.throwIfAborted();
    const claim = text.slice(start, end);
    const { passages } = await retrieve(store, embedder, claim, signal === undefined ? {} : { signal });
    const evidence = passages.slice(0, READ_PASSAGES);
    const rarityOf = await rarityFrom(store, [claim, ...evidence.map(({ passage }) => passage.text)]);
    claims.push({
      text: claim,
      start,
      end,
      ...verdictOf(checkClaim(claim, evidence, { rarityOf }), evidence, numbers),
    });
  }
  return {
    language: detectLanguage(text),
    generation: store.manifest.generation,
    claims,
    skipped: Math.max(0, spans.length - MAX_CLAIMS),
  };
}

function verdictOf(
  check: ClaimCheck,
  evidence: readonly Evidence[],
  numbers: Map<string, number>,
): Pick<CheckedClaim, 'verdict' | 'citation'> {
  const { support, best, quote, contradiction } = check;
  if (support !== 'none' && best !== null && quote !== null) {
    const citation = cite(evidence[best], quote, support, numbers);
    if (citation !== null) return { verdict: 'supported', citation };
  }
  if (contradiction !== null) {
    // What is contradicted is the claim: the quote says the contrary in so many words.
    const citation = cite(evidence[contradiction.evidence], contradiction, 'strong', numbers);
    if (citation !== null) return { verdict: 'contradicted', citation };
  }
  return { verdict: 'not-found', citation: null };
}

function cite(
  evidence: Evidence | undefined,
  { start, end }: Slice,
  support: Citation['support'],
  numbers: Map<string, number>,
): Citation | null {
  if (evidence === undefined) return null;
  const { article } = evidence;
  const place = `${article.id}:${start}-${end}`;
  const n = numbers.get(place) ?? numbers.size + 1;
  numbers.set(place, n);
  return citationOf(article, { start, end }, support, n);
}
