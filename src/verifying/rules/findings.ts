import type { Span } from '../../text/sentences.ts';

/**
 * `strong`: the passage says it. `partial`: every number, date and name is there, and too few of the other words to be
 * sure. `none`: the passage does not say it.
 */
export type Support = 'strong' | 'partial' | 'none';

export type ContradictionReason = 'number' | 'date' | 'name' | 'negation' | 'attribution';

/** A number, date or name of the claim that the window does not give, or a deed that it only announces. */
export interface MissingFact {
  readonly kind: 'number' | 'date' | 'name' | 'tense';
  readonly text: string;
  /** The window gives another one in its place. */
  readonly hasRival: boolean;
  /** Can be taken for granted, though the window does not say it: then the support is partial. */
  readonly isTolerable: boolean;
}

/** A part of a claim that the window does not give. */
export function missing(
  kind: MissingFact['kind'],
  claim: string,
  { start, end }: Span,
  hasRival: boolean,
  isTolerable = false,
): MissingFact {
  return { kind, text: claim.slice(start, end), hasRival, isTolerable };
}
