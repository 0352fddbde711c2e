import { setTimeout as wait } from 'node:timers/promises';
import { MINUTE_MS } from '../calendar/durations.ts';
import { KiosqueError } from '../errors.ts';
import { readSources } from '../fetching/sources.ts';
import { fetchTerminal } from '../messages/fetching-terminal.ts';
import { renderFetching } from '../terminal/render-fetching.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';
import { outputStyle, print, tell, tellLines } from './print.ts';
import type { CommandContext, ExitCode } from './run-command.ts';

/** Ends when the time is over, or the signal fires. */
type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

const pauseFor: Pause = (ms, signal) => wait(ms, undefined, { signal }).catch(() => undefined);

/**
 * Fetches what is followed and ingests, again and again, until a signal comes. What fails in a later round is told, and
 * tried again in the next: sites come back, and disks are freed.
 * @param ingestAll one ingestion; the first one speaks in any case
 * @throws what the first round fails with
 */
export async function watchSources(
  corpusFolder: string,
  context: CommandContext,
  ingestAll: (isFirst: boolean) => Promise<void>,
  pause: Pause = pauseFor,
): Promise<ExitCode> {
  const { config, signal } = context;
  const isOver = (): boolean => signal.aborted;
  for (let isFirst = true; ; isFirst = false) {
    for (const work of [() => fetchAll(corpusFolder, context), () => ingestAll(isFirst)]) {
      try {
        await work();
      } catch (error) {
        if (isOver()) return 0;
        if (isFirst || !(error instanceof KiosqueError)) throw error;
        (error.isList ? tellLines : tell)(error.sentence[config.interfaceLanguage]);
      }
    }
    if (isFirst) tell(fetchTerminal.watching(config.watchMinutes)[config.interfaceLanguage]);
    await pause(config.watchMinutes * MINUTE_MS, signal);
    if (isOver()) return 0;
  }
}

/** Says what it did, unless there was nothing to do. */
async function fetchAll(corpusFolder: string, context: CommandContext): Promise<void> {
  const sources = await readSources(context.config.sourcesFile);
  if (sources === null) return;
  const report = await fetchWithProgress(sources, corpusFolder, context);
  const news = report.pages.filter(({ outcome }) => outcome !== 'unchanged' && outcome !== 'removed');
  if (news.length + report.refusedLists.length === 0) return;
  print(renderFetching(report, context.config.interfaceLanguage, outputStyle()));
}
