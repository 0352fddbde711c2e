import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reliability } from '../../evaluation/measuring/reliability.ts';
import { reliabilityPicture } from '../../evaluation/showing/reliability-picture.ts';
import { outcome } from './outcomes.ts';

const asked = (confidence: number, isFirstRight: boolean, isAnswerable = true) =>
  outcome(`q${confidence}`, { confidence, isFirstRight, isAnswerable });

describe('reliability', () => {
  it('has nothing to say of no questions', () => expect(reliability([])).toBeNull());

  it('compares confidence with the truth, and tells what the surest answers risk', () => {
    const found = reliability([
      asked(0.95, true),
      asked(0.91, true),
      asked(0.55, false),
      asked(0.2, true, false),
    ]);
    expect(found?.bins.map(({ answerable, questions }) => [answerable, questions])).toEqual([
      [0, 1],
      [1, 1],
      [1, 2],
    ]);
    expect(found?.curve.map(({ risk }) => Number(risk.toFixed(2)))).toEqual([0, 0, 0.33, 0.5]);
  });

  it('covers every question once, and errs between 0 and 1', () => {
    const questions = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.boolean()),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(questions, (all) => {
        const found = reliability(
          all.map(([confidence, right, answerable]) => asked(confidence, right, answerable)),
        );
        expect(found?.bins.reduce((sum, bin) => sum + bin.questions, 0)).toBe(all.length);
        expect(found?.curve.at(-1)?.coverage).toBe(1);
        expect(found?.error).toBeGreaterThanOrEqual(0);
        expect(found?.error).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is drawn as a picture', () => {
    const found = reliability([asked(0.9, true), asked(0.3, false)]);
    if (found === null) throw new Error('there are questions');
    expect(reliabilityPicture(found)).toMatch(/^<svg [\s\S]*<circle [\s\S]*<polyline [\s\S]*<\/svg>\n$/u);
  });
});
