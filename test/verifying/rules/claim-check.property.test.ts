import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../../src/articles/split-passages.ts';
import { readPassages } from '../../../src/searching/read-passage.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { checkClaim } from '../../../src/verifying/rules/claim-check.ts';
import { type Evidence, readEvidence } from '../../../src/verifying/rules/evidence.ts';
import { newsroom } from '../../answering/collection.ts';
import { even, evidenceOf } from './evidence.ts';
import { tuningA } from './pairs/tuning-a.ts';
import { tuningB } from './pairs/tuning-b.ts';
import { tuningC } from './pairs/tuning-c.ts';
import { tuningD } from './pairs/tuning-d.ts';

const bodies = [...newsroom, ...tuningA, ...tuningB, ...tuningC, ...tuningD].map(({ body }) => body);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...bodies.join(' ').split(/(?<=[ ,.])/u)), { maxLength: 60 })
    .map((parts) => parts.join('')),
);
const filled = text.filter((body) => body.trim() !== '');

function expectSlices(evidence: readonly Evidence[], claim: string): void {
  const { support, best, quote, contradiction } = checkClaim(claim, evidence, even);
  expect(best === null).toBe(support === 'none');
  expect(quote === null).toBe(support === 'none');
  const slices = [
    ...(quote === null || best === null ? [] : [{ ...quote, evidence: best }]),
    ...(contradiction === null ? [] : [contradiction]),
  ];
  for (const { start, end, evidence: index } of slices) {
    const { passage } = evidence[index]!;
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
        const { support, quote, best } = checkClaim(claim, [evidence], even);
        expect([claim, support, best]).toEqual([claim, 'strong', 0]);
        expect(article.text.slice(quote!.start, quote!.end)).toBe(claim);
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
          const { support, quote } = checkClaim(claim, [evidence], even);
          expect(support).toBe('strong');
          const quoted = article.text.slice(quote!.start, quote!.end);
          expect(quoted.toLowerCase().match(/[\p{L}\p{N}]/gu)).toEqual(
            claim.toLowerCase().match(/[\p{L}\p{N}]/gu),
          );
        }
      }),
      { numRuns: 100 },
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
      { numRuns: 150 },
    );
  });
});

describe('a very long claim', () => {
  const evidence = bodies.slice(0, 10).map((body) => evidenceOf(body));
  const timeOf = (claim: string): number => {
    const startedMs = performance.now();
    checkClaim(claim, evidence, even);
    return performance.now() - startedMs;
  };
  it.each([
    ['prose', bodies.join(' ').repeat(3)],
    ['numbers', '12 345 '.repeat(4000)],
    ['names', 'Jean Dupont '.repeat(2000)],
    ['dates', '14 septembre 2023, '.repeat(1200)],
    ['one word', 'a'.repeat(20_000)],
    ['negations', 'ne pas '.repeat(3000)],
    ['quotation marks', '« '.repeat(10_000)],
    ['speakers', 'selon X, a dit Y '.repeat(1300)],
    ['apostrophes', 'l’'.repeat(10_000)],
  ])('of %s takes time in proportion', (_what, material) => {
    const short = material.slice(0, 1250);
    timeOf(short);
    const shortMs = timeOf(short);
    const longMs = timeOf(material.slice(0, 20_000));
    // Sixteen times the length; quadratic would be 256 times the time. Half a second covers a busy machine.
    expect(longMs).toBeLessThan(16 * shortMs + 500);
  });
});
