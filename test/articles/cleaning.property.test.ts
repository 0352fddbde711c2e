import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KiosqueError } from '../../src/errors.ts';
import { runs } from '../property-runs.ts';
import { clean, headline, june2024, lead, second } from './article-text.ts';

/** Lines of which pages are made: noise of every kind, article text, and traps. */
const line = fc.oneof(
  fc.constantFrom(
    headline,
    lead,
    second,
    `${headline} | Le Rouergat`,
    '[ad_1]',
    'Monde',
    'SE CONNECTER',
    'par Nadia Perrin',
    'Publié le jeudi 14 septembre à 18h50, Kévin Roux, 8Presse',
    '14 septembre 2023',
    'jeudi 14 septembre 2031',
    '8 commentaires',
    'Jeanne mars 12, 2024 - 11:00 pm',
    'Jeanne dit :',
    '12 mars 2024 à 10 h 05 min',
    'Répondre',
    'Laissez un commentaire',
    'Lire aussi',
    'À lire aussi : Le gymnase fermé',
    'Tu pourrais aussi aimer',
    'En savoir plus sur Rodez',
    '• Un article voisin',
    '- Un autre article',
    'PREV Le marché déménage',
    'Article suivant',
    'The mayor and the council said it was a great night for the city',
    '— Rodez News (@rodeznews) March 12, 2024',
    'Quelle soirée ! pic.twitter.com/a1B2c3',
    '![Le gymnase](https://exemple.fr/a.jpg)',
    '<!-- à relire',
    'fin -->',
    'Source : Le Rouergat',
    'Avec l’AFP et Reuters',
    '– AP',
    'Facebook',
    'Publicité',
    '© 2024 LR – Le Rouergat',
    'logo-site-white',
    'Le Rouergat est un portail d’actualités de l’Aveyron, où il a été fondé en 2019.',
    'Lien : https://rouergat.example/budget',
    '',
  ),
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const page = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));

function cleanOrReason(text: string | Uint8Array, path: string) {
  try {
    return clean(text, path);
  } catch (error) {
    if (error instanceof KiosqueError) return error;
    throw error;
  }
}

describe('cleaning', () => {
  it('changes nothing in a cleaned text', () => {
    fc.assert(
      fc.property(page, (text) => {
        const first = cleanOrReason(text, 'article.txt');
        if (first instanceof KiosqueError) return;
        const again = clean(first.article.text);
        expect(again.article.text).toBe(first.article.text);
        expect(again.removed).toEqual([]);
      }),
      runs(100),
    );
  });

  it('never dates an article later than now', () => {
    fc.assert(
      fc.property(
        page,
        fc.date({ min: new Date('2000-01-01'), max: june2024, noInvalidDate: true }),
        (text, now) => {
          const result = cleanOrReason(text, 'article.txt');
          if (result instanceof KiosqueError) return;
          const { publishedAt } = clean(text, 'article.txt', now).article;
          // Paris is at most two hours ahead.
          if (publishedAt !== null)
            expect(Date.parse(publishedAt)).toBeLessThanOrEqual(now.getTime() + 7_200_000);
        },
      ),
    );
  });

  it('leaves a tidy article: paragraphs, ordinary spaces, composed, nothing invisible', () => {
    fc.assert(
      fc.property(page, fc.constantFrom('a.txt', 'a.md'), (text, path) => {
        const result = cleanOrReason(text, path);
        if (result instanceof KiosqueError) return;
        const { article } = result;
        expect(article.text).toBe(article.text.normalize('NFC'));
        expect(article.text).not.toMatch(
          /[^\S \n]|\n{3}| {2}| \n|\n |^\s|\s$|[\u200b-\u200f\u202a-\u202e\ufeff\u00ad]/u,
        );
        expect(article.title.trim()).not.toBe('');
        if (article.bodyStart > 0)
          expect(article.text.slice(0, article.bodyStart)).toBe(`${article.title}\n\n`);
      }),
    );
  });

  it('says a sentence about bytes that are no text, and throws nothing else', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .tuple(fc.constantFrom('---\n', '---js\n', '\ufeff', 'a\u0301', '---\ntitle: [\n---\n'), fc.string())
        .map(([start, rest]) => Buffer.from(start + rest)),
      fc.uint8Array({ maxLength: 100 }).map((tail) => Buffer.concat([Buffer.from([0xff, 0xfe]), tail])),
    );
    fc.assert(
      fc.property(bytes, fc.constantFrom('a.txt', 'a.md'), (content, path) => {
        const result = cleanOrReason(content, path);
        if (result instanceof KiosqueError) expect(result.sentence.fr).not.toBe('');
      }),
      runs(100),
    );
  });
});
