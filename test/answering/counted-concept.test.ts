import { describe, expect, it } from 'vitest';
import { countsConcept } from '../../src/answering/question/asked-quantity.ts';
import { askedKind, kindEvidence } from '../../src/answering/quoting/kind-evidence.ts';
import { stem } from '../../src/text/analyse.ts';
import { conceptsOfFrench } from '../../src/text/press-concepts.ts';
import { readText } from '../../src/text/reading.ts';

const evidence = (question: string, sentence: string): number =>
  kindEvidence(askedKind(readText(question)), readText(sentence));

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

  it('are not things that stand near a number, whatever they have to do with them', () => {
    expect(
      evidence('Combien de soldats ont été tués ?', 'Plus de 11 000 conteneurs de munitions sont partis.'),
    ).toBe(0);
    expect(evidence('Combien de soldats ?', 'Deux mille cartouches ont été livrées à l’armée.')).toBe(0);
  });

  it('are a matter of meaning where stems are the same', () => {
    const fathers = conceptsOfFrench(stem('père'));
    expect(countsConcept(fathers, ['père'])).toBe(true);
    expect(countsConcept(fathers, ['mineurs', 'ont', 'péri'])).toBe(false);
  });
});
