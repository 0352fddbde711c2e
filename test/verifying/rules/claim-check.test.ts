import { describe, expect, it } from 'vitest';
import { checkClaim, even, evidenceOf } from './evidence.ts';

const check = (claim: string, body: string, about = {}) => checkClaim(claim, [evidenceOf(body, about)], even);
const support = (claim: string, body: string, about = {}) => check(claim, body, about).support;

describe('a claim that the passage says', () => {
  it.each([
    ['a grouped number', 'La ville compte 1 200 000 habitants.', 'La ville compte 1.200.000 habitants.'],
    ['a factor', 'La ville compte 1 200 000 habitants.', 'La ville compte 1,2 million d’habitants.'],
    ['a number in words', 'Le mouvement doit durer douze jours.', 'Le mouvement doit durer 12 jours.'],
    ['a percentage in words', 'Le taux atteint 7 %.', 'Le taux atteint 7 pour cent.'],
    [
      'a rounding',
      'Le stade accueille 14 212 spectateurs.',
      'Le stade accueille environ 14 000 spectateurs.',
    ],
    ['another form of the date', 'La gare ouvrira le 3 mars 2025.', 'La gare ouvrira le 03/03/2025.'],
    ['part of the date', 'La gare ouvrira le 3 mars 2025.', 'La gare ouvrira en mars 2025.'],
    [
      'an English date',
      'La gare ouvrira le 14 septembre 2025.',
      'The station will open on September 14, 2025.',
    ],
    ['another spelling of a name', 'Sergueï Choïgou a visité le port.', 'Sergei Shoigu visited the port.'],
    [
      'a country for its people',
      'Le ministre allemand a visité le port.',
      'The German minister visited the port.',
    ],
    ['an abbreviation', 'Les Nations unies ont condamné le tir.', 'L’ONU a condamné le tir.'],
    [
      'one end of a span',
      'Selon la saison, le pont mesure de 40 à 120 mètres.',
      'Selon la saison, le pont mesure 40 mètres.',
    ],
    ['a passive', 'Merville a battu Castelnau.', 'Castelnau a été battu par Merville.'],
    ['a framing', 'Une loutre vit dans le canal.', 'Selon les articles, une loutre vit dans le canal [2].'],
  ])('%s', (_what, body, claim) => {
    expect(support(claim, body)).toBe('strong');
  });

  it('is quoted where it stands, and nothing else is', () => {
    const body = 'Il pleut à Brenne. Une loutre a été vue dans le canal. Le maire dort.';
    const { words, missing, contradiction } = check('Une loutre a été vue dans le canal.', body);
    expect(body.slice(words!.start, words!.end)).toBe('Une loutre a été vue dans le canal.');
    expect([missing, contradiction]).toEqual([[], null]);
  });

  it.each([
    ['Le boulanger a vendu son four.', 'The baker sold his oven.'],
    ['Un séisme a réveillé les habitants.', 'Un tremblement a réveillé les riverains.'],
  ])('may be in other words, or of the other language: « %s »', (body, claim) => {
    expect(support(claim, body)).not.toBe('none');
  });

  it('may not be denied behind « peut » or « doit »', () => {
    for (const [body, claim] of [
      ['Les piscines ne peuvent plus être remplies.', 'Les piscines peuvent être remplies.'],
      ['Le bac ne doit pas reprendre lundi.', 'Le bac doit reprendre lundi.'],
    ] as const)
      expect(check(claim, body)).toMatchObject({ support: 'none', contradiction: { reason: 'negation' } });
  });

  it('may not be in the contrary word, however near', () => {
    expect(support('Les impôts de la commune ont augmenté.', 'Les impôts de la commune ont diminué.')).toBe(
      'none',
    );
    expect(support('Le nord de la vallée est inondé.', 'Le sud de la vallée est inondé.')).toBe('none');
    expect(support('Le frère du maire a été élu.', 'La sœur du maire a été élue.')).not.toBe('strong');
  });

  it('may take its date and publisher from the article', () => {
    const about = { publisher: 'Le Petit Vallon', publishedAt: '2023-09-14' };
    const body = 'Une loutre vit dans le canal. Elle a été filmée mercredi.';
    expect(
      support('Selon Le Petit Vallon du 14 septembre 2023, une loutre vit dans le canal.', body, about),
    ).toBe('strong');
    expect(support('La loutre a été filmée le 13 septembre 2023.', body, about)).toBe('strong');
    expect(support('Selon Le Grand Vallon, une loutre vit dans le canal.', body, about)).toBe('none');
  });

  it('may speak of what a pronoun points to', () => {
    const body = 'Étienne Falgoux est maire de Lavernes depuis 2014. Il a inauguré la passerelle.';
    expect(support('Étienne Falgoux a inauguré la passerelle.', body)).not.toBe('none');
  });

  it('may turn a negation into a refusal', () => {
    expect(support('Le maire a refusé de signer le texte.', 'Le maire n’a pas signé le texte.')).not.toBe(
      'none',
    );
  });

  it('may begin its negation with who did not', () => {
    const body = 'Aucun habitant n’a été blessé par le tir.';
    expect(support('Le tir n’a blessé aucun habitant.', body)).toBe('strong');
    expect(check('Le tir a blessé des habitants.', body).contradiction?.reason).toBe('negation');
  });

  it('is said for certain only where the passage is certain', () => {
    for (const body of [
      'Jean Vidal aurait volé la toile.',
      'Paul Morel reproche à Jean Vidal d’avoir volé la toile.',
    ])
      expect(support('Jean Vidal a volé la toile.', body)).not.toBe('strong');
  });

  it('may sum two sentences up, each in a part of its own', () => {
    const body = 'Les dockers ont voté la grève. La mairie a fermé la piscine.';
    expect(support('Les dockers ont voté la grève et la mairie a fermé la piscine.', body)).toBe('partial');
    expect(support('Les dockers ont fermé la piscine.', body)).toBe('none');
  });
});

