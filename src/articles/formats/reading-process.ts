import { z } from 'zod';
import type { Bilingual } from '../../messages/bilingual.ts';
import { formatMessages } from '../../messages/formats.ts';
import { sideBySide } from '../../system/side-by-side.ts';
import {
  type ChildEnd,
  type StartedChild,
  siblingModule,
  startChild,
} from '../../system/threads/start-child.ts';
import { STATED_FIELDS } from '../metadata/field-names.ts';
import { type Extraction, type FormatInput, UnreadableFormatError } from './format.ts';
import { MAX_CPU_MS, MAX_HEAP_MIB, MAX_RESIDENT_MIB, MAX_WALL_MS } from './limits.ts';
import type { FormatName } from './readers.ts';

/** One file to be read. */
export interface ReadingOrder extends FormatInput {
  readonly format: FormatName;
}

/** What came of it; `ready` comes once, before the first order may be sent. */
export type ReadingNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly extraction: Extraction }
  | { readonly kind: 'unreadable'; readonly sentence: Bilingual };

/** A process that reads files of any format, one after the other. */
export interface ReadingProcess {
  /**
   * @throws UnreadableFormatError when the file cannot be read, or its reading had to be ended: the next one gets a
   * new process.
   */
  read(order: ReadingOrder): Promise<Extraction>;
  /** Ends the process at once: a reading that is under way fails. */
  close(): Promise<void>;
}

/** What one file may cost. */
const defaultLimits = { cpuMs: MAX_CPU_MS, wallMs: MAX_WALL_MS, residentMiB: MAX_RESIDENT_MIB };
export type ReadingLimits = Readonly<typeof defaultLimits>;

/** Nothing is started before the first file comes; starting takes about half a second. */
export function readingProcess(limits: ReadingLimits = defaultLimits): ReadingProcess {
  let running: RunningReader | null = null;
  let isClosed = false;
  const inTurn = sideBySide(1);

  const readAlone = async (order: ReadingOrder): Promise<Extraction> => {
    if (isClosed) throw new UnreadableFormatError(formatMessages.readerDied('SIGKILL'));
    running ??= startReader(limits);
    const { child, isReady } = running;
    try {
      await isReady;
      const answer = nextNews(child, limits);
      // A process that ended meanwhile tells so by its end.
      child.process.send(order, () => undefined);
      const news = await answer;
      if (news.kind === 'read') return news.extraction;
      throw new UnreadableFormatError(news.kind === 'unreadable' ? news.sentence : formatMessages.damaged);
    } finally {
      if (child.process.exitCode !== null || child.process.signalCode !== null) running = null;
    }
  };

  return {
    read: (order) => inTurn(() => readAlone(order)),
    async close() {
      isClosed = true;
      const child = running?.child;
      child?.process.kill('SIGKILL');
      // What is at work ends first.
      await inTurn(async () => undefined);
      await child?.ended.catch(() => undefined);
    },
  };
}

interface RunningReader {
  readonly child: StartedChild;
  readonly isReady: Promise<unknown>;
}

function startReader(limits: ReadingLimits): RunningReader {
  const child = startChild(siblingModule(import.meta.url, 'reading-child'), {
    heapMiB: Math.min(MAX_HEAP_MIB, limits.residentMiB),
    args: [limits.cpuMs, limits.residentMiB].map(String),
  });
  return { child, isReady: nextNews(child, limits) };
}

/** The next thing that the process says; an end, or silence until the deadline, is an error with its reason. */
async function nextNews(
  { process: child, ended }: StartedChild,
  limits: ReadingLimits,
): Promise<ReadingNews> {
  let stop = (): void => undefined;
  const said = new Promise<ReadingNews>((resolve, reject) => {
    const deadline = setTimeout(() => child.kill('SIGALRM'), limits.wallMs);
    const onMessage = (message: unknown): void => {
      const news = readingNews.safeParse(message);
      if (news.success) resolve(news.data);
      else reject(new UnreadableFormatError(formatMessages.damaged, { cause: news.error }));
    };
    child.once('message', onMessage);
    stop = () => {
      clearTimeout(deadline);
      child.off('message', onMessage);
    };
    ended.then((end) => reject(new UnreadableFormatError(reasonOf(end, limits))), reject);
  });
  return said.finally(() => stop());
}

/** By the signal that ended it: the watchdog's two, and V8's own when the heap is full. */
function reasonOf({ code, signal }: ChildEnd, { cpuMs, residentMiB }: ReadingLimits) {
  if (signal === 'SIGALRM') return formatMessages.tooSlow(Math.round(cpuMs / 1000));
  if (signal === 'SIGKILL' || signal === 'SIGABRT') return formatMessages.tooMuchMemory(residentMiB);
  return formatMessages.readerDied(signal ?? `code ${code}`);
}

const sentence = z.object({ fr: z.string(), en: z.string() });

const extraction = z.object({
  articles: z.array(
    z.object({
      key: z.string().nullable(),
      stated: z.record(z.enum(STATED_FIELDS), z.string().nullable()),
      text: z.string(),
      removed: z.array(z.object({ rule: z.string(), text: z.string() })).default([]),
    }),
  ),
  refused: z.array(z.object({ key: z.string(), reason: sentence })),
  notices: z.array(z.object({ kind: z.string(), sentence })),
});

const readingNews: z.ZodType<ReadingNews> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('read'), extraction }),
  z.object({ kind: z.literal('unreadable'), sentence }),
]);
