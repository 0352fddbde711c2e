import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { defaultSplitting } from '../../src/articles/passage.ts';
import { embeddingInput, passageBody, splitPassages } from '../../src/articles/split-passages.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { clean, headline, lead, second } from './article-text.ts';

const settings = { maxPassageChars: 300, version: 1 };

function article(text: string, bodyStart = 0): Article {
  return { ...clean(`${headline}\n\n${lead}\n\n${second}`).article, text, bodyStart };
}

function texts(text: string, max = settings.maxPassageChars): readonly string[] {
  const cleaned = clean(text).article;
  return splitPassages(cleaned, { maxPassageChars: max, version: 1 }).map((passage) => passage.text);
}

const paragraph = fc.oneof(
  fc.lorem({ mode: 'sentences', maxCount: 8 }),
  fc.lorem({ maxCount: 6 }),
  fc.constantFrom(lead, second, 'Qui a voté ?', '• un\n• deux\n• trois', 'M. Kim a dit « Oui. » à 3.5 km.'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 400 })
    .map((text) => text.replace(/\s+/gu, ' ').trim()),
  fc.nat({ max: 3000 }).map((length) => 'x'.repeat(length)),
);
const body = fc
  .array(paragraph, { maxLength: 12 })
  .map((parts) => parts.filter((part) => part !== '').join('\n\n'));

describe('splitPassages', () => {
  it('gives exact slices in order that together hold every visible character', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 20, max: 1000 }), (text, maxPassageChars) => {
        const source = article(text);
        const passages = splitPassages(source, { maxPassageChars, version: 1 });
        let end = 0;
        for (const [ordinal, passage] of passages.entries()) {
          expect(passage.ordinal).toBe(ordinal);
          expect(passage.text).toBe(text.slice(passage.start, passage.end));
          expect(passage.text.trim()).toBe(passage.text);
          expect(passage.text).not.toBe('');
          expect(text.slice(end, passage.start).trim()).toBe('');
          end = passage.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('makes a longer passage only of a long sentence or of the headings above it', () => {
    fc.assert(
      fc.property(body, (text) => {
        for (const passage of splitPassages(article(text), settings)) {
          if (passage.text.length <= settings.maxPassageChars) continue;
          const last = passage.text.split('\n\n').at(-1) ?? '';
          expect(splitSentences(last).length).toBe(1);
          expect(passage.text.length).toBeLessThanOrEqual(4 * settings.maxPassageChars + 2 * 122);
        }
      }),
    );
  });

  it('keeps whole paragraphs while they fit, and cuts a long one at a sentence end', () => {
    const long = `${lead} ${second} ${lead} ${second}`;
    expect(texts(`${headline}\n\n${lead}\n\n${second}\n\n${long}`)).toEqual([
      `${headline}\n\n${lead}\n\n${second}`,
      `${lead} ${second}`,
      `${lead} ${second}`,
    ]);
  });

  it('keeps an intertitle, and a question that heads its answer, with what follows', () => {
    const text = `${headline}\n\n${lead}\n\n${second}\n\nUn vote serré\n\n${lead}\n\nQui a voté ?\n\n${second}`;
    expect(texts(text, `${headline}\n\n${lead}\n\n${second}`.length)).toEqual([
      `${headline}\n\n${lead}\n\n${second}`,
      `Un vote serré\n\n${lead}`,
      `Qui a voté ?\n\n${second}`,
    ]);
  });

  it('does not take a list of short lines for headings', () => {
    const names = Array.from({ length: 40 }, (_, at) => `Candidate numéro ${at + 1}`).join('\n\n');
    for (const passage of texts(`${headline}\n\n${lead}\n\n${names}`)) {
      expect(passage.length).toBeLessThanOrEqual(settings.maxPassageChars);
    }
  });

  it('cuts a text without sentence ends at words, and never inside a character', () => {
    const endless = 'budget '.repeat(400);
    for (const part of texts(`${headline}\n\n${endless}`, 100))
      expect(part).toMatch(/(?:^|\n)budget(?: budget)*$/);
    const family = '👨‍👩‍👧‍👦'.repeat(200);
    const passages = splitPassages(article(family), { maxPassageChars: 30, version: 1 });
    expect(passages.length).toBeGreaterThan(1);
    for (const passage of passages) expect(passage.text.length % '👨‍👩‍👧‍👦'.length).toBe(0);
  });

  it('gives the embedder the words without the headline, which it gets as the title', () => {
    const source = clean(`${headline}\n\n${lead}\n\n${second}`).article;
    const [first] = splitPassages(source, defaultSplitting);
    expect(first?.text.startsWith(headline)).toBe(true);
    expect(passageBody(source, first!)).toBe(`${lead}\n\n${second}`);
    expect(embeddingInput(source, first!)).toEqual({
      title: headline,
      publisher: null,
      publishedAt: null,
      text: `${lead}\n\n${second}`,
    });
  });
});
