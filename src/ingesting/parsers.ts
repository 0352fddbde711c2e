import { makePauses } from '../system/pauses.ts';
import { type AskedThread, askThread } from '../system/threads/ask-thread.ts';
import { littleYoungMemory, startThread } from '../system/threads/start-thread.ts';
import { type Parsed, type ParseSettings, type ParseTask, parseArticle } from './parse-article.ts';

/** Parses articles; which thread does it makes no difference to what comes of it. */
export interface Parsers {
  /** @throws Error when a thread dies or everything is closed meanwhile */
  parse(task: ParseTask): Promise<Parsed>;
  close(): Promise<void>;
}

/** As many articles are parsed in the time that threads take to start. */
const HERE_FIRST_ARTICLES = 150;

/**
 * Few articles are parsed in this thread; of many, the later ones in threads of their own.
 * @param count of threads; 0 or 1: none but this one
 */
export function openParsers({ now, splitting }: ParseSettings, count: number): Parsers {
  const settings: ParseSettings = { now, splitting };
  const pause = makePauses();
  const threads: AskedThread<ParseTask, Parsed>[] = [];
  let parsedHere = 0;
  let isClosed = false;
  return {
    async parse(task) {
      if (isClosed) throw new Error('parsing has ended');
      if (count > 1 && parsedHere >= HERE_FIRST_ARTICLES) {
        if (threads.length === 0)
          threads.push(...Array.from({ length: count }, () => startParsing(settings)));
        return threads.reduce((one, other) => (other.backlog < one.backlog ? other : one)).ask(task);
      }
      parsedHere += 1;
      await pause();
      return parseArticle(task, settings);
    },
    async close() {
      isClosed = true;
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

function startParsing(settings: ParseSettings): AskedThread<ParseTask, Parsed> {
  return askThread(startThread(new URL('parsing-thread', import.meta.url), settings, littleYoungMemory));
}
