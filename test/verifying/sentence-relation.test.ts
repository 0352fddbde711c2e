import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/messages/bilingual.ts';
import { readText } from '../../src/text/reading.ts';
import { type SentenceRelation, sentenceRelation } from '../../src/verifying/agreement/sentence-relation.ts';
import { datedStatement } from '../../src/verifying/agreement/statement-items.ts';
import { anyClaim, anyPrint, oneChange, sentenceOf } from '../answering/near-copies.ts';

function relation(a: string, b: string, language: Language = 'fr'): SentenceRelation {
  const read = (text: string) => datedStatement(readText(text, language), null);
  return sentenceRelation(read(a), read(b));
}

describe('two sentences', () => {
  it('are the same words however they are printed', () => {
    fc.assert(
      fc.property(anyClaim, anyPrint, anyPrint, (claim, one, other) => {
        expect(relation(sentenceOf(claim, one), sentenceOf(claim, other))).toBe('same words');
      }),
    );
  });

  it('differ when one thing is denied or is another, whatever else they say alike', () => {
    fc.assert(
      fc.property(oneChange, anyPrint, anyPrint, ([claim, other], one, two) => {
        expect(relation(sentenceOf(claim, one), sentenceOf(other, two))).toBe('differs');
        expect(relation(sentenceOf(other, two), sentenceOf(claim, one))).toBe('differs');
      }),
    );
  });

  it('never agree when one thing is another, shortened or lengthened', () => {
    fc.assert(
      fc.property(oneChange, anyClaim, anyPrint, ([claim, other], { tail }, print) => {
        const found = relation(sentenceOf(claim, print), sentenceOf({ ...other, tail }, print));
        expect(['differs', 'other']).toContain(found);
      }),
    );
  });

  it('agree when one is the other shortened', () => {
    fc.assert(
      fc.property(anyClaim, anyPrint, (claim, print) => {
        fc.pre(claim.tail !== '');
        const [long, short] = [sentenceOf(claim, print), sentenceOf({ ...claim, tail: '' }, print)];
        expect([relation(long, short), relation(short, long)]).toEqual(['says less', 'says more']);
      }),
    );
  });

  it.each([
    [
      'Le feu a détruit la halle de Marnes samedi.',
      'La halle de Marnes a été détruite par un incendie samedi.',
    ],
    [
      'Selon le syndicat, la grève durera douze jours à Brest.',
      'La grève durera 12 jours à Brest, selon le syndicat.',
    ],
    [
      'Le décès du luthier a surpris ses voisins de Brest.',
      'La mort du luthier a surpris ses voisins de Brest.',
    ],
    [
      'Le conseil de Marnes a fermé trois classes faute d’enseignants.',
      'Le conseil de Marnes a fermé trois classes faute de professeurs.',
    ],
    ['Les ventes de cidre ont bondi de 12 % en 2021.', 'Les ventes de cidre ont augmenté de 12 % en 2021.'],
  ])('agree in other words: « %s », « %s »', (one, other) => {
    expect(['same statement', 'says more', 'says less']).toContain(relation(one, other));
  });

  it.each([
    ['the winner', 'Ornac a battu Sirac dimanche à Brest.', 'Sirac a battu Ornac dimanche à Brest.'],
    ['the time', 'La fonderie Martelli a fermé à Orval.', 'La fonderie Martelli fermera à Orval.'],
    [
      'a wish',
      'La fonderie Martelli fermera à Orval.',
      'La direction veut fermer la fonderie Martelli à Orval.',
    ],
    ['a rumour', 'La fonderie Martelli fermera à Orval.', 'La fonderie Martelli fermerait à Orval.'],
    ['a restriction', 'La mairie paiera la halle de Marnes.', 'La mairie ne paiera que la halle de Marnes.'],
    [
      'before and after',
      'Le bal a lieu avant la foire de Marnes.',
      'Le bal a lieu après la foire de Marnes.',
    ],
    ['less', 'Le vin de Marnes est moins cher.', 'Le vin de Marnes est cher.'],
    ['two others', 'Jean Martin a signé le bail à Brest.', 'Paul Martin a signé le bail à Brest.'],
    ['a namesake', 'Jean Martin a signé le bail à Brest.', 'Jean Martine a signé le bail à Brest.'],
    [
      'a contrary, however near in meaning',
      'Le comptable de la halle de Marnes a été reconnu coupable.',
      'Le comptable de la halle de Marnes a été reconnu innocent.',
    ],
    ['other things', 'Le maire a inauguré la halle.', 'Le maire a vendu le presbytère.'],
  ])('do not agree: %s', (_what, one, other) => {
    expect(['differs', 'other']).toContain(relation(one, other));
    expect(['differs', 'other']).toContain(relation(other, one));
  });

  it('differ in English too', () => {
    const [closes, stays] = [
      'The Orval foundry will close in June.',
      'The Orval foundry will not close in June.',
    ];
    expect(relation(closes, stays, 'en')).toBe('differs');
    expect(relation(closes, 'The Orval foundry will close in June, its owner says.', 'en')).toBe('says more');
  });

  it('are not compared by meaning across languages', () => {
    const french = datedStatement(readText('La fonderie d’Orval fermera en juin.', 'fr'), null);
    const english = datedStatement(readText('The Orval foundry will close in June.', 'en'), null);
    expect(sentenceRelation(french, english)).toBe('other');
  });

  it.each([
    [
      'two towns, with another day and number each',
      'La piscine de Tresnay rouvrira lundi après deux mois de travaux.',
      'La piscine de Calvignac rouvrira samedi après trois mois de travaux.',
    ],
    [
      'two towns, with all else alike',
      'La piscine de Tresnay rouvre ses portes lundi.',
      'La piscine de Calvignac rouvre ses portes lundi.',
    ],
    ['two places', 'La grève à Tresnay a duré trois jours.', 'La grève à Calvignac a duré cinq jours.'],
    [
      'two mayors of one speech',
      'Le maire de Tresnay a reçu Maud Estival.',
      'Le maire de Calvignac a reçu Maud Estival.',
    ],
    [
      'two visits',
      'La ministre Maud Estival a visité le lycée de Tresnay lundi.',
      'La ministre Maud Estival a visité l’hôpital de Calvignac mardi.',
    ],
    [
      'two years',
      'En 2019, la tannerie Bastide employait 80 ouvriers.',
      'En 2024, la tannerie Bastide employait 40 ouvriers.',
    ],
    [
      'a year and a day',
      'Les deux ministres s’étaient déjà vus en 2019 à Tresnay.',
      'La veille, mercredi 13 septembre, les deux ministres s’étaient vus à Tresnay.',
    ],
    [
      'a fall and a later rise',
      'Le chômage a baissé à Tresnay en mars.',
      'Le chômage a augmenté à Tresnay en avril.',
    ],
  ])('speak of another matter: %s', (_what, one, other) => {
    expect(relation(one, other)).toBe('other matter');
    expect(relation(other, one)).toBe('other matter');
  });

  it('speak of another matter in English too', () => {
    const [one, other] = [
      'The pool in Tresnay will close for two months.',
      'The pool in Calvignac will close for three months.',
    ];
    expect(relation(one, other, 'en')).toBe('other matter');
  });

  it.each([
    [
      'as little as possible is no denial',
      'Jean Roux, porte-parole de Tresnay, a détaillé les présents.',
      'Jean Roux, porte-parole de Tresnay, en a dit le moins possible.',
    ],
    [
      'little',
      'Le préfet de Tresnay, Jean Roux, a détaillé le plan.',
      'Le préfet de Tresnay, Jean Roux, a peu parlé.',
    ],
    [
      'another deed',
      'Jean Roux, maire de Tresnay, a présenté le budget.',
      'Jean Roux, maire de Tresnay, a visité l’école.',
    ],
    [
      'another deed, which is denied',
      'Jean Roux, maire de Tresnay, a présenté le budget mardi.',
      'Jean Roux, maire de Tresnay, n’a pas commenté la grève.',
    ],
    [
      'the same deed, done to others and denied',
      'La mairie de Tresnay a vendu la halle.',
      'La mairie de Tresnay n’a pas vendu le presbytère.',
    ],
    [
      'two things, each on its day',
      'Le maire de Tresnay a visité l’école lundi.',
      'Le maire de Tresnay a visité l’hôpital mardi.',
    ],
    [
      'contraries, of two things',
      'Jean Roux, maire de Tresnay, a ouvert une enquête.',
      'Jean Roux, maire de Tresnay, a fermé une école.',
    ],
    ['two units', 'La halle de Tresnay est vendue à 12 euros.', 'La halle de Tresnay est vendue à 3 km.'],
  ])('do not differ by what is said of something else: %s', (_what, one, other) => {
    expect(relation(one, other)).toBe('other');
    expect(relation(other, one)).toBe('other');
  });

  it.each([
    [
      'a toll by two speakers',
      'Le feu a fait 12 blessés à Tresnay, selon Jean Roux.',
      'Le feu a fait 23 blessés à Tresnay, selon Maud Estival.',
    ],
    [
      'the day and the time it took',
      'La piscine de Tresnay rouvrira lundi après deux mois de travaux.',
      'La piscine de Tresnay rouvrira samedi après trois mois de travaux.',
    ],
    [
      'where a named one goes',
      'La tannerie Bastide s’installera à Tresnay.',
      'La tannerie Bastide s’installera à Calvignac.',
    ],
    [
      'who won',
      'Ornac a remporté la finale de la coupe de Tresnay.',
      'Sirac a remporté la finale de la coupe de Tresnay.',
    ],
    [
      'a denial that says less',
      'La mairie de Tresnay a vendu la halle aux enchères.',
      'La mairie de Tresnay n’a pas vendu la halle.',
    ],
    [
      'a rise and a fall at one time',
      'Le chômage a baissé à Tresnay en mars.',
      'Le chômage a augmenté à Tresnay en mars.',
    ],
  ])('differ all the same: %s', (_what, one, other) => {
    expect(relation(one, other)).toBe('differs');
    expect(relation(other, one)).toBe('differs');
  });
});
