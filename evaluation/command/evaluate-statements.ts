import { openReader } from '../../src/cli/configured.ts';
import { givenText } from '../../src/cli/given-files.ts';
import { print, printJson, tell } from '../../src/cli/print.ts';
import type { CommandContext, ExitCode } from '../../src/cli/run-command.ts';
import {
  judgeStatements,
  parseStatements,
  type StatementsReport,
  worstStatements,
} from '../measuring/labelled-statements.ts';
import { renderStatements, renderWorstStatements } from '../showing/render-statements.ts';
import { endProgress, progressOf } from './progress.ts';

/** Judges labelled statements, and prints how often the verdicts are right. @throws KiosqueError */
export async function evaluateStatements(
  file: string,
  { json, worst }: { readonly json?: true; readonly worst?: number },
  context: CommandContext,
): Promise<ExitCode> {
  const { config, signal } = context;
  const language = config.interfaceLanguage;
  const statements = parseStatements(await givenText(file), file);
  const { reader, notices } = await openReader(context);
  for (const notice of notices) tell(notice[language]);
  let report: StatementsReport;
  try {
    report = await judgeStatements(statements, { signal, reader }, progressOf(statements.length, signal));
  } finally {
    endProgress();
  }
  if (json) {
    printJson(report);
    return 0;
  }
  print(renderStatements(report, language));
  if (worst !== undefined)
    print(`\n${renderWorstStatements(worstStatements(report.judged, worst), language)}`);
  return 0;
}
