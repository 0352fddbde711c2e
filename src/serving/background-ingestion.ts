import type { ChildProcess } from 'node:child_process';
import { type FailureExitCode, KiosqueError, PublicError } from '../errors.ts';
import type { IngestionProgress } from '../ingesting/ingest.ts';
import type { BriefReport } from '../ingesting/report.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { ingestionDied, ingestionFailedForReader, ingestionRunning } from '../messages/serving.ts';
import { type ChildEnd, startChild } from '../system/threads/start-child.ts';
import { type IngestionNews, type IngestionOrder, ingestionNews } from './ingestion-messages.ts';

/** How long a process may take to clean up after it was asked to end; it needs a fraction of a second. */
const KILL_AFTER_MS = 5_000;

export interface BackgroundIngestionRequest {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly dryRun?: boolean;
  readonly full?: boolean;
}

/** An ingestion that is to know a change of the corpus folder. */
export interface FollowingIngestionRequest
  extends Pick<BackgroundIngestionRequest, 'corpusFolder' | 'indexFolder'> {
  /** Whether the last article may go: it was taken away, and the folder is no other one by mistake. */
  readonly allowEmpty: boolean;
}

export interface WatchIngestion {
  /** Told when another ingestion must end first. */
  readonly onWait?: () => void;
  /** Told several times a second at most. */
  readonly onProgress?: (progress: IngestionProgress) => void;
  /** Once it fires the process is ended, the promise fails with its reason, and the index is as before. */
  readonly signal?: AbortSignal;
}

/** Ingestions in a process of their own, one at a time: whatever happens to them, the bot goes on answering. */
export interface BackgroundIngestion {
  /**
   * @throws IngestionRunningError while another one runs.
   * @throws IngestionFailedError with the sentence that the ingestion itself would have ended with.
   * @throws IngestionDiedError when its process ended without a word.
   */
  start(request: BackgroundIngestionRequest, watch?: WatchIngestion): Promise<BriefReport>;
  /**
   * An ingestion that begins after this call: now, or once the running one has ended, in this process or another. All
   * who call meanwhile share it, and the first signal that fires ends it.
   * @throws as `start`, but never IngestionRunningError
   */
  follow(request: FollowingIngestionRequest, watch?: WatchIngestion): Promise<BriefReport>;
}

export interface BackgroundIngestionOptions {
  /** The module that ingests (`siblingModule(import.meta.url, 'ingest-child')` in the command line's room). */
  readonly module: URL;
  readonly killAfterMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** One at a time, and one of this bot is at work. */
export class IngestionRunningError extends PublicError {
  constructor(seconds: number) {
    super(ingestionRunning(seconds));
  }
}

/** The ingestion said itself what went wrong. */
export class IngestionFailedError extends KiosqueError {
  constructor(sentence: Bilingual, exitCode: FailureExitCode, readerSentence: Bilingual | null) {
    super(sentence, { exitCode, readerSentence: readerSentence ?? ingestionFailedForReader });
  }
}

/** The process of the ingestion ended, or could not be started, and left nothing but this. */
export class IngestionDiedError extends KiosqueError {
  constructor(how: string, cause: unknown) {
    super(ingestionDied(how), { cause, readerSentence: ingestionFailedForReader });
  }
}

export function backgroundIngestion(options: BackgroundIngestionOptions): BackgroundIngestion {
  const { now = Date.now } = options;
  let running: { readonly sinceMs: number; readonly ended: Promise<unknown> } | null = null;
  let following: Following | null = null;

  const begin = (order: IngestionOrder, watches: readonly WatchIngestion[]): Promise<BriefReport> => {
    const report = run(options, order, watches).finally(() => {
      running = null;
    });
    running = { sinceMs: now(), ended: report.catch(() => undefined) };
    return report;
  };
  const beginInTurn = async (
    { corpusFolder, indexFolder }: FollowingIngestionRequest,
    joined: readonly Joined[],
  ): Promise<BriefReport> => {
    while (running !== null) await running.ended;
    following = null;
    const allowEmpty = joined.some(({ request }) => request.allowEmpty);
    const order = { corpusFolder, indexFolder, dryRun: false, full: false, waits: true, allowEmpty };
    return begin(
      order,
      joined.map(({ watch }) => watch),
    );
  };

  return {
    async start({ corpusFolder, indexFolder, dryRun = false, full = false }, watch = {}) {
      if (running !== null) throw new IngestionRunningError(Math.round((now() - running.sinceMs) / 1000));
      return begin({ corpusFolder, indexFolder, dryRun, full, waits: false, allowEmpty: false }, [watch]);
    },
    async follow(request, watch = {}) {
      const isBusy = running !== null;
      if (isBusy) watch.onWait?.();
      if (following !== null) {
        following.joined.push({ request, watch });
        return following.report;
      }
      const joined = [{ request, watch }];
      const report = beginInTurn(request, joined);
      // When nothing runs, it has begun already: a later change needs another one.
      if (isBusy) following = { joined, report };
      return report;
    },
  };
}

/** Who asked for the ingestion that has yet to begin. */
interface Joined {
  readonly request: FollowingIngestionRequest;
  readonly watch: WatchIngestion;
}

interface Following {
  readonly joined: Joined[];
  readonly report: Promise<BriefReport>;
}

async function run(
  { module, killAfterMs = KILL_AFTER_MS }: BackgroundIngestionOptions,
  order: IngestionOrder,
  watches: readonly WatchIngestion[],
): Promise<BriefReport> {
  const signal = AbortSignal.any(watches.flatMap((watch) => watch.signal ?? []));
  signal.throwIfAborted();
  const { process: child, ended } = startChild(module);
  let outcome: IngestionEnd | null = null;
  child.on('message', (message) => {
    const news = ingestionNews.safeParse(message);
    // Nobody else writes into this channel: news that cannot be understood is no news, and the end will tell.
    if (!news.success) return;
    const told = news.data;
    if (told.kind === 'progress') for (const { onProgress } of watches) onProgress?.(told.progress);
    else if (told.kind === 'waiting') for (const { onWait } of watches) onWait?.();
    else outcome ??= told;
  });
  if (child.connected) child.send(order, () => undefined);
  const stopEnding = endOnSignal(child, signal, killAfterMs);
  const end = await ended.catch((error: unknown) => error).finally(stopEnding);
  return reportOf(outcome, end, signal);
}

type IngestionEnd = Extract<IngestionNews, { kind: 'report' | 'failure' }>;

/** What came before the signal counts: a published generation is published. */
function reportOf(outcome: IngestionEnd | null, end: unknown, signal: AbortSignal): BriefReport {
  if (outcome?.kind === 'report') return outcome.report;
  signal.throwIfAborted();
  if (outcome?.kind === 'failure')
    throw new IngestionFailedError(outcome.sentence, outcome.exitCode, outcome.readerSentence);
  throw new IngestionDiedError(isEnd(end) ? (end.signal ?? `code ${end.code}`) : 'start', end);
}

function isEnd(end: unknown): end is ChildEnd {
  return typeof end === 'object' && end !== null && 'stderr' in end;
}

/** Asks the process to end once the signal fires, then makes it. Returns what stops both. */
function endOnSignal(child: ChildProcess, signal: AbortSignal, killAfterMs: number): () => void {
  let killing: NodeJS.Timeout | undefined;
  const end = (): void => {
    child.kill('SIGTERM');
    killing = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  };
  signal.addEventListener('abort', end, { once: true });
  return () => {
    signal.removeEventListener('abort', end);
    clearTimeout(killing);
  };
}
