import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { formats, type RecordFields } from '../config/formats.ts';
import { KiosqueError, systemErrorCode } from '../errors.ts';
import { listGenerations, rollback } from '../index/local/history.ts';
import type { IngestionReport } from '../ingesting/report.ts';
import type { Language } from '../messages/bilingual.ts';
import { commandHelp } from '../messages/command-help.ts';
import { commandMessages } from '../messages/commands.ts';
import { ingestionPage } from '../messages/ingestion-page.ts';
import { ingestionTerminal } from '../messages/ingestion-terminal.ts';
import { systemCause } from '../messages/system-causes.ts';
import { asTyped } from '../messages/typed-command.ts';
import { ingestionReportPage } from '../reporting/ingestion-page.ts';
import { replaceFile } from '../system/durable/write-file.ts';
import { renderGenerations, renderIngestion } from '../terminal/render-ingestion.ts';
import { indexFolder } from './chosen-folders.ts';
import { openEmbedder } from './configured.ts';
import { ingestWithProgress } from './ingest-with-progress.ts';
import { outputStyle, print, printJson, tell } from './print.ts';
import { type CommandContext, type ExitCode, runCommand, UsageError } from './run-command.ts';

interface IngestOptions {
  readonly corpus?: string;
  readonly index?: string;
  readonly dryRun?: true;
  readonly full?: true;
  readonly map?: string;
  readonly json?: true;
  readonly showRemoved?: true;
  readonly showChanges?: true;
  readonly strict?: true;
  readonly rollback?: true;
  readonly history?: true;
  readonly watch?: true;
  readonly report?: string;
}

await runCommand(({ command, say, act }) => {
  const help = commandHelp.ingest;
  command
    .name('npm run ingest --')
    .description(say(help.about))
    .option('--corpus <dir>', say(commandHelp.corpus))
    .option('--index <dir>', say(commandHelp.index))
    .option('--dry-run', say(help.dryRun))
    .option('--full', say(help.full))
    .option('--map <fields>', say(help.map))
    .option('--json', say(help.json))
    .option('--show-removed', say(help.showRemoved))
    .option('--show-changes', say(help.showChanges))
    .option('--report <file>', say(help.report))
    .option('--strict', say(help.strict))
    .option('--rollback', say(help.rollback))
    .option('--history', say(help.history))
    .option('--watch', say(help.watch))
    .action(act(run));
});

async function run(context: CommandContext, options: IngestOptions): Promise<ExitCode> {
  refuseContradictions(options);
  const folder = await indexFolder(options.index ?? context.config.indexDir);
  const { interfaceLanguage: language } = context.config;
  if (options.rollback) {
    const { generation, counts } = await rollback(folder);
    const done = ingestionTerminal.rolledBack(generation, counts.articles)[language];
    return show(options, { generation }, () => asTyped(done));
  }
  if (options.history) {
    const generations = await listGenerations(folder);
    return show(options, generations, () => renderGenerations(generations, language, outputStyle()));
  }
  if (options.report !== undefined) await requireReportPlace(options.report);
  if (options.watch) {
    const corpusFolder = options.corpus ?? context.config.corpusDir;
    // A tenth of a second of loading that an ingestion by itself does not need.
    const { watchSources } = await import('./watch-sources.ts');
    return watchSources(corpusFolder, context, async (isFirst) => {
      await ingestFolder(folder, options, context, { onlyNews: !isFirst });
    });
  }
  return ingestFolder(folder, options, context);
}

/**
 * What looks at the index or turns it back ingests nothing, and what goes on has no end to speak of: other options are
 * a misunderstanding.
 */
function refuseContradictions(options: IngestOptions): void {
  const modes = { '--rollback': options.rollback, '--history': options.history, '--watch': options.watch };
  const ofWatch = { '--dry-run': options.dryRun, '--full': options.full, '--strict': options.strict };
  const ofAny = {
    ...modes,
    '--corpus': options.corpus,
    '--map': options.map,
    '--show-removed': options.showRemoved,
    '--show-changes': options.showChanges,
    '--report': options.report,
    ...ofWatch,
  };
  const given = (named: Readonly<Record<string, string | true | undefined>>) =>
    Object.keys(named).filter((name) => named[name] !== undefined);
  const [alone] = given(modes);
  if (alone === undefined) return;
  const other = given(alone === '--watch' ? ofWatch : ofAny).find((name) => name !== alone);
  if (other !== undefined) throw new UsageError(commandMessages.optionsExclude(alone, other));
}

/** The option has the form of the setting, which it replaces for this once. */
function fieldsOf(map: string): RecordFields {
  const parsed = formats.recordFields.schema.safeParse(map);
  if (!parsed.success) throw new UsageError(commandMessages.badFieldMap);
  return parsed.data;
}

async function ingestFolder(
  folder: string,
  options: IngestOptions,
  context: CommandContext,
  { onlyNews = false }: { readonly onlyNews?: boolean } = {},
): Promise<ExitCode> {
  const { config } = context;
  const folders = { corpusFolder: options.corpus ?? config.corpusDir, indexFolder: folder };
  const report = await ingestWithProgress(folders, await openEmbedder(config), context, {
    dryRun: options.dryRun === true,
    full: options.full === true,
    brief: options.report === undefined && options.showRemoved !== true && options.json !== true,
    fields: options.map === undefined ? config.recordFields : fieldsOf(options.map),
  });
  if (onlyNews && report.outcome === 'unchanged') return 0;
  if (options.report !== undefined) await writeReport(options.report, report, config.interfaceLanguage);
  show(options, report, () => renderIngestion(report, config.interfaceLanguage, outputStyle(), options));
  return options.strict && report.rejected.length > 0 ? 1 : 0;
}

/** What the command was asked for: the value for programs, or a text for a person. */
function show({ json }: IngestOptions, value: unknown, text: () => string): ExitCode {
  if (json) printJson(value);
  else print(text());
  return 0;
}

/** Tried before the work, not after it. @throws UsageError when no page can be written there */
async function requireReportPlace(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true) throw new UsageError(notWritten(file, 'EISDIR'));
  try {
    await access(dirname(resolve(file)), constants.W_OK);
  } catch (error) {
    throw new UsageError(notWritten(file, systemErrorCode(error) ?? 'error'), { cause: error });
  }
}

/** Writes the page and says where it is. @throws KiosqueError when the disk does not take it */
async function writeReport(file: string, report: IngestionReport, language: Language): Promise<void> {
  try {
    await replaceFile(file, ingestionReportPage(report, language, new Date()));
  } catch (error) {
    throw new KiosqueError(notWritten(file, systemErrorCode(error) ?? 'error'), { cause: error });
  }
  tell(ingestionPage.written(file)[language]);
}

function notWritten(file: string, code: string) {
  return ingestionPage.notWritten(file, systemCause(code).why);
}
