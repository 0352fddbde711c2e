import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/text/reading.ts';
import { readClaim } from '../../../src/verifying/rules/read-claim.ts';
import { isOfTheFuture, onlyPlanned } from '../../../src/verifying/rules/tense.ts';

const planned = (statement: string, sentence: string): readonly string[] => {
  const { claim } = readClaim(statement);
  return claim === null ? [] : onlyPlanned(claim, [readText(sentence)]).map(({ text }) => text);
};

describe('what a statement says is done', () => {
  it.each([
    ['Le bac a repris.', 'Le bac, arrêté depuis novembre, reprendra le 2 mai.'],
    ['Le bac a repris.', 'Le bac devrait bientôt reprendre.'],
    ['Le traité a été signé.', 'Le traité pourrait être signé avant Noël.'],
    ['Le traité est signé.', 'Le traité sera signé avant Noël.'],
    ['Les écoles ont fermé.', 'Les écoles du canton fermeront lundi.'],
    ['Les fonds ont été libérés.', 'Le ministère libérera les fonds.'],
    ['La préfète a rencontré les vignerons.', 'La préfète doit rencontrer les vignerons jeudi.'],
    ['La ministre a visité le port.', 'La ministre a accepté de visiter le port.'],
    ['Le caissier a volé la recette.', 'Le caissier aurait volé la recette.'],
    ['The ferry has resumed.', 'The ferry will resume in May.'],
  ])('is not said where it is only to come: « %s »', (statement, sentence) => {
    expect(planned(statement, sentence)).toHaveLength(1);
  });

  it.each([
    ['Le bac a repris.', 'Le bac a repris lundi.'],
    ['Le bac a repris.', 'Le bac a repris et reprendra demain.'],
    ['Le traité a été signé.', 'Le traité n’a toujours pas été signé.'],
    ['Le ministre a libéré les fonds.', 'Le ministre libéra les fonds.'],
    ['Le tireur a tiré.', 'Le tireur tira, et espérait fuir.'],
    ['Le bac reprendra.', 'Le bac reprendra le 2 mai.'],
    ['Le maire a annoncé que le bac reprendra.', 'Le maire a annoncé que le bac reprendra.'],
    ['La préfète a rencontré les vignerons.', 'La rencontre de la préfète et des vignerons a duré.'],
  ])('may be said where it happened, or where that is open: « %s »', (statement, sentence) => {
    expect(planned(statement, sentence)).toEqual([]);
  });
});

describe('a sentence', () => {
  it.each(['Le bac reprendra le 2 mai.', 'Un éventuel voyage de la reine a été évoqué.'])(
    'is of the future: « %s »',
    (sentence) => {
      expect(isOfTheFuture(readText(sentence))).toBe(true);
    },
  );

  it.each([
    'Le maire a annoncé que le bac reprendra.',
    'La reine est allée à Vaubrun.',
    'Le bac est à quai.',
  ])('tells what happened or is: « %s »', (sentence) => {
    expect(isOfTheFuture(readText(sentence))).toBe(false);
  });
});
