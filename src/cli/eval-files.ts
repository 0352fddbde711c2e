import { readFile } from 'node:fs/promises';
import type { EvaluationReport } from '../evaluation/report.ts';
import { parseJson } from '../json.ts';
import { notAReport, unreadableFile } from '../messages/evaluation.ts';
import { UsageError } from './run-command.ts';

/** The text of a file that a measure needs. @throws UsageError when it cannot be read. */
export async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError(unreadableFile(file), { cause: error });
  });
}

/** The report of an earlier run. @throws UsageError when the file is none. */
export async function earlierReport(file: string): Promise<Pick<EvaluationReport, 'outcomes'>> {
  const report = parseJson(await readText(file));
  if (!isReport(report)) throw new UsageError(notAReport(file));
  return report;
}

/** Reports are written by this command: of an outcome only its outline is checked. */
function isReport(value: unknown): value is Pick<EvaluationReport, 'outcomes'> {
  const isOutcome = (outcome: unknown): boolean =>
    isObject(outcome) && typeof outcome.id === 'string' && isObject(outcome.ranks);
  return isObject(value) && Array.isArray(value.outcomes) && value.outcomes.every(isOutcome);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