describe('a claim that the passage does not say', () => {
  it.each([
    ['number', 'Le pont a coûté 3 millions d’euros.', 'Le pont a coûté 4 millions d’euros.'],
    ['number', 'Le pont a coûté 3 millions d’euros.', 'Le pont a coûté trois milliards d’euros.'],
    ['number', 'Plus de 300 élèves ont défilé.', 'Moins de 300 élèves ont défilé.'],
    ['number', 'Le taux atteint 7 %.', 'Le taux atteint 9 %.'],
    [
      'number',
      'La réunion a duré plus de quatre heures, ont dit les deux maires.',
      'La réunion a duré deux heures.',
    ],
    ['number', 'Le pont mesure 120 mètres et compte 40 arches.', 'Le pont mesure 40 mètres.'],
    ['date', 'La gare ouvrira le 3 mars 2025.', 'La gare ouvrira le 13 mars 2025.'],
    ['date', 'La gare ouvrira en 2025.', 'La gare ouvrira en 2027.'],
    ['name', 'Solange Brière dirige le port.', 'Mathilde Brière dirige le port.'],
    ['name', 'Le ministre russe a visité le port.', 'Le ministre chinois a visité le port.'],
    ['name', 'Merville a battu Castelnau.', 'Castelnau a battu Merville.'],
    ['negation', 'Le maire n’a pas signé le texte.', 'Le maire a signé le texte.'],
    ['negation', 'Le maire a signé le texte.', 'Le maire n’a jamais signé le texte.'],
    ['negation', 'Le maire a accepté le texte.', 'Le maire a refusé le texte.'],
    ['negation', 'Le maire a signé le texte.', 'The mayor did not sign the text.'],
    [
      'attribution',
      'Selon Paul Morel, le pont est dangereux. Jean Vidal a vu le pont.',
      'Selon Jean Vidal, le pont est dangereux.',
    ],
  ])('says otherwise by its %s', (reason, body, claim) => {
    const checked = check(claim, body);
    expect(checked).toMatchObject({ support: 'none', words: null });
    expect(checked.contradiction?.reason).toBe(reason);
  });

  it.each([
    [
      'numbers of other things',
      'Le choc a fait 3 morts et 12 blessés.',
      'Le choc a fait 12 morts et 3 blessés.',
    ],
    ['the date of something else', 'Ouverte en 2010, la salle a fermé en 2019.', 'La salle a fermé en 2010.'],
    [
      'the deed of somebody else',
      'Paul Morel a plaidé la relaxe, Jean Vidal a requis cinq ans.',
      'Jean Vidal a plaidé la relaxe.',
    ],
    [
      'the words of two sentences',
      'La ville a rénové l’école pour 3 millions d’euros. Le stade a coûté 5 millions d’euros.',
      'L’école a coûté 5 millions d’euros.',
    ],
    ['an accusation', 'Jean Vidal est accusé d’avoir volé la toile.', 'Jean Vidal a volé la toile.'],
  ])('has %s', (_what, body, claim) => {
    expect(support(claim, body)).toBe('none');
  });

  it('is half in each of two articles', () => {
    const evidence = [
      evidenceOf('La raffinerie de Brenne emploie 800 salariés.', { title: 'a' }),
      evidenceOf('L’usine de Marnes a brûlé dans la nuit.', { title: 'b' }),
    ];
    expect(checkClaim('La raffinerie de Brenne a brûlé dans la nuit.', evidence, even).support).toBe('none');
  });
});

it('supports nothing without words or without passages', () => {
  expect(check('🙂 !', 'Une loutre vit dans le canal.').support).toBe('none');
  expect(checkClaim('Une loutre vit dans le canal.', [], even)).toEqual({
    support: 'none',
    words: null,
    missing: [],
    contradiction: null,
  });
});
