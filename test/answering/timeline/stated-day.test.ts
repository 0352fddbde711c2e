import { describe, expect, it } from 'vitest';
import { statedDay } from '../../../src/answering/timeline/choose-events.ts';
import { readText } from '../../../src/text/reading.ts';

const printed = '2024-02-21';

describe('the day that a sentence states', () => {
  it.each([
    ['Le travail a repris lundi 19 février 2024 sur les quais.', '2024-02-19'],
    ['Le 19 février 2024, le travail a repris.', '2024-02-19'],
    ['Le 3 mars 1987, la digue a cédé.', '1987-03-03'],
    ['Le travail a repris lundi 19 février sur les quais.', '2024-02-19'],
    ['La trêve a été signée le 19 février.', '2024-02-19'],
    ['L’ancien maire a été condamné le 19 février.', '2024-02-19'],
    ['Les deux pêcheurs sont décédés le 19 février.', '2024-02-19'],
    ['Le 30 décembre, la digue a cédé.', '2023-12-30'],
    ['On 19 February 2024 the dockers went back to work.', '2024-02-19'],
  ])('%s', (sentence, day) => {
    expect(statedDay(readText(sentence), printed)).toBe(day);
  });

  it.each([
    ['none', 'Le travail a repris lundi sur les quais.'],
    ['a month', 'Le travail a repris en février 2024.'],
    ['two days', 'Voté le 3 février 2024, le texte s’applique le 19 février 2024.'],
    ['an edge', 'Le port est fermé depuis le 3 février 2024.'],
    ['an edge', 'Le pont sera fermé jusqu’au 12 février 2024.'],
    ['a stretch', 'Le marché s’est tenu du 3 au 12 février 2024.'],
    ['the day of a birth', 'Alma Royer, née le 3 mars 1987, a été élue.'],
    ['a day beside another', 'L’ouvrage, inauguré le 3 mars 1987, a rouvert samedi.'],
    ['a day to come', 'Le pont rouvrira le 3 mars 2024.'],
    ['a weekday that is not its own', 'Mardi 19 février, la digue a cédé.'],
    ['an old day without its year', 'Le 14 juillet, la fanfare joue.'],
  ])('is not sure where it is %s: « %s »', (_, sentence) => {
    expect(statedDay(readText(sentence), printed)).toBeNull();
  });

  it('without its year is not known where nobody knows when it was printed', () => {
    expect(statedDay(readText('Le travail a repris lundi 19 février.'), null)).toBeNull();
    expect(statedDay(readText('Le travail a repris lundi 19 février 2024.'), null)).toBe('2024-02-19');
  });
});
