import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, englishShare } from '../../src/text/detect-language.ts';
import { readText } from '../../src/text/reading.ts';

describe('detectLanguage', () => {
  it.each([
    'Qui est Jo Chun-yong ?',
    'Où se trouve Vostotchny ?',
    'Quand Kim Jong-un est-il arrivé à Khasan ?',
    'Que fabrique l’usine ?',
    "Qu'a dit John Kirby ?",
    'Combien d’obus ?',
    'James O’Brien dirige quel bureau ?',
    'Pourquoi Washington Post et New York Times ?',
    'Quel est le rôle du State Department ?',
    'Matthew Miller est-il porte-parole ?',
    'Quelle décision pour Wall Street ?',
    'sommet Poutine Kim',
    'Vladivostok',
    'Poutine a-t-il rencontré To Lam ?',
    'Will Smith a-t-il rencontré Kim ?',
    'The Weeknd chante-t-il à Paris ?',
    'Les US ont-ils prévenu le WHO ?',
    'Theresa May est-elle venue ?',
    'Qui a fondé Doctors Without Borders ?',
  ])('« %s » is French', (question) => {
    expect(detectLanguage(question)).toBe('fr');
  });

  it.each([
    'Who is Sergueï Choïgou?',
    'Where is Vostotchny?',
    'When did Kim Jong-un arrive in Khasan?',
    'What did Élisabeth Borne say?',
    "What is Putin's answer?",
    'Which Le Monde journalist was there?',
    'How many soldiers?',
    'Why did La Poste close its office in Saint-Étienne?',
    'Did François Hollande visit Orléans?',
    'Who was Hélène Carrère d’Encausse?',
    'How old is José Bové?',
    'Did Marine Le Pen win in Le Havre?',
    'Was Charles de Gaulle in Quebec?',
    'Will Kim visit Las Vegas?',
    'Who runs Les Échos?',
    'WHO IS KIM?',
  ])('« %s » is English', (question) => {
    expect(detectLanguage(question)).toBe('en');
  });

  it.each(['', '   ', '???', '2023', '🛰️', '平壌'])('is French when nothing tells: « %s »', (question) => {
    expect(detectLanguage(question)).toBe('fr');
  });

  it('gives a language for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['fr', 'en']).toContain(detectLanguage(text));
      }),
    );
  });
});

describe('englishShare', () => {
  it('is near 0 for French and near 1 for English, whatever names are in it', () => {
    for (const question of ['Où se trouve Vostotchny ?', 'Pourquoi Washington Post et New York Times ?'])
      expect(englishShare(readText(question))).toBeLessThan(0.2);
    for (const question of ['What did Élisabeth Borne say?', 'When did Kim Jong-un arrive in Khasan?'])
      expect(englishShare(readText(question))).toBeGreaterThan(0.7);
  });

  it('is in the middle where nothing tells, and between where both do', () => {
    expect(englishShare(readText('sommet Poutine Kim'))).toBe(0.5);
    expect(englishShare(readText(''))).toBe(0.5);
    const mixed = englishShare(readText('what is la laïcité à la française'));
    expect(mixed).toBeGreaterThan(0);
    expect(mixed).toBeLessThan(1);
  });

  it('is a share for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const share = englishShare(readText(text));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});
