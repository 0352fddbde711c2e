import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

function sentences(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    [
      'titles',
      ['M. Roux a parlé à Mme Le Gall.', 'MM. Petit et Blanc, eux, ont suivi le Dr. Favre rue St. Jean.'],
    ],
    [
      'initials',
      ['Edith M. Lederer écrit.', 'J. Kirby répond à George W. Bush, à J.-P. Roux et à J. D. Vance.'],
    ],
    [
      'a label is no initial',
      ['La maire a un plan B. ', 'Personne ne connaît le plan C.'].map((one) => one.trim()),
    ],
    ['abbreviations', ['Voir p. ex. l’art. 5 et la p. 12.', 'C’est tout un art.', 'Le reste suit.']],
    ['etc.', ['Des pommes, des poires, etc. sont vendues.', 'Des clous, des vis, etc.', 'Tout est parti.']],
    [
      'years before our era',
      ['Le site date du 1er av. J.-C. environ.', 'Il fut détruit en 52 av. J.-C. par César.'],
    ],
    [
      'numbers',
      ['Il a reçu 11.000 euros et 3.5 kilos.', 'Le prix était de 12.5 euros.', '12 personnes ont payé.'],
    ],
    ['dotted acronyms', ['Il travaille à l’O.N.U.', 'Les autres non.', 'Il achète U.S. Steel.']],
    [
      'a quoted question',
      ['Il a demandé « Où va-t-on ? » à la maire.', '« Qui ? », a dit M. Roux.', 'Rien.'],
    ],
    [
      'a question, then its speaker',
      ['« Où va-t-on ? » demande-t-elle.', '"Où ça ?" a-t-il dit.', 'Nul ne sait.'],
    ],
    [
      'a closing mark stays',
      ['« Nous partons. »', 'Il ajoute : “Demain.”', '(La suite est connue.)', 'Fin.'],
    ],
    [
      'a short quotation of two sentences',
      ['« C’est fini. On rentre », a lancé la maire.', 'Elle est partie.'],
    ],
    [
      'ellipses',
      ['Il a hésité… puis il est parti.', 'On l’a cherché…', 'Le soir tombait.', 'Et puis...', 'Rien.'],
    ],
    ['a lower-case slip', ['Ils sont venus. ils sont repartis.', 'Voilà.']],
    ['a numbered list', ['1. Le vote.', '2. Le budget.']],
    ['a lost full stop', ['Il en a la charge. .']],
  ])('%s', (_name, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('leaves list bullets out and never crosses a line', () => {
    expect(sentences('• Un point\n• Deux. Trois\n\nSuite')).toEqual(['Un point', 'Deux.', 'Trois', 'Suite']);
  });

  it('cuts a long quotation at its own sentence ends', () => {
    const long =
      'Nous avons attendu ce vote pendant des années, et nous l’attendrions encore s’il le fallait';
    expect(sentences(`« ${long}. ${long}. ${long} », a dit la maire.`)).toHaveLength(3);
  });

  it('covers every visible character once, in order, with nothing empty', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        'M. ',
        '« ',
        ' »',
        '. ',
        ' ? ',
        '…',
        '\n',
        '• ',
        'Le ',
        'art. 5',
        '(',
        ')',
        '"',
        '11.000 ',
        'J.-C. ',
        '\u00a0!',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const span of splitSentences(text)) {
          expect(span.end).toBeGreaterThan(span.start);
          const sentence = text.slice(span.start, span.end);
          expect(sentence).toBe(sentence.trim());
          expect(sentence).not.toMatch(/[\n\r]/);
          expect(text.slice(end, span.start)).toMatch(/^[\s•‣▪◦●·*–—-]*$/u);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('stays fast on a megabyte without a sentence end', () => {
    expect(splitSentences('« budget ( '.repeat(100_000)).length).toBeGreaterThan(0);
  });
});
