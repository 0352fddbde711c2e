import { describe, expect, it } from 'vitest';
import { nameWords, properNames } from '../../src/text/find-names.ts';
import { readText } from '../../src/text/reading.ts';

const named = (text: string): readonly string[] =>
  properNames(readText(text)).map(({ start, end }) => text.slice(start, end));

describe('the proper names of a text', () => {
  it.each([
    ['Quand la halle de Lavernes a-t-elle brûlé ?', ['Lavernes']],
    ['Le ministre russe de la Défense, Sergueï Choïgou, est là.', ['Défense', 'Sergueï Choïgou']],
    ['Hier, Kim Jong-un a vu David R. Malpass.', ['Kim Jong-un', 'David R. Malpass']],
    [
      'Le vaccin contre le Covid-19 arrive à Notre-Dame en Côte-d’Ivoire.',
      ['Covid-19', 'Notre-Dame', 'Côte-d’Ivoire'],
    ],
    ['Qui dirige l’Université de Corée du Nord ?', ['Université de Corée du Nord']],
    ['Who leads the Bank of England?', ['Bank of England']],
  ])('are whole: « %s »', (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    ['Fermons les quais. Rouvrons-les.', []],
    ['Le maire répond : « Fermons les quais. »', []],
    ['Falgoux a-t-il coupé le ruban ?', ['Falgoux']],
    ['Selon M. Falgoux, le pont ouvre. Brière se tait.', ['Falgoux']],
  ])('count at the beginning only where they are repeated: « %s »', (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    'QUI A COUPÉ LE RUBAN DE LAVERNES',
    'qui a coupé le ruban de lavernes',
    'Le XIXe siècle finit mardi.',
  ])('cannot be told by capitals, or are none: « %s »', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('have words, of which « de » is none', () => {
    const words = nameWords(readText('Où vit Ursula de la Tour ?')).map(({ text }) => text);
    expect(words).toEqual(['Ursula', 'Tour']);
  });
});
