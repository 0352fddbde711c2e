import { KiosqueError, systemErrorCode } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { cannotBeOpened, indexLost, notPutInService, vectorsCannotBeSearched } from '../messages/serving.ts';
import type { EmbedderIdentity } from '../models/embedder.ts';
import type { IndexSight } from './index-sight.ts';
import type { OpenAnswerSource } from './open-answer-source.ts';

/** How an index folder is looked at and opened. */
export interface IndexAccess {
  readonly open: () => Promise<OpenAnswerSource>;
  readonly look: () => Promise<IndexSight>;
}

/** An open generation that is closed once it is retired and nobody uses it any more. */
export type HeldGeneration = ReturnType<typeof heldGeneration>;

/** @param sight the index folder as it was just before the source was opened */
export function heldGeneration(source: OpenAnswerSource, sight: IndexSight) {
  let users = 0;
  let isRetired = false;
  let closing: Promise<void> | null = null;
  let markUnused: () => void = () => undefined;
  const unused = new Promise<void>((resolve) => {
    markUnused = resolve;
  });
  const close = (): Promise<void> => {
    closing ??= source.store.close();
    return closing;
  };
  return {
    source,
    sight,
    /** Runs work during which it is not closed; a retired generation takes no new work. */
    async use<T>(work: (source: OpenAnswerSource) => Promise<T>): Promise<T> {
      users += 1;
      try {
        return await work(source);
      } finally {
        users -= 1;
        if (isRetired && users === 0) markUnused();
      }
    },
    /** Settles when it is closed, which is after its last user has finished. */
    async retire(): Promise<void> {
      isRetired = true;
      if (users > 0) await unused;
      await close();
    },
    /** Closes it under whoever uses it still. */
    closeNow: close,
  };
}

/** What should answer from now on, seen from what answers. */
export type NextGeneration =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'known-refusal' }
  | { readonly kind: 'opened'; readonly held: HeldGeneration }
  | { readonly kind: 'refused'; readonly signature: string; readonly problem: Bilingual };

/**
 * Opens what the index folder offers now, if that is another thing than what is served and can be served as well.
 * @param isKnownRefusal whether the folder, with this signature, was refused so recently that opening it again is
 * not worth the work
 */
export async function openNext(
  served: HeldGeneration,
  { look, open }: IndexAccess,
  isKnownRefusal: (signature: string) => boolean,
): Promise<NextGeneration> {
  const serving = served.source.store.manifest.generation;
  for (;;) {
    const { value: sight, reason } = await attempt(look);
    if (sight === null)
      return { kind: 'refused', signature: 'unreadable', problem: indexLost(serving, reason) };
    const { signature, generation, problem } = sight;
    if (signature === served.sight.signature) return { kind: 'unchanged' };
    if (isKnownRefusal(signature)) return { kind: 'known-refusal' };
    if (generation === null)
      return {
        kind: 'refused',
        signature,
        problem: indexLost(serving, problem ?? cannotBeOpened('CURRENT')),
      };
    const opened = await attempt(open);
    let objection = opened.reason;
    if (opened.value !== null) {
      objection = objectionTo(opened.value, generation, served.source);
      if (objection === null) return { kind: 'opened', held: heldGeneration(opened.value, sight) };
      await opened.value.store.close();
    }
    // After another publication or a rollback in the meantime, what was opened says nothing about what is there now.
    const { value: after } = await attempt(look);
    if (after?.signature !== signature) continue;
    const why = objection ?? cannotBeOpened('?');
    return {
      kind: 'refused',
      signature,
      problem: generation === serving ? indexLost(serving, why) : notPutInService(generation, serving, why),
    };
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

type Outcome<T> =
  | { readonly value: T; readonly reason: null }
  | { readonly value: null; readonly reason: Bilingual };

/** Whatever goes wrong with the new generation, the one before goes on answering. */
async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work(), reason: null };
  } catch (error) {
    if (error instanceof KiosqueError) return { value: null, reason: error.sentence };
    const detail = systemErrorCode(error) ?? (error instanceof Error ? error.name : String(error));
    return { value: null, reason: cannotBeOpened(detail) };
  }
}

function embedderName({ provider, model }: EmbedderIdentity): string {
  return `${provider}:${model}`;
}
