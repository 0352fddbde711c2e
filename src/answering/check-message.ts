import type { Language } from '../messages/bilingual.ts';
import { detectLanguage } from '../text/detect-language.ts';
import { readText } from '../text/reading.ts';
import type { Span } from '../text/sentences.ts';
import { isClaim } from '../verifying/rules/framing.ts';
import type { VerifyingOptions } from '../verifying/verify-statement.ts';
import type { AnswerSource } from './answer-options.ts';
import { type LookedUp, lookUp } from './look-up.ts';

/** More claims than this are not looked up: the reply must fit one message, and come in time. */
const MAX_CLAIMS = 12;

export interface CheckedClaim extends Span, LookedUp {
  /** `message.slice(start, end)`. */
  readonly text: string;
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
  source: AnswerSource,
  text: string,
  options: VerifyingOptions = {},
): Promise<MessageCheck> {
  const spans = claimsOf(text);
  const numbers = new Map<string, number>();
  const claims: CheckedClaim[] = [];
  for (const { start, end } of spans.slice(0, MAX_CLAIMS)) {
    const claim = text.slice(start, end);
    claims.push({ text: claim, start, end, ...numberSources(await lookUp(source, claim, options), numbers) });
  }
  return {
    language: detectLanguage(text),
    generation: source.store.manifest.generation,
    claims,
    skipped: Math.max(0, spans.length - MAX_CLAIMS),
  };
}

/** The sentences of a text that claim something, in order. */
export function claimsOf(text: string): readonly Span[] {
  return readText(text).sentences.filter(({ reading }) => isClaim(reading));
}

function numberSources(looked: LookedUp, numbers: Map<string, number>): LookedUp {
  const { citation } = looked;
  if (citation === null) return looked;
  const place = `${citation.articleId}:${citation.start}-${citation.end}`;
  const n = numbers.get(place) ?? numbers.size + 1;
  numbers.set(place, n);
  return { ...looked, citation: { ...citation, n } };
}
