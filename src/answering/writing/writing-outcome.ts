import type { ComposedAnswer } from '../quoting/compose-answer.ts';

/**
 * `not-found`: the model says that the extracts do not answer. `nothing-held`: no sentence passed the check, or those that
 * did have lost the one that answered.
 */
export type WritingOutcome =
  | ({ readonly kind: 'written' } & ComposedAnswer)
  | { readonly kind: 'not-found' | 'nothing-held' };
