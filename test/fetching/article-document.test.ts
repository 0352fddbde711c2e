import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textDraft } from '../../src/articles/article-draft.ts';
import { decodeEntities } from '../../src/articles/entities.ts';
import { statedMetadata } from '../../src/articles/formats/stated.ts';
import { normaliseText } from '../../src/articles/normalise.ts';
import { articleDocument } from '../../src/fetching/read-page.ts';

const WORDS = [
  'bac',
  '« Le *grand* retour »',
  '__init__',
  '[lien](https://a.test)',
  '`code`',
  'a & b',
  '&amp;',
  '&#233;',
  'C:\\temp',
  '---',
  '# titre',
  'x: y',
  '"guillemets"',
  "l'été",
  'l’été',
  '{a}',
  '<b>gras</b>',
  '%',
  '@nom',
  '- point',
  '1. un',
  '~~non~~',
  '==oui==',
  '[^1]',
  '!',
  '#mot',
  '|',
] as const;
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((list) => list.join(' '));
const phrase = words.map((text) => `Bac ${text}`);
const paragraphs = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join('\n\n'));

function readBack(document: string) {
  return textDraft({ path: 'web/a.txt', bytes: Buffer.from(document), sourceHash: '' });
}

describe('the file of an article', () => {
  it('is read as the article that it was written from, whatever its words look like', () => {
    fc.assert(
      fc.property(phrase, phrase, phrase, paragraphs, (title, author, standfirst, text) => {
        const stated = {
          ...statedMetadata({
            title,
            author,
            standfirst,
            url: 'https://phare.test/a_b_c?x=*y*&amp=1',
            publishedAt: '2024-05-03',
          }),
          lang: 'fr',
        };
        const draft = readBack(articleDocument(stated, text));
        expect(draft.notices).toEqual([]);
        expect(draft.stated).toEqual(stated);
        // What a page escaped twice is read twice, of a page and of a text alike.
        expect(normaliseText(draft.text)).toBe(normaliseText(decodeEntities(text)));
      }),
    );
  });

  it('has a line for what is stated, and none for what is not', () => {
    const stated = statedMetadata({ title: 'Le bac', url: 'https://phare.test/bac' });
    expect(articleDocument(stated, 'Un.\n\nDeux.')).toBe(
      '---\ntitle: "Le bac"\nurl: "https://phare.test/bac"\n---\n\nUn.\n\nDeux.\n',
    );
  });
});
