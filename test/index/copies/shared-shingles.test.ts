import '../../property-seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSketches } from '../../../src/index/copies/packed-sketches.ts';
import { NOT_SHARED, sharedShingles } from '../../../src/index/copies/shared-shingles.ts';

/** Few enough that sketches share some, of all 32 bits, and such that differ in their low bits alone. */
const hash = fc.oneof(
  fc.nat(60),
  fc.nat(60).map((n) => 0xffff_ffff - n),
  fc.nat(60).map((n) => (n * 0x0400_0000) >>> 0),
);
const sketch = fc.tuple(fc.uniqueArray(hash, { maxLength: 40 }), fc.nat(40)).map(([hashes, half]) => ({
  opening: Uint32Array.from(hashes.slice(0, half)).sort(),
  rest: Uint32Array.from(hashes.slice(half)).sort(),
  publishedAt: null,
  publisher: null,
}));

describe('sharedShingles', () => {
  it('numbers what several sketches have, with how many have it, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(sketch, { maxLength: 30 }), (sketches) => {
        const shingles = sketches.reduce((sum, { opening, rest }) => sum + opening.length + rest.length, 0);
        const packed = packSketches(sketches, { count: sketches.length, shingles });
        const { numbers, articles } = sharedShingles(packed);
        const counts = new Map<number, number>();
        for (const one of packed.hashes) counts.set(one, (counts.get(one) ?? 0) + 1);
        const numberOf = new Map<number, number>();
        packed.hashes.forEach((one, place) => {
          const number = numbers[place] ?? NOT_SHARED;
          if (counts.get(one) === 1) {
            expect(number).toBe(NOT_SHARED);
            return;
          }
          expect(articles[number]).toBe(counts.get(one));
          expect(numberOf.get(one) ?? number).toBe(number);
          numberOf.set(one, number);
        });
        expect(new Set(numberOf.values()).size).toBe(articles.length);
      }),
    );
  });
});
