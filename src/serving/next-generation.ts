import { KiosqueError, systemErrorCode } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { cannotBeOpened, indexLost, notPutInService, vectorsCannotBeSearched } from '../messages/serving.ts';
import type { EmbedderIdentity } from '../models/embedder.ts';
import { type HeldGeneration, heldGeneration } from './held-generation.ts';
import type { IndexSight } from './index-sight.ts';
import type { OpenAnswerSource } from './open-answer-source.ts';

/** How an index folder is looked at and opened. */
export interface IndexAccess {
  readonly open: () => Promise<OpenAnswerSource>;
  readonly look: () => Promise<IndexSight>;
}

/** What should answer from now on, seen from what answers. */
export type NextGeneration =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'opened'; readonly held: HeldGeneration }
  | { readonly kind: 'refused'; readonly signature: string; readonly problem: Bilingual };

/** @throws what `open` and `look` throw. */
export async function openFirst({ look, open }: IndexAccess): Promise<HeldGeneration> {
  const sight = await look();
  return heldGeneration(await open(), sight);
}

/**
 * Opens what the index folder offers now, if that is another thing than what is served and can be served as well.
 * @param isKnownRefusal whether the folder, with this signature, was refused so recently that opening it again is
 * not worth the work
 */
export async function openNext(
  served: HeldGeneration,
  access: IndexAccess,
  isKnownRefusal: (signature: string) => boolean,
): Promise<NextGeneration | { readonly kind: 'known-refusal' }> {
  for (;;) {
    const { value: sight, reason } = await attempt(access.look);
    if (sight === null) return refuseNext('unreadable', indexLost(nameOf(served.source), reason));
    const { signature, generation, problem } = sight;
    if (signature === served.sight.signature) return { kind: 'unchanged' };
    if (isKnownRefusal(signature)) return { kind: 'known-refusal' };
    if (generation === null)
      return refuseNext(signature, indexLost(nameOf(served.source), problem ?? cannotBeOpened('CURRENT')));

    const opened = await attempt(access.open);
    const objection =
      opened.value === null ? opened.reason : objectionTo(opened.value, generation, served.source);
    if (opened.value !== null && objection === null)
      return { kind: 'opened', held: heldGeneration(opened.value, sight) };
    await opened.value?.store.close();
    // After another publication or a rollback in the meantime, what was opened says nothing about what is there now.
    const { value: after } = await attempt(access.look);
    if (after?.signature === signature)
      return refuseNext(signature, sayServing(generation, nameOf(served.source), objection));
  }
}

/** Why a source must not take over from the one that answers; null when it may. */
function objectionTo(
  source: OpenAnswerSource,
  named: string,
  { embedder: searched }: OpenAnswerSource,
): Bilingual | null {
  const { manifest } = source.store;
  const lastNotice = source.notices.at(-1) ?? cannotBeOpened('?');
  // The folder offers an older generation, because something of the live one is damaged.
  if (manifest.generation !== named) return source.notices[0] ?? lastNotice;
  if (source.embedder !== null || searched === null) return null;
  const names = { made: embedderName(manifest.embedder), searched: embedderName(searched.identity) };
  return names.made === names.searched ? lastNotice : vectorsCannotBeSearched(names.made, names.searched);
}

function sayServing(generation: string, serving: string, objection: Bilingual | null): Bilingual {
  return generation === serving
    ? indexLost(serving, objection ?? cannotBeOpened('?'))
    : notPutInService(generation, serving, objection ?? cannotBeOpened('?'));
}

function refuseNext(signature: string, problem: Bilingual): NextGeneration {
  return { kind: 'refused', signature, problem };
}

type Attempt<T> =
  | { readonly value: T; readonly reason: null }
  | { readonly value: null; readonly reason: Bilingual };

/** Whatever goes wrong with the new generation, the one before goes on answering. */
async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await work(), reason: null };
  } catch (error) {
    if (error instanceof KiosqueError) return { value: null, reason: error.sentence };
    const detail = systemErrorCode(error) ?? (error instanceof Error ? error.name : String(error));
    return { value: null, reason: cannotBeOpened(detail) };
  }
}

function nameOf({ store }: OpenAnswerSource): string {
  return store.manifest.generation;
}

function embedderName({ provider, model }: EmbedderIdentity): string {
  return `${provider}:${model}`;
}
