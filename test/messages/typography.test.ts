import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messageFiles, messagePairs, messageTexts } from '../../scripts/message-texts.ts';
import { typeset } from '../../scripts/typography.ts';

const files = await Promise.all(
  (await messageFiles()).map(
    async (file) => [basename(file.pathname), await readFile(file, 'utf8')] as const,
  ),
);
const HOW_TO_MEND = 'run: npx tsx scripts/typeset-messages.ts';

describe.each(files)('%s', (_, source) => {
  it('has the spaces and quotation marks of each language', () => {
    for (const { text, language } of messageTexts(source))
      if (language !== null) expect(text, HOW_TO_MEND).toBe(typeset(text, language));
  });

  it('tells the language of every text that has any such sign', () => {
    const unclear = messageTexts(source).filter(
      ({ text, language }) =>
        language === null && (typeset(text, 'fr') !== text || typeset(text, 'en') !== text),
    );
    expect(unclear.map(({ text }) => text)).toEqual([]);
  });

  // A source is a cited passage, an editor may change the articles, and a publisher prints them: in both languages.
  it.each([
    [/\bsources?\b/iu, /\bsources?\b/iu],
    [/éditeur/iu, /\beditors?\b/iu],
    [/\bjourna(?:l|ux)\b/iu, /\bpublishers?\b/iu],
  ])('says %s where the other language says %s', (french, english) => {
    for (const { fr, en } of messagePairs(source))
      expect({ text: fr, says: french.test(fr) }).toEqual({ text: fr, says: english.test(en) });
  });
});

describe('a French text', () => {
  it.each([
    ['« oui »', '«\u00a0oui\u00a0»'],
    ['Quoi ? Non ! Si ; bon : rien.', 'Quoi\u202f? Non\u202f! Si\u202f; bon\u00a0: rien.'],
    ['Quoi? Si; bon: rien.', 'Quoi\u202f? Si\u202f; bon\u00a0: rien.'],
    [' ; et la suite', '\u202f; et la suite'],
    ['la suite : ', 'la suite\u00a0: '],
    ['« :source 1 », à 10:30, sur http://a.b/c?d', '«\u00a0:source 1\u00a0», à 10:30, sur http://a.b/c?d'],
    ['« aussi\u202f»', '«\u00a0aussi\u00a0»'],
  ])('%s is set as %s', (text, expected) => {
    expect(typeset(text, 'fr')).toBe(expected);
    expect(typeset(expected, 'fr')).toBe(expected);
  });
});

describe('an English text', () => {
  it.each([
    ['« yes » and “no”', '"yes" and "no"'],
    ['What ? No ! If ; well : nothing.', 'What? No! If; well: nothing.'],
    ['":source 1"', '":source 1"'],
  ])('%s is set as %s', (text, expected) => {
    expect(typeset(text, 'en')).toBe(expected);
    expect(typeset(expected, 'en')).toBe(expected);
  });
});
