import {
  judgeStatements,
  parseStatements,
  type StatementsReport,
  worstStatements,
} from '../evaluation/labelled-statements.ts';
import { renderStatements, renderWorstStatements } from '../terminal/render-statements.ts';
import { openReader } from './configured-reader.ts';
import { givenText } from './given-files.ts';
import { print, printJson, tell } from './print.ts';
import { endProgress, progressOf } from './progress-bar.ts';
import type { CommandContext, ExitCode } from './run-command.ts';

/** Judges labelled statements, and prints how often the verdicts are right. @throws KiosqueError */
export async function evaluateStatements(
  file: string,
  { json, worst }: { readonly json?: true; readonly worst?: number },
  { config, signal }: CommandContext,
): Promise<ExitCode> {
  const language = config.interfaceLanguage;
  const statements = parseStatements(await givenText(file), file);
  const { reader, notices } = await openReader(config);
  for (const notice of notices) tell(notice[language]);
  let report: StatementsReport;
  try {
    const how = { signal, ...(reader === null ? {} : { reader }) };
    report = await judgeStatements(statements, how, progressOf(statements.length, signal));
  } finally {
    await reader?.close();
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
