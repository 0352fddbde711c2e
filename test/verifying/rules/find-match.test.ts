import { expect, it } from 'vitest';
import { readText } from '../../../src/text/reading.ts';
import { nearWords } from '../../../src/verifying/rules/find-match.ts';

/** Which words of the second text are near to the first word of the first. */
function near(word: string, among: string): readonly string[] {
  const [token] = readText(word, 'fr').tokens;
  return nearWords(token!, readText(among, 'en').tokens, 'en').map(({ text }) => text);
}

it('a word is near to what it means as it is written, whatever other accents were asked for before', () => {
  expect(near('pêche', 'fishing and sin')).toEqual(['fishing']);
  expect(near('péché', 'fishing and sin')).toEqual(['sin']);
  expect(near('marché', 'a market, a walk')).toEqual(['market']);
  expect(near('marche', 'a market, a walk')).toEqual(['walk']);
});
