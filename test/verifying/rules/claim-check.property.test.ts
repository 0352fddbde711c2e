import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/articles/split-passages.ts';
import { readPassages } from '../../../src/searching/read-passage.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { type Evidence, readEvidence } from '../../../src/verifying/rules/evidence.ts';
import { runs } from '../../property-runs.ts';
import { bodies } from './bodies.ts';
import { checkClaim, even, evidenceOf } from './evidence.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...bodies.join(' ').split(/(?<=[ ,.])/u)), { maxLength: 60 })
    .map((parts) => parts.join('')),
);
const filled = text.filter((body) => body.trim() !== '');

function expectSlices(evidence: readonly Evidence[], claim: string): void {
  const { support, words, contradiction } = checkClaim(claim, evidence, even);
  expect(words === null).toBe(support === 'none');
  for (const slice of [words, contradiction]) {
    if (slice === null) continue;
    const { start, end } = slice;
    const { passage } = evidence.find((each) => each === slice.evidence)!;
    expect(start).toBeGreaterThanOrEqual(passage.start);
    expect(end).toBeLessThanOrEqual(passage.end);
    expect(end).toBeGreaterThan(start);
  }
}

describe('whatever the passage', () => {
  it('each of its sentences is strongly supported by itself', () => {
    for (const body of bodies) {
      const evidence = evidenceOf(body);
      const { article, passage } = evidence;
      for (const { start, end } of splitSentences(passage.text)) {
        const claim = passage.text.slice(start, end);
        const { support, words } = checkClaim(claim, [evidence], even);
        expect([claim, support, words?.evidence === evidence]).toEqual([claim, 'strong', true]);
        expect(article.text.slice(words!.start, words!.end)).toBe(claim);
      }
    }
  });

  it('a sentence of any text with a word in it is strongly supported by itself', () => {
    fc.assert(
      fc.property(filled, (body) => {
        const evidence = evidenceOf(body.normalize('NFC'));
        const { article, passage } = evidence;
        for (const { start, end } of splitSentences(passage.text)) {
          const claim = passage.text.slice(start, end);
          if (!/[\p{L}\p{N}]/u.test(claim)) continue;
          const { support, words } = checkClaim(claim, [evidence], even);
          expect(support).toBe('strong');
          const quoted = article.text.slice(words!.start, words!.end);
          expect(quoted.toLowerCase().match(/[\p{L}\p{N}]/gu)).toEqual(
            claim.toLowerCase().match(/[\p{L}\p{N}]/gu),
          );
        }
      }),
      runs(50),
    );
  });

  it('quotes are slices of a passage, whatever the claim', () => {
    fc.assert(
      fc.property(fc.array(filled, { maxLength: 3 }), text, (texts, claim) => {
        const evidence = texts.flatMap((body) => {
          const { article } = evidenceOf(body);
          return splitPassages(article, { maxPassageChars: 120, version: 1 }).map((passage) => ({
            article,
            passage,
          }));
        });
        expectSlices(readEvidence(readPassages(evidence)), claim);
      }),
      runs(50),
    );
  });
});
