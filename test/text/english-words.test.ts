import { describe, expect, it } from 'vitest';
import { stem } from '../../src/text/analyse.ts';
import { frenchCounterparts } from '../../src/text/english-words.ts';

describe('frenchCounterparts', () => {
  it.each([
    ['weapons', 'arme'],
    ['soldiers', 'soldat'],
    ['killed', 'tuer'],
    ['Threatened', 'menacer'],
    ['building', 'construire'],
  ])('knows that « %s » may be « %s »', (english, french) => {
    expect(frenchCounterparts(english)).toContain(stem(french));
  });

  it.each(['Vostochny', 'conteneur', 'constructor', '__proto__', ''])('knows nothing of « %s »', (word) => {
    expect(frenchCounterparts(word)).toEqual([]);
  });
});
