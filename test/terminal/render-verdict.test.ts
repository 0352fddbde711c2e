import { expect, it } from 'vitest';
import { renderVerdict } from '../../src/terminal/render-verdict.ts';
import { citationOf, clock, colourless, shown } from './samples.ts';

it('shows words that run over paragraphs on one line', () => {
  const quote = clock.text.slice(0, clock.bodyStart + 'L’horloge de la halle de Bréville'.length);
  expect(quote).toContain('\n\n');
  const output = renderVerdict(
    {
      statement: 'L’horloge est à l’heure.',
      verdict: 'supported',
      missing: [],
      citation: citationOf(1, quote),
    },
    { language: 'fr', style: { ...colourless, columns: 200 }, addressOf: () => '' },
  );
  expect(shown(output)).toContain('Une horloge remise à l’heure L’horloge de la halle de Bréville');
  expect(output).not.toContain('\uFFFD');
});
