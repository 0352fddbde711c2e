import { describe, expect, it } from 'vitest';
import {
  judgeStatements,
  parseStatements,
  worstStatements,
} from '../../evaluation/measuring/labelled-statements.ts';
import { renderStatements, renderWorstStatements } from '../../evaluation/showing/render-statements.ts';

const EVIDENCE = 'Le bac de Kermor reprendra ses traversées le 18 mai. La réparation a coûté 640 000 euros.';
const row = (id: string, kind: string, verdict: string, statement: string) =>
  JSON.stringify({ id, kind, verdict, statement, evidence: [EVIDENCE] });
const jsonl = [
  row('said', 'date', 'supported', 'Le bac de Kermor reprendra ses traversées le 18 mai.'),
  row('otherwise', 'date', 'contradicted', 'Le bac de Kermor reprendra ses traversées le 21 mai.'),
  row('mislabelled', 'quantity', 'contradicted', 'La réparation a coûté 640 000 euros.'),
].join('\n');

describe('labelled statements', () => {
  it('are verified one by one, and counted by kind', async () => {
    const report = await judgeStatements(parseStatements(jsonl, 's.jsonl'), {});
    expect(report.judged.map(({ id, called }) => [id, called])).toEqual([
      ['said', 'supported'],
      ['otherwise', 'contradicted'],
      ['mislabelled', 'supported'],
    ]);
    expect(report.kinds.date).toMatchObject({
      supportedShown: { mean: 1 },
      unsupportedShown: { mean: 0 },
      contradictedFound: { mean: 1 },
      balancedAccuracy: 1,
    });
    expect(report.kinds.quantity).toMatchObject({ supportedShown: null, unsupportedShown: { mean: 1 } });
    expect(report.all).toMatchObject({ statements: 3, balancedAccuracy: 0.75 });
    expect(renderStatements(report, 'fr')).toMatch(/quantity +– +1\.000/u);
  });

  it('that were judged wrongly are shown with their evidence', async () => {
    const { judged } = await judgeStatements(parseStatements(jsonl, 's.jsonl'), {});
    const worst = worstStatements(judged, 5);
    expect(worst.map(({ id }) => id)).toEqual(['mislabelled']);
    expect(renderWorstStatements(worst, 'en')).toContain(`> ${EVIDENCE}`);
    expect(renderWorstStatements([], 'en')).toBe('No failure.');
  });

  it('without a verdict are refused with their line', () => {
    const line = JSON.stringify({ id: 'x', statement: 'Le bac reprend.', evidence: [EVIDENCE] });
    expect(() => parseStatements(`${jsonl}\n${line}`, 's.jsonl')).toThrow(/s\.jsonl.*4.*verdict/u);
  });
});
