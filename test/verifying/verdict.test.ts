import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type ReaderSigns, type VerdictSigns } from '../../src/verifying/verdict.ts';

const silent = { support: 'none', isContradicted: false } as const;
const unread: ReaderSigns = {
  supports: 0.02,
  contradicts: 0.02,
  hasGap: false,
  isDenied: false,
};

describe('a verdict', () => {
  it.each([
    ['strong', false, 'supported'],
    ['partial', false, 'partly'],
    ['none', true, 'contradicted'],
    ['none', false, 'unknown'],
  ] as const)('is by rules alone where nobody reads: %s, %s', (support, isContradicted, verdict) => {
    expect(judge({ rules: { support, isContradicted }, reader: null }).verdict).toBe(verdict);
  });

  it('is by the reader where the rules find nothing', () => {
    const verdictOf = (more: Partial<ReaderSigns>) =>
      judge({ rules: silent, reader: { ...unread, ...more } }).verdict;
    expect(verdictOf({})).toBe('unknown');
    expect(verdictOf({ supports: 0.97 })).toBe('supported');
    expect(verdictOf({ contradicts: 0.97 })).toBe('contradicted');
  });

  it('is never a whole one where a fact is missing', () => {
    const { verdict, support } = judge({ rules: silent, reader: { ...unread, supports: 1, hasGap: true } });
    expect(verdict).toBe('partly');
    expect(support).toBeLessThanOrEqual(0.5);
  });

  it('follows its signs: more support never lowers support, more contradiction never lowers contradiction', () => {
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(signs(shares), shares, (given, more) => {
        const { reader } = given;
        if (reader === null) return;
        const before = judge(given);
        const supported = { ...reader, supports: Math.max(reader.supports, more) };
        const contradicted = { ...reader, contradicts: Math.max(reader.contradicts, more) };
        expect(judge({ ...given, reader: supported }).support).toBeGreaterThanOrEqual(before.support);
        expect(judge({ ...given, reader: contradicted }).contradiction).toBeGreaterThanOrEqual(
          before.contradiction,
        );
        for (const share of [before.support, before.contradiction]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

function signs(shares: fc.Arbitrary<number>): fc.Arbitrary<VerdictSigns> {
  return fc.record({
    rules: fc.record({ support: fc.constantFrom('strong', 'partial', 'none'), isContradicted: fc.boolean() }),
    reader: fc.record({
      supports: shares,
      contradicts: shares,
      hasGap: fc.boolean(),
      isDenied: fc.boolean(),
    }),
  });
}
