import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyContext, anyShown, expectWellShown } from './any-answer.ts';

/** Some; the long test runs 10,000. */
const RUNS = 100;

describe('any answer', () => {
  it('is within the limits, pings nobody, links nowhere else, and is shown whole', () => {
    fc.assert(fc.property(anyShown, anyContext, expectWellShown), { numRuns: RUNS });
  });
});
