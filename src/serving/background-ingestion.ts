import type { ChildProcess } from 'node:child_process';
import { type FailureExitCode, KiosqueError } from '../errors.ts';
import type { IngestionProgress } from '../ingestion/ingest.ts';
import type { IngestionReport } from '../ingestion/report.ts';
import type { Bilingual } from '../messages/bilingual.ts';
import { ingestionDied, ingestionRunning } from '../messages/serving.ts';
import { type IngestionNews, type IngestionOrder, ingestionNews } from './ingestion-messages.ts';
import { type ChildEnd, startChild } from './start-child.ts';

/** How long a process may take to clean up after it was asked to end; it needs a fraction of a second. */
const KILL_AFTER_MS = 5_000;

export interface BackgroundIngestionRequest {
  readonly corpusFolder: string;
  readonly indexFolder: string;
  readonly dryRun?: boolean;
  readonly full?: boolean;
}

export interface WatchIngestion {
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
  start(request: BackgroundIngestionRequest, watch?: WatchIngestion): Promise<IngestionReport>;
  /** Since when one runs, in milliseconds since 1970; null: none does. */
  readonly runningSince: number | null;
}

export interface BackgroundIngestionOptions {
  /** The module that ingests (`siblingModule(import.meta.url, 'ingest-child')` in the command line's room). */
  readonly module: URL;
  readonly killAfterMs?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** One at a time, and one of this bot is at work. */
export class IngestionRunningError extends KiosqueError {
  constructor(seconds: number) {
    super(ingestionRunning(seconds));
  }
}

/** The ingestion said itself what went wrong. */
export class IngestionFailedError extends KiosqueError {
  constructor(sentence: Bilingual, exitCode: FailureExitCode) {
    super(sentence, { exitCode });
  }
}

/** The process of the ingestion ended, or could not be started, and left nothing but this. */
export class IngestionDiedError extends KiosqueError {
  constructor(how: string, cause: unknown) {
    super(ingestionDied(how), { cause });
  }
}

export function backgroundIngestion(options: BackgroundIngestionOptions): BackgroundIngestion {
  const { now = Date.now } = options;
  let runningSince: number | null = null;
  return {
    get runningSince() {
      return runningSince;
    },
    async start(request, watch = {}) {
      if (runningSince !== null) throw new IngestionRunningError(Math.round((now() - runningSince) / 1000));
      runningSince = now();
      try {
        return await run(options, request, watch);
      } finally {
        runningSince = null;
      }
    },
  };
}

async function run(
  { module, killAfterMs = KILL_AFTER_MS }: BackgroundIngestionOptions,
  { corpusFolder, indexFolder, dryRun = false, full = false }: BackgroundIngestionRequest,
  { onProgress, signal }: WatchIngestion,
): Promise<IngestionReport> {
  signal?.throwIfAborted();
  const { process: child, ended } = startChild(module);
  let outcome: Exclude<IngestionNews, { kind: 'progress' }> | null = null;
  child.on('message', (message) => {
    const news = ingestionNews.safeParse(message);
    // Nobody else writes into this channel: news that cannot be understood is no news, and the end will tell.
    if (!news.success) return;
    if (news.data.kind === 'progress') onProgress?.(news.data.progress);
    else outcome ??= news.data;
  });
  const order: IngestionOrder = { corpusFolder, indexFolder, dryRun, full };
  if (child.connected) child.send(order, () => undefined);
  const stopEnding = endOnSignal(child, signal, killAfterMs);
  const end = await ended.catch((error: unknown) => error).finally(stopEnding);
  return reportOf(outcome, end, signal);
}

/** What came before the signal counts: a published generation is published. */
function reportOf(
  outcome: Exclude<IngestionNews, { kind: 'progress' }> | null,
  end: unknown,
  signal: AbortSignal | undefined,
): IngestionReport {
  if (outcome?.kind === 'report') return outcome.report;
  signal?.throwIfAborted();
  if (outcome?.kind === 'failure') throw new IngestionFailedError(outcome.sentence, outcome.exitCode);
  throw new IngestionDiedError(isEnd(end) ? (end.signal ?? `code ${end.code}`) : 'start', end);
}

function isEnd(end: unknown): end is ChildEnd {
  return typeof end === 'object' && end !== null && 'stderr' in end;
}

/** Asks the process to end once the signal fires, then makes it. Returns what stops both. */
function endOnSignal(child: ChildProcess, signal: AbortSignal | undefined, killAfterMs: number): () => void {
  let killing: NodeJS.Timeout | undefined;
  const end = (): void => {
    child.kill('SIGTERM');
    killing = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  };
  signal?.addEventListener('abort', end, { once: true });
  return () => {
    signal?.removeEventListener('abort', end);
    clearTimeout(killing);
  };
}
