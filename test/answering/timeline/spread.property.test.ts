import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stretchesOf } from '../../../src/answering/timeline/spread-passages.ts';

const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('stretches of time hold every day once, in order, none of them empty', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (days, most) => {
      const stretches = stretchesOf(days, most);
      expect(stretches.length).toBe(Math.min(most, new Set(days).size));
      for (const each of days) {
        const holding = stretches.filter(({ since = '', until = '' }) => since <= each && each <= until);
        expect(holding).toHaveLength(1);
      }
      for (const { since = '', until = '' } of stretches) {
        expect(since <= until).toBe(true);
        expect(days.some((each) => since <= each && each <= until)).toBe(true);
      }
    }),
  );
});
