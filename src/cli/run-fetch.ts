import type { FetchReport } from '../fetching/fetch-report.ts';
import type { World } from '../fetching/open-tools.ts';
import { DEFAULT_MAX, readSources, type Sources } from '../fetching/sources.ts';
import { commandHelp } from '../messages/command-help.ts';
import { fetchTerminal } from '../messages/fetching-terminal.ts';
import { hasWritten, renderFetching } from '../terminal/render-fetching.ts';
import { fetchWithProgress } from './fetch-with-progress.ts';
import { outputStyle, print, printJson, tell } from './print.ts';
import { type CommandContext, type ExitCode, runCommand, UsageError } from './run-command.ts';

interface FetchOptions {
  readonly corpus?: string;
  readonly feed?: readonly string[];
  readonly sitemap?: readonly string[];
  readonly max?: string;
  readonly json?: true;
}

/** @param world another than the internet, for tests alone: no option and no setting leads there */
export async function runFetch(world?: World): Promise<void> {
  const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];
  await runCommand(({ command, say, act }) => {
    const help = commandHelp.fetch;
    command
      .name('npm run fetch --')
      .description(say(help.about))
      .argument('[addresses...]')
      .option('--feed <address>', say(help.feed), several)
      .option('--sitemap <address>', say(help.sitemap), several)
      .option('--max <n>', say(help.max))
      .option('--corpus <dir>', say(commandHelp.corpus))
      .option('--json', say(help.json))
      .action(
        act((context: CommandContext, addresses: readonly string[], options: FetchOptions) =>
          run(addresses, options, context, world),
        ),
      );
  });
}

async function run(
  addresses: readonly string[],
  options: FetchOptions,
  context: CommandContext,
  world: World | undefined,
): Promise<ExitCode> {
  const { config } = context;
  const sources = await wantedSources(addresses, options, config.sourcesFile);
  const report = await fetchWithProgress(sources, options.corpus ?? config.corpusDir, context, world);
  if (options.json) printJson(report);
  else {
    print(renderFetching(report, config.interfaceLanguage, outputStyle()));
    if (hasWritten(report)) tell(fetchTerminal.ingestNext[config.interfaceLanguage]);
  }
  return isRefused(report, sources) ? 1 : 0;
}

async function wantedSources(
  pages: readonly string[],
  { feed: feeds = [], sitemap: sitemaps = [], max }: FetchOptions,
  file: string,
): Promise<Sources> {
  const limit = max === undefined ? null : Number(max);
  if (max !== undefined && !(/^\d{1,6}$/.test(max) && Number(max) >= 1 && Number(max) <= 100_000)) {
    throw new UsageError(fetchTerminal.badMax(max));
  }
  if (pages.length + feeds.length + sitemaps.length > 0) {
    return { pages, feeds, sitemaps, max: limit ?? Math.max(DEFAULT_MAX, pages.length) };
  }
  const sources = await readSources(file);
  if (sources === null) throw new UsageError(fetchTerminal.noSources(file));
  return limit === null ? sources : { ...sources, max: limit };
}

/** Whether something that was asked for by its own address gave nothing; one page of many in a list may. */
function isRefused({ pages, refusedLists }: FetchReport, { pages: named }: Sources): boolean {
  if (refusedLists.length > 0) return true;
  return pages.slice(0, named.length).some(({ outcome }) => outcome === 'refused');
}
