import type { Estimate } from '../evaluation/bootstrap.ts';
import { type Outcome, searchModes } from '../evaluation/outcome.ts';
import type { EvaluationReport, PairedDifference } from '../evaluation/report.ts';

const NAME_COLUMNS = 20;
const FIGURE_COLUMNS = 22;

/** The figures of an evaluation as a table, each with its 95 % interval. */
export function renderEvaluation(report: EvaluationReport): string {
  const { questions, answerable, unanswerable, passages, embedder, latencyMs } = report;
  const names = Object.keys(report.retrieval.hybrid);
  const retrieval = names.map((name) =>
    row(
      name,
      searchModes.map((mode) => figure(report.retrieval[mode][name] ?? null)),
    ),
  );
  const answers = Object.entries(report.answers).map(([name, estimate]) => row(name, [figure(estimate)]));
  return [
    `${questions} questions (${answerable} answerable, ${unanswerable} not), ${passages} passages, embedder ${embedder}`,
    '',
    ...(answerable === 0 ? [] : [row('retrieval', searchModes), ...retrieval, '']),
    row('answers', []),
    ...answers,
    '',
    `latency ms: p50 ${latencyMs.p50}, p95 ${latencyMs.p95}, p99 ${latencyMs.p99}`,
  ].join('\n');
}

/** Paired differences with an earlier run; a star where the interval leaves 0 out. */
export function renderComparison(differences: readonly PairedDifference[]): string {
  const lines = differences.map(({ name, difference }) => {
    const { mean, low, high } = difference;
    const star = low > 0 || high < 0 ? ' *' : '';
    return `${name.padEnd(NAME_COLUMNS + 4)}${signed(mean)} (${signed(low)} … ${signed(high)})${star}`;
  });
  return ['paired differences with the earlier run', ...lines].join('\n');
}

/** Failures, each with what was found and said instead. */
export function renderWorst(outcomes: readonly Outcome[]): string {
  return outcomes
    .map((outcome) =>
      [
        `${outcome.id}  ${outcome.question}`,
        `  ${failureOf(outcome)}, confidence ${outcome.confidence}`,
        `  said: ${outcome.answer.replaceAll('\n', ' / ')}`,
        ...outcome.found.map((found) => `  found: ${found}`),
      ].join('\n'),
    )
    .join('\n\n');
}

function failureOf(outcome: Outcome): string {
  if (!outcome.isAnswerable) return 'answered, though the articles do not';
  const rank = outcome.ranks.hybrid;
  const where = rank === null ? 'right passage not among the first 10' : `right passage at ${rank}`;
  return `${outcome.isAnswered ? 'wrong answer' : 'refused'}, ${where}`;
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(NAME_COLUMNS)}${cells.map((cell) => cell.padEnd(FIGURE_COLUMNS)).join('')}`.trimEnd();
}

function figure(estimate: Estimate | null): string {
  if (estimate === null) return '–';
  return `${short(estimate.mean)} (${short(estimate.low)}–${short(estimate.high)})`;
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${short(Math.abs(value))}`;
}

/** Three decimals without the leading zero. */
function short(value: number): string {
  return value.toFixed(3).replace(/^0\./u, '.');
}
