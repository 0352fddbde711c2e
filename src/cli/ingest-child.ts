import { constants, setPriority } from 'node:os';
import { defaultSplitting } from '../articles/passage.ts';
import { interfaceLanguageOf, readConfig } from '../config/config.ts';
import { KiosqueError, systemErrorCode } from '../errors.ts';
import { type IngestionProgress, ingest } from '../ingesting/ingest.ts';
import type { BriefReport } from '../ingesting/report.ts';
import { ingestionFailed, startedByTheBot } from '../messages/serving.ts';
import { type IngestionNews, type IngestionOrder, ingestionOrder } from '../serving/ingestion-messages.ts';
import { openEmbedder } from './configured.ts';
import { quietLibraries } from './quiet-libraries.ts';

/**
 * What the bot starts to ingest in a process of its own. It gets one order, tells how it goes, and ends; nothing is
 * printed but what nobody foresaw, on the standard error.
 */

/** Progress is told no more often: a person sees no difference, and a message costs as much as embedding a passage. */
const TELL_EVERY_MS = 200;

const interruption = new AbortController();

quietLibraries(process.env);

process.on('SIGTERM', () => interruption.abort('SIGTERM'));
// Ctrl-C reaches every process of a terminal at once; whether this one must end is for the bot to say.
process.on('SIGINT', () => undefined);
// Nobody waits any more: the bot was killed.
process.on('disconnect', () => interruption.abort('disconnect'));

await main();

async function main(): Promise<void> {
  if (process.send === undefined) {
    console.error(startedByTheBot[interfaceLanguageOf(process.env)]);
    process.exitCode = 2;
    return;
  }
  const order = await firstMessage();
  leaveTheProcessorToTheBot();
  const news = await newsOf(order);
  await tell(news);
  process.exitCode = news.kind === 'failure' ? news.exitCode : 0;
  // The channel alone would keep this process alive.
  if (process.connected) process.disconnect();
}

function firstMessage(): Promise<unknown> {
  return new Promise((resolve) => {
    process.once('message', resolve);
    interruption.signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

async function newsOf(order: unknown): Promise<IngestionNews> {
  try {
    const { signal } = interruption;
    signal.throwIfAborted();
    return { kind: 'report', report: await ingestAsOrdered(ingestionOrder.parse(order), signal) };
  } catch (error) {
    if (error instanceof KiosqueError)
      return {
        kind: 'failure',
        sentence: error.sentence,
        readerSentence: error.readerSentence,
        exitCode: error.exitCode,
      };
    if (!interruption.signal.aborted) console.error(error);
    // Its message is for the log: it may hold what people must not see.
    const detail = systemErrorCode(error) ?? (error instanceof Error ? error.name : String(error));
    return { kind: 'failure', sentence: ingestionFailed(detail), readerSentence: null, exitCode: 1 };
  }
}

async function ingestAsOrdered(
  { waits, ...order }: IngestionOrder,
  signal: AbortSignal,
): Promise<BriefReport> {
  const config = readConfig(process.env);
  const source = await openEmbedder(config);
  const {
    read: _read,
    removedNoise: _removedNoise,
    noise: _noise,
    ...report
  } = await ingest({
    ...order,
    brief: true,
    fields: config.recordFields,
    ...(waits ? { onWait: () => void tell({ kind: 'waiting' }) } : {}),
    source,
    splitting: defaultSplitting,
    now: new Date(),
    signal,
    onProgress: spaceOut((progress) => void tell({ kind: 'progress', progress })),
  });
  return report;
}

/** The first and the last of every step, and between them one now and then. */
function spaceOut(
  tellProgress: (progress: IngestionProgress) => void,
): (progress: IngestionProgress) => void {
  let step: IngestionProgress['step'] | null = null;
  let toldMs = 0;
  return (progress) => {
    const isDue = performance.now() - toldMs >= TELL_EVERY_MS;
    if (progress.step === step && progress.done < progress.total && !isDue) return;
    step = progress.step;
    toldMs = performance.now();
    tellProgress(progress);
  };
}

/** Settles when it is sent, or cannot be. */
function tell(news: IngestionNews): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(news, () => resolve());
  });
}

/** Questions come first. Where the system does not allow it, the ingestion goes on as it is. */
function leaveTheProcessorToTheBot(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Nothing is lost but some milliseconds of somebody's answer.
  }
}
