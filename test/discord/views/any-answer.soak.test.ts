import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyContext, anyShown, expectWellShown } from './any-answer.ts';

/** Enough for what one in a thousand answers does. */
const RUNS = 10_000;

describe('any answer', () => {
  it('is within the limits, pings nobody, links nowhere else, and is shown whole', () => {
    fc.assert(fc.property(anyShown, anyContext, expectWellShown), { numRuns: RUNS });
  });
});
