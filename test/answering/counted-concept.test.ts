import { describe, expect, it } from 'vitest';
import { countedConcepts, saysConcept } from '../../src/answering/counted-concept.ts';
import { askedKind, kindEvidence } from '../../src/answering/kind-evidence.ts';

const evidence = (question: string, sentence: string): number => kindEvidence(askedKind(question), sentence);

describe('people who are counted', () => {
  it.each([
    ['Combien de morts à Sarlanges ?', 'Trente-quatre mineurs ont péri dans le coup de grisou.'],
    ['Combien de victimes à Sarlanges ?', 'Sept voyageurs sont décédés dans la nuit.'],
    ['Combien de victimes ?', 'Neuf marins ont été tués.'],
    ['Combien de tués ?', 'On a retrouvé cinq cadavres dans la galerie.'],
    ['Combien de personnes sont mortes à Sarlanges ?', 'Deux cavaliers ont été tués.'],
    ['Combien de personnes ont été blessées ?', 'Douze passants ont été blessés.'],
    ['How many people died in Sarlanges?', 'Vingt-deux mineurs sont décédés.'],
    ['How many victims were there?', 'Quatre skieurs ont péri.'],
  ])('are found in the verb that says so: « %s » « %s »', (question, sentence) => {
    expect(evidence(question, sentence)).toBe(1);
  });

  it.each([
    ['Combien de morts à Sarlanges ?', 'Onze mineurs ont été blessés.'],
    ['Combien de morts à Sarlanges ?', 'Douze survivants ont été remontés.'],
    ['Combien de morts ?', 'Cinquante sauveteurs ont travaillé toute la nuit.'],
    ['Combien de victimes ?', 'Trente habitants ont été évacués.'],
    ['Combien de blessés ?', 'Trois mineurs ont péri.'],
    ['Combien de personnes sont mortes ?', 'Quarante apprentis ont été embauchés.'],
    ['How many people died?', 'Six mineurs ont été sauvés.'],
  ])('are not those of whom something else is said: « %s » « %s »', (question, sentence) => {
    expect(evidence(question, sentence)).toBe(0);
  });

  it('is a matter of meaning where stems are the same', () => {
    const fathers = countedConcepts('Combien de pères ?', 'peres');
    expect(saysConcept(fathers, 'père')).toBe(true);
    expect(saysConcept(fathers, 'péri')).toBe(false);
  });
});
