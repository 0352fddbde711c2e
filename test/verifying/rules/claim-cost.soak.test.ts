import { describe, expect, it } from 'vitest';
import { bodies } from './bodies.ts';
import { checkClaim, even, evidenceOf } from './evidence.ts';

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
