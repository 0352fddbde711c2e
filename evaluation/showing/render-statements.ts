import type { Language } from '../../src/messages/bilingual.ts';
import { visible } from '../../src/messages/visible.ts';
import type { Estimate } from '../measuring/bootstrap.ts';
import type {
  JudgedStatement,
  StatementFigures,
  StatementsReport,
} from '../measuring/labelled-statements.ts';
import { evaluationMessages as messages } from '../messages/figures.ts';
import { figure, figureRow, short } from './figures.ts';

const COLUMNS = ['supportedShown', 'unsupportedShown', 'contradictedFound'] as const;

/** What verifying labelled statements led to, a line a kind, each share with its 95 % interval. */
export function renderStatements({ all, kinds }: StatementsReport, language: Language): string {
  const line = (name: string, figures: StatementFigures): string =>
    figureRow(name, [
      ...COLUMNS.map((column): Estimate | null => figures[column]).map(figure),
      figures.balancedAccuracy === null ? '–' : short(figures.balancedAccuracy),
      String(figures.statements),
    ]);
  return [
    messages.statementsHead(all.statements)[language],
    messages.interval[language],
    '',
    figureRow(messages.kind[language], [...COLUMNS, 'balancedAccuracy', 'n']),
    ...Object.entries(kinds).map(([name, figures]) => line(visible(name), figures)),
    line(messages.allKinds[language], all),
  ].join('\n');
}

/** Statements that were judged wrongly, with their evidence. */
export function renderWorstStatements(worst: readonly JudgedStatement[], language: Language): string {
  if (worst.length === 0) return messages.noFailure[language];
  return worst
    .map(({ id, kind, statement, evidence, verdict, called }) =>
      [
        `${id}  ${kind}  ${messages.calledInstead(verdict, called)[language]}`,
        `  ${statement}`,
        ...evidence.map((text) => `  > ${text.replaceAll(/\s+/gu, ' ')}`),
      ]
        .map(visible)
        .join('\n'),
    )
    .join('\n\n');
}
