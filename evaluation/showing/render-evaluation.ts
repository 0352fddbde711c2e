import type { Language } from '../../src/messages/bilingual.ts';
import { colon } from '../../src/messages/punctuation.ts';
import { visible } from '../../src/messages/visible.ts';
import { type Outcome, searchModes } from '../measuring/outcome.ts';
import type { EvaluationReport, PairedDifference, WrittenFigures } from '../measuring/report.ts';
import { evaluationMessages as messages } from '../messages/figures.ts';
import { figure, figureRow, short } from './figures.ts';

const NAME_COLUMNS = 20;
/** "lexical " before a name. */
const MODE_COLUMNS = 8;

/** The figures of an evaluation as a table, each with its 95 % interval. */
export function renderEvaluation(report: EvaluationReport, language: Language): string {
  const { questions, answerable, passages, embedder, latencyMs } = report;
  const names = Object.keys(report.retrieval.hybrid);
  const retrieval = names.map((name) =>
    figureRow(
      name,
      searchModes.map((mode) => figure(report.retrieval[mode][name] ?? null)),
    ),
  );
  const answers = Object.entries(report.answers).map(([name, estimate]) =>
    figureRow(name, [figure(estimate)]),
  );
  const times = [latencyMs.p50, latencyMs.p95, latencyMs.p99].map((ms) => ms.toFixed(1));
  return [
    visible(messages.head(questions, answerable, passages, embedder)[language]),
    messages.interval[language],
    '',
    ...(answerable === 0 ? [] : [figureRow(messages.retrieval[language], searchModes), ...retrieval, '']),
    figureRow(messages.answers[language], []),
    ...answers,
    '',
    ...(report.written.length === 0 ? [] : [...writtenLines(report.written, language), '']),
    messages.latency(times[0] ?? '', times[1] ?? '', times[2] ?? '')[language],
  ].join('\n');
}

/** What became of a model's sentences, and how many of each fate hold the answer that is expected. */
function writtenLines(written: readonly WrittenFigures[], language: Language): readonly string[] {
  const lines = written
    .filter(({ sentences }) => sentences > 0)
    .map(({ fate, sentences, holdingAnswer }) => {
      const name = messages.fates[fate][language];
      return `  ${name}${colon[language]} ${sentences}, ${messages.ofThem(holdingAnswer)[language]}`;
    });
  return [messages.written[language], ...lines];
}

/** Paired differences with an earlier run; a star where the interval leaves 0 out. */
export function renderComparison(differences: readonly PairedDifference[], language: Language): string {
  const lines = differences.map(({ name, difference }) => {
    const { mean, low, high } = difference;
    const star = low > 0 || high < 0 ? ' *' : '';
    return `${name.padEnd(NAME_COLUMNS + MODE_COLUMNS)}${withSign(mean)} (${withSign(low)} … ${withSign(high)})${star}`;
  });
  return [messages.differences[language], ...lines].join('\n');
}

/** Failures, each with what was found and said instead. */
export function renderWorst(outcomes: readonly Outcome[], language: Language): string {
  if (outcomes.length === 0) return messages.noFailure[language];
  return outcomes
    .map((outcome) =>
      [
        `${outcome.id}  ${outcome.question}`,
        `  ${failureOf(outcome, language)}, ${messages.confidence[language]} ${outcome.confidence}`,
        `  ${messages.said[language]}${colon[language]} ${outcome.answer.replaceAll('\n', ' / ')}`,
        ...outcome.written.map(
          ({ fate, text }) => `  ${messages.fates[fate][language]}${colon[language]} ${text}`,
        ),
        ...outcome.found.map((found) => `  ${messages.found[language]}${colon[language]} ${found}`),
      ]
        .map(visible)
        .join('\n'),
    )
    .join('\n\n');
}

function failureOf(outcome: Outcome, language: Language): string {
  if (!outcome.isAnswerable) return messages.wronglyAnswered[language];
  const rank = outcome.ranks.hybrid;
  const where = (rank === null ? messages.notFound : messages.foundAt(rank))[language];
  return `${(outcome.isAnswered ? messages.wrongAnswer : messages.refused)[language]}, ${where}`;
}

/** No sign before what rounds to zero. */
function withSign(value: number): string {
  const text = short(Math.abs(value));
  if (Number(text) === 0) return ` ${text}`;
  return `${value < 0 ? '−' : '+'}${text}`;
}
