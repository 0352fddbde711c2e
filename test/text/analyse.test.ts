import { describe, expect, it } from 'vitest';
import { ANALYSER_VERSION, analyse, indexText, stem } from '../../src/text/analyse.ts';
import { fold } from '../../src/text/fold.ts';
import { questionTerms, readText } from '../../src/text/reading.ts';

function terms(text: string): readonly string[] {
  return analyse(text).map(({ term }) => term);
}

function asked(question: string, language: 'fr' | 'en' = 'fr'): readonly string[] {
  return questionTerms(readText(question, language)).map(({ term }) => term);
}

describe('the version of the analyser', () => {
  // An index is told the terms of a passage again to forget it, so other terms under one version would spoil it.
  it('is another one as soon as a term is', () => {
    const text =
      'L’usine d’œufs de Saint-Denis, rachetée 11 000 euros aujourd’hui par Mme O’Brien, embauchera-t-elle des Hawaïens ?';
    expect([ANALYSER_VERSION, indexText(text)]).toMatchInlineSnapshot(`
      [
        "fr-snowball-2",
        "usin oeuf de saint den saintden rachet 11000 euros aujourd hui aujourdhui par mme o brien obrien embauch t elle de hawaien",
      ]
    `);
  });
});

describe('the words of a text', () => {
  it.each([
    ['l’accord', "l'accord", ['accord']],
    ['Qu’elle', "Qu'elle", ['elle']],
    ['jusqu’à Brest', "jusqu'à Brest", ['a', 'brest']],
    ['puisqu’hier', "puisqu'hier", ['hi']],
    ['l’Aujourd’hui', "l'Aujourd'hui", ['aujourd', 'hui', 'aujourdhui']],
  ])('%s is read alike with either apostrophe, without what is elided', (curly, straight, expected) => {
    expect(terms(curly)).toEqual(expected);
    expect(terms(straight)).toEqual(expected);
  });

  it('keeps a name whose apostrophe elides nothing, whole and in parts', () => {
    expect(terms('O’Brien')).toEqual(['o', 'brien', 'obrien']);
    expect(terms("O'Brien")).toEqual(terms('O’Brien'));
  });

  it('drops the English possessive, which is no word of the name', () => {
    expect(terms("Lavrov's visit")).toEqual(terms('Lavrov visit'));
  });

  it('finds « aujourd’hui » as one word whatever its apostrophe', () => {
    expect(terms("aujourd'hui")).toContain('aujourdhui');
    expect(terms('aujourd’hui')).toEqual(terms("aujourd'hui"));
  });
});

describe('compounds', () => {
  it.each([
    ['Saint-Denis', ['saint', 'den', 'saintden']],
    ['porte-conteneurs', ['port', 'conteneur', 'porteconteneur']],
    ['Komsomolsk-sur-Amour', ['komsomolsk', 'sur', 'amour', 'komsomolsksuramour']],
  ])('%s can be searched whole and in parts', (written, expected) => {
    expect(terms(written)).toEqual(expected);
  });

  it('marks the whole, which counts for no word of its own', () => {
    expect(analyse('Saint-Denis').map(({ isWhole }) => isWhole)).toEqual([false, false, true]);
  });

  it('reads the hyphen that does not break a line as a hyphen', () => {
    expect(terms('Jong\u2011un')).toEqual(terms('Jong-un'));
  });

  it.each(['a-t-il signé', 'signe-t-elle', 'visitera-t-on', 'partiront-ils', 'est-ce', 'cette visite-là'])(
    'makes no compound of the inversion « %s »',
    (question) => {
      expect(analyse(question).filter(({ isWhole }) => isWhole)).toEqual([]);
    },
  );

  it('leaves nothing of an inversion but its verb in a question', () => {
    expect(asked('Où la préfète a-t-elle signé ?')).toEqual(asked('préfète signé'));
    expect(asked('Qu’est-ce que le maire inaugure-t-il ?')).toEqual(asked('maire inaugure'));
  });
});

describe('spelling', () => {
  it.each([
    ['œuvre', 'oeuvre'],
    ['Cœur', 'coeur'],
    ['ex æquo', 'ex aequo'],
    ['préfète', 'prefete'],
    ['Étienne', 'etienne'],
    ['Choïgou', 'choigou'],
    ['Île-de-France', 'ile-de-france'],
    ['GARÇON', 'garcon'],
    ['Straße', 'strasse'],
  ])('%s and %s fold alike', (accented, plain) => {
    expect(fold(accented)).toBe(fold(plain));
  });

  it('reads letters with separate accents like composed ones', () => {
    expect(terms('la préfète réélue'.normalize('NFD'))).toEqual(terms('la préfète réélue'));
  });

  it.each([
    ['les dockers grevistes', 'Les dockers grévistes'],
    ['la prefete a dementi', 'La préfète a démenti'],
    ['elections legislatives', 'élections législatives'],
    ['helicopteres', 'un hélicoptère'],
  ])('the question « %s » written without accents meets « %s »', (question, text) => {
    const indexed = new Set(terms(text));
    expect(asked(question).filter((term) => !indexed.has(term))).toEqual([]);
  });

  it('stems the accented word before folding it: a participle meets its verb', () => {
    expect(stem('inaugurée')).toBe(stem('inaugurer'));
    expect(stem('inaugurées')).toBe(stem('inauguré'));
  });

  it('tells words apart that only look alike', () => {
    expect(stem('port')).not.toBe(stem('pont'));
    expect(stem('conseil')).not.toBe(stem('console'));
  });

  it.each(['mosaïque', 'Hawaï', 'aiguë', 'canoë'])('%s is found by those who type no diaeresis', (word) => {
    expect(stem(word)).toBe(stem(fold(word)));
  });
});

describe('numbers', () => {
  it.each(['11 000', '11.000', '11,000', '11\u00a0000', '11\u202f000', '11000'])('%s is 11000', (written) => {
    expect(terms(`plus de ${written} conteneurs`)).toContain('11000');
  });

  it('reads millions in groups, and leaves years beside other numbers alone', () => {
    expect(terms('2 500 000 euros')).toEqual(['2500000', 'euros']);
    expect(terms('en 2023, 150 marins')).toEqual(['en', '2023', '150', 'marin']);
    expect(terms('2,5 millions')).toEqual(['2', '5', 'million']);
  });
});

describe('the terms of a question', () => {
  it('are those that carry its subject, once each', () => {
    expect(asked('Quand le maire du Havre a-t-il reçu le maire de Brest ?')).toEqual([
      'mair',
      'havr',
      'recu',
      'brest',
    ]);
  });

  it.each(['Qui est-ce ?', 'Comment et pourquoi ?', 'Où en sont-ils ?', '', '   ', '?!…'])(
    'are none in « %s »',
    (question) => {
      expect(asked(question)).toEqual([]);
    },
  );

  it('leave out the stop words of their own language only', () => {
    expect(asked('Who met the mayor of Brest?', 'en')).toEqual(['met', 'mayor', 'brest']);
    expect(asked('l’or et les états', 'fr')).toEqual(['or', 'etat']);
  });
});
