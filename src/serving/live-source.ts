import { PublicError } from '../errors.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { sourceClosed } from '../messages/serving.ts';
import type { EmbedderSource } from '../models/embedder.ts';
import { sideBySide } from '../system/side-by-side.ts';
import { lookAtIndex } from './index-sight.ts';
import { listeners } from './listeners.ts';
import { type HeldGeneration, heldGeneration, type IndexAccess, openNext } from './next-generation.ts';
import { type OnEmbeddingFailure, type OpenAnswerSource, openAnswerSource } from './open-answer-source.ts';
import { atMost, type PollTimer, systemPollTimer } from './poll-timer.ts';

/** How soon a new generation is noticed. Watching files is not reliable on network folders; looking is. */
const POLL_MS = 2_000;
/** Work that runs longer than this while closing is cut short. */
const CLOSE_LIMIT_MS = 10_000;
/** A reason may pass, such as too many open files: a refused generation is tried again once a minute. */
const POLLS_BEFORE_RETRY = 30;

/** What answers now. */
export interface ServedGeneration {
  readonly generation: string;
  /** What a person should know before reading answers. */
  readonly notices: readonly Bilingual[];
}

/** `refused`: there is another one, which cannot be served; the one before goes on answering. */
export type Refreshed = 'unchanged' | 'switched' | 'refused';

/** The index that answers, always open, whatever is published, rolled back or damaged meanwhile. */
export interface LiveSource {
  /**
   * Runs work with one generation held from start to end: an answer never sees two.
   * @throws SourceClosedError once it is closed.
   */
  use<T>(work: (source: OpenAnswerSource) => Promise<T>): Promise<T>;
  readonly current: ServedGeneration;
  /** Looks at the index folder now, and switches when something else is there. Never fails. */
  refresh(): Promise<Refreshed>;
  /** Listeners must not throw. Returns what takes the listener away again. */
  onSwitch(listener: (to: ServedGeneration, from: ServedGeneration) => void): () => void;
  /** Told once why something is not put in service, until that changes. */
  onProblem(listener: (problem: Bilingual) => void): () => void;
  /** Takes no more work, waits for what runs (up to a limit), and closes the index. */
  close(): Promise<void>;
}

export interface LiveSourceOptions extends IndexAccess {
  readonly pollMs?: number;
  readonly closeLimitMs?: number;
  readonly timer?: PollTimer;
}

/** The bot is stopping. */
export class SourceClosedError extends PublicError {
  constructor() {
    super(sourceClosed);
  }
}

/**
 * Opens an index and keeps it the newest: a new generation is opened beside the old one, then takes over; the old
 * one closes after its last user. One that cannot be served, or whose vectors cannot be searched while those of the
 * old one can, is refused.
 * @throws what `open` throws when there is nothing to serve at all.
 */
export async function openLiveSource(options: LiveSourceOptions): Promise<LiveSource> {
  const { pollMs = POLL_MS, closeLimitMs = CLOSE_LIMIT_MS, timer = systemPollTimer } = options;
  const switches = listeners<[ServedGeneration, ServedGeneration]>();
  const problems = listeners<[Bilingual]>();
  const refusals = refusalMemory();
  const retiring = new Map<HeldGeneration, Promise<void>>();
  let closing: Promise<void> | null = null;
  const inTurn = sideBySide(1);
  const sight = await options.look();
  let served = heldGeneration(await options.open(), sight);

  const retire = (held: HeldGeneration): void => {
    // What cannot be closed has answered its last question all the same.
    const closed = held.retire().catch(() => undefined);
    retiring.set(held, closed);
    void closed.then(() => retiring.delete(held));
  };
  const refresh = async (isPoll: boolean): Promise<Refreshed> => {
    if (closing !== null) return 'unchanged';
    const next = await openNext(served, options, (signature) => isPoll && refusals.isFresh(signature));
    if (next.kind === 'known-refusal') return 'refused';
    if (next.kind === 'refused') {
      if (refusals.isNew(next.signature, next.problem)) problems.tell(next.problem);
      return 'refused';
    }
    refusals.forget();
    if (next.kind === 'unchanged') return 'unchanged';
    const before = served;
    served = next.held;
    retire(before);
    switches.tell(describeGeneration(served), describeGeneration(before));
    return 'switched';
  };
  /** One look at a time: two would open the same generation twice. */
  const look = (isPoll: boolean): Promise<Refreshed> => inTurn(() => refresh(isPoll));
  const poll = async (): Promise<void> => {
    // A listener that throws must not end the polling, nor the process.
    await look(true).catch(() => undefined);
    if (closing === null) cancelPoll = timer.after(pollMs, () => void poll());
  };
  let cancelPoll = timer.after(pollMs, () => void poll());
  const close = async (): Promise<void> => {
    cancelPoll();
    // What is at work ends first.
    await inTurn(async () => undefined);
    retire(served);
    await atMost(closeLimitMs, Promise.all(retiring.values()), timer);
    await Promise.allSettled([...retiring.keys()].map((held) => held.closeNow()));
  };

  return {
    async use(work) {
      if (closing !== null) throw new SourceClosedError();
      return served.use(work);
    },
    get current() {
      return describeGeneration(served);
    },
    refresh: () => look(false),
    onSwitch: switches.add,
    onProblem: problems.add,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function describeGeneration({ source }: HeldGeneration): ServedGeneration {
  return { generation: source.store.manifest.generation, notices: source.notices };
}

function refusalMemory() {
  let last: { readonly signature: string; readonly sentence: string; polls: number } | null = null;
  return {
    /** Whether to leave alone what was refused: counts as one look. */
    isFresh(signature: string): boolean {
      if (last?.signature !== signature) return false;
      last.polls += 1;
      return last.polls < POLLS_BEFORE_RETRY;
    },
    /** Remembers a refusal, and says whether it must be told. */
    isNew(signature: string, { en: sentence }: Bilingual): boolean {
      const isKnown = last?.signature === signature && last.sentence === sentence;
      last = { signature, sentence, polls: 0 };
      return !isKnown;
    },
    forget(): void {
      last = null;
    },
  };
}

export type LiveIndexOptions = Omit<LiveSourceOptions, 'open' | 'look'>;

/**
 * The live source over an index folder on this machine, its embedder and its calibrated threshold.
 * @param onFailure is told when a question could not be embedded: that question is answered from its words
 * @throws KiosqueError when no generation can be served.
 */
export function openLiveIndex(
  indexFolder: string,
  source: EmbedderSource,
  onFailure: OnEmbeddingFailure,
  options: LiveIndexOptions = {},
): Promise<LiveSource> {
  return openLiveSource({
    ...options,
    open: () => openAnswerSource(indexFolder, source, onFailure),
    look: () => lookAtIndex(indexFolder),
  });
}
