import { KiosqueError } from '../../errors.ts';
import { formatMessages } from '../../messages/formats.ts';
import { startThread } from '../../system/threads/start-thread.ts';
import { formatReaders } from './readers.ts';
import type { ReadingNews, ReadingOrder } from './reading-process.ts';

/**
 * The process that opens what people found on the web. It has no key, no setting and nothing to lose: a watchdog ends
 * it when a file takes too much, and the next file gets another one.
 */

const BETWEEN_FILES = -1;

/** Processor time, in milliseconds, at which the file of now was begun. */
const startedCpuMs = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(BETWEEN_FILES);
const [cpuMs = 0, residentMiB = 0] = process.argv.slice(2).map(Number);
/** What the watchdog looks at; the parent is the process that waits. */
const limits = { startedCpuMs, cpuMs, residentMiB, parent: process.ppid };
export type WatchedLimits = Readonly<typeof limits>;

process.on('disconnect', () => process.exit());
startThread(new URL('watchdog-thread', import.meta.url), limits).once('message', () =>
  tell({ kind: 'ready' }),
);
process.on('message', async (order: ReadingOrder) => {
  const { user, system } = process.cpuUsage();
  Atomics.store(startedCpuMs, 0, Math.round((user + system) / 1000));
  const news = await read(order);
  Atomics.store(startedCpuMs, 0, BETWEEN_FILES);
  tell(news);
});

async function read({ format, bytes, fields }: ReadingOrder): Promise<ReadingNews> {
  try {
    const reader = await formatReaders[format]();
    return { kind: 'read', extraction: await reader({ bytes, fields }) };
  } catch (error) {
    // A library met what it did not expect: to a person, the file is damaged. The stack is for the developer.
    if (!(error instanceof KiosqueError)) console.error(error);
    const sentence = error instanceof KiosqueError ? error.sentence : formatMessages.damaged;
    return { kind: 'unreadable', sentence };
  }
}

function tell(news: ReadingNews): void {
  process.send?.(news);
}
