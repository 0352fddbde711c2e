import { givenText } from '../../src/cli/given-files.ts';
import { UsageError } from '../../src/cli/run-command.ts';
import { parseJson } from '../../src/json.ts';
import type { EvaluationReport } from '../measuring/report.ts';
import { notAReport } from '../messages/command.ts';

/** The report of an earlier run. @throws UsageError when the file is none. */
export async function earlierReport(file: string): Promise<Pick<EvaluationReport, 'outcomes'>> {
  const report = parseJson(await givenText(file));
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
