import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, visibleText } from '../../../src/discord/views/escape.ts';
import { splitText } from '../../../src/discord/views/split-text.ts';
import { readMarkdown } from './discord-markdown.ts';
import { inked, nastyText } from './nasty-texts.ts';

describe('splitText', () => {
  it('leaves a short text whole', () => {
    expect(splitText('Une phrase [1].', 100)).toEqual(['Une phrase [1].']);
  });

  it('cuts between paragraphs, else lines, else sentences, else words', () => {
    expect(splitText('Un deux trois.\n\nQuatre cinq.', 20)).toEqual(['Un deux trois.', 'Quatre cinq.']);
    expect(splitText('Un deux trois.\nQuatre cinq.', 20)).toEqual(['Un deux trois.', 'Quatre cinq.']);
    expect(splitText('Un deux trois. Quatre cinq.', 20)).toEqual(['Un deux trois.', 'Quatre cinq.']);
    expect(splitText('un deux trois quatre cinq', 20)).toEqual(['un deux trois quatre', 'cinq']);
  });

  it('keeps a number with its quote, and never cuts it', () => {
    expect(splitText('Ceci est une phrase citée [12]', 28)).toEqual(['Ceci est une phrase', 'citée [12]']);
    expect(splitText(`${'a'.repeat(18)}[123] b`, 20)).toEqual(['a'.repeat(18), '[123] b']);
  });

  it('never cuts a link', () => {
    const link = '[L’horloge de la halle](https://echo.example/horloge#:~:text=la%20nuit)';
    expect(splitText(`Voir ce que dit ${link} depuis`, 90)).toEqual([`Voir ce que dit ${link}`, 'depuis']);
    expect(splitText(`Voir, un peu plus loin dans le journal, ${link}`, 80)).toEqual([
      'Voir, un peu plus loin dans le journal,',
      link,
    ]);
  });

  it('keeps a fence whole, or closes and opens it', () => {
    const fence = '```js\nun();\ndeux();\n```';
    expect(splitText(`Voici un exemple :\n${fence}`, 30)).toEqual(['Voici un exemple :', fence]);
    const parts = splitText(`\`\`\`js\n${'ligne();\n'.repeat(12)}\`\`\``, 50);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part).toMatch(/^```js\n(?:ligne\(\);\n)+```$/u);
    expect(parts.join('').match(/ligne/gu)).toHaveLength(12);
  });

  it('gives no meaning to what comes to stand at the beginning of a part', () => {
    for (const mark of ['-', '#', '>', '2.', '-#']) {
      const [, second] = splitText(escapeText(`Le prix est monté de ${mark} 12 points`), 21);
      expect(second).toBeDefined();
      expect(readMarkdown(second!)).toEqual({ text: `${mark} 12 points`, active: [] });
    }
  });

  it('cuts no emoji', () => {
    const family = '👩‍👩‍👧‍👦';
    for (const part of splitText(family.repeat(20), 40)) expect(part.replaceAll(family, '')).toBe('');
  });

  it('keeps every limit, every character and every escape of any text', () => {
    fc.assert(
      fc.property(nastyText(120), fc.integer({ min: 40, max: 300 }), (text, limit) => {
        const parts = splitText(escapeText(text), limit);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(readMarkdown(part).active).toEqual([]);
          expect(inked(part)).not.toBe('');
        }
        expect(inked(parts.map((part) => readMarkdown(part).text).join(''))).toBe(inked(visibleText(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('refuses parts too small for anything', () => {
    expect(() => splitText('mot', 5)).toThrow(RangeError);
  });
});
