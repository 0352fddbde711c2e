import { commandMessages } from '../messages/commands.ts';
import { ingestionTerminal } from '../messages/ingestion-terminal.ts';
import { listGenerations, rollback } from '../store/local/history.ts';
import { renderGenerations, renderIngestion } from '../terminal/render-ingestion.ts';
import { styleOf } from '../terminal/style.ts';
import { configuredEmbedder } from './configured.ts';
import { ingestWithProgress } from './ingest-with-progress.ts';
import { type CommandContext, type ExitCode, runCommand, UsageError } from './run-command.ts';

interface IngestOptions {
  readonly corpus: string;
  readonly index: string;
  readonly dryRun?: true;
  readonly full?: true;
  readonly json?: true;
  readonly showRemoved?: true;
  readonly strict?: true;
  readonly rollback?: true;
  readonly history?: true;
}

await runCommand((command, context, finish) => {
  command
    .name('npm run ingest --')
    .description('Makes the index say what the articles of a folder say.')
    .option('--corpus <dir>', 'folder of the articles', context.config.corpusDir)
    .option('--index <dir>', 'folder of the index', context.config.indexDir)
    .option('--dry-run', 'show what would change, write nothing')
    .option('--full', 'read, learn and embed everything again')
    .option('--json', 'print the report as JSON')
    .option('--show-removed', 'list what cleaning removed, and by which rule')
    .option('--strict', 'exit with 1 when a file could not be read')
    .option('--rollback', 'return to the previous generation')
    .option('--history', 'list the generations of the index')
    .action(async (options: IngestOptions) => finish(await run(options, context)));
});

async function run(options: IngestOptions, context: CommandContext): Promise<ExitCode> {
  const { interfaceLanguage: language } = context.config;
  const style = styleOf(process.stdout, process.env);
  if (options.rollback && options.history)
    throw new UsageError(commandMessages.optionsExclude('--rollback', '--history'));
  if (options.rollback) {
    const { generation, counts } = await rollback(options.index);
    console.log(
      options.json
        ? JSON.stringify({ generation })
        : ingestionTerminal.rolledBack(generation, counts.articles)[language],
    );
    return 0;
  }
  if (options.history) {
    const generations = await listGenerations(options.index);
    console.log(options.json ? JSON.stringify(generations) : renderGenerations(generations, language, style));
    return 0;
  }
  return ingestFolder(options, context);
}

async function ingestFolder(options: IngestOptions, { config, signal }: CommandContext): Promise<ExitCode> {
  const folders = { corpusFolder: options.corpus, indexFolder: options.index };
  const report = await ingestWithProgress(folders, await configuredEmbedder(config), config, signal, {
    dryRun: options.dryRun === true,
    // What was removed is known of articles that are cleaned in this run only.
    full: options.full === true,
  });
  const style = styleOf(process.stdout, process.env);
  const text = options.json
    ? JSON.stringify(report)
    : renderIngestion(report, config.interfaceLanguage, style, { showRemoved: options.showRemoved === true });
  console.log(text);
  return options.strict && report.rejected.length > 0 ? 1 : 0;
}
