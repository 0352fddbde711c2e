import { fetchArticles } from '../fetching/fetch-articles.ts';
import type { FetchReport } from '../fetching/fetch-report.ts';
import type { World } from '../fetching/open-tools.ts';
import type { Sources } from '../fetching/sources.ts';
import { fetchTerminal } from '../messages/fetching-terminal.ts';
import { isKnownWord } from '../models/builtin/load-model.ts';
import { packageVersion } from './package-version.ts';
import { progressBar } from './progress-bar.ts';
import { type CommandContext, InterruptedError } from './run-command.ts';

/** Fetches, and tells on the standard error how far it is. */
export async function fetchWithProgress(
  sources: Sources,
  corpusFolder: string,
  { config, signal }: CommandContext,
  world?: World,
): Promise<FetchReport> {
  const language = config.interfaceLanguage;
  const bar = progressBar(language);
  const { step, unit } = fetchTerminal;
  try {
    return await fetchArticles({
      corpusFolder,
      dataFolder: config.dataDir,
      sources,
      version: packageVersion(),
      knowsWord: isKnownWord,
      signal,
      onProgress: ({ done, total }) => bar.show(step[language], unit[language], done, total),
      ...(world === undefined ? {} : { world }),
    });
  } catch (error) {
    throw signal.aborted ? new InterruptedError(fetchTerminal.interrupted, { cause: error }) : error;
  } finally {
    bar.stop();
  }
}
