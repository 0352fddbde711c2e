import { describe, expect, it } from 'vitest';
import { textDraft } from '../../src/articles/article-draft.ts';
import { cleanDraft } from '../../src/articles/read-corpus.ts';
import { isKnownWord } from '../../src/models/builtin/load-model.ts';
import { clean, june2024 } from './article-text.ts';

/** Reads a text as an ingestion does, which knows the words of the model. */
function read(text: string) {
  const source = { path: 'page.txt', bytes: Buffer.from(text), sourceHash: '0'.repeat(64) };
  return cleanDraft(textDraft(source), june2024, isKnownWord);
}

const page = [
  'L’Écho de Vaysse – n° 87 – avril 2024',
  '12',
  '',
  'Le lavoir sera restauré',
  'La commune de Vaysse a tranché : le lavoir, cons-',
  'truit en 1871, sera restauré avant l’été. Les ma-',
  'çons ont relevé des fissures, dit le porte-',
  'parole de la mairie, et le toit coûtera cher aux',
  '',
  '13',
  '',
  'L’Écho de Vaysse – n° 87 – avril 2024',
  '',
  'habitants. La maire, Anne Casta-',
  'gnède, a reçu les rive-',
  'rains de la rue Saint-',
  'Martin mardi soir.',
].join('\n');

describe('a text copied from pages', () => {
  it('has its words and sentences whole again, compounds with their hyphen', () => {
    expect(read(page).article.text).toBe(
      'Le lavoir sera restauré\n\nLa commune de Vaysse a tranché : le lavoir, construit en 1871, sera restauré avant l’été. Les maçons ont relevé des fissures, dit le porte-parole de la mairie, et le toit coûtera cher aux habitants. La maire, Anne Castagnède, a reçu les riverains de la rue Saint-Martin mardi soir.',
    );
  });

  it('loses page numbers and running heads, each reported', () => {
    expect(read(page).removed).toEqual([
      { rule: 'running-head', text: 'L’Écho de Vaysse – n° 87 – avril 2024' },
      { rule: 'page-number', text: '12' },
      { rule: 'page-number', text: '13' },
      { rule: 'running-head', text: 'L’Écho de Vaysse – n° 87 – avril 2024' },
    ]);
  });

  it('joins without a vocabulary only what the text says elsewhere', () => {
    const text = 'Le chantier\n\nLe chan-\ntier du pont et le mani-\nfeste des riverains sont connus.';
    expect(clean(text).article.text).toBe(
      'Le chantier\n\nLe chantier du pont et le mani-feste des riverains sont connus.',
    );
  });

  it('cleans to itself', () => {
    const { text } = read(page).article;
    expect(read(text)).toMatchObject({ article: { text }, removed: [] });
  });

  it.each([
    'Les résultats\n\nCostes\n\n12\n\nVaysse\n\n13\n\nLe match s’est joué devant trois mille personnes au stade.',
    'Dix dates\n\n1\n\nLe pont ouvre en mars, dit la mairie.\n\n2\n\nLe gymnase ferme en juin, dit la mairie.',
  ])('is told from numbers that belong to the article: %s', (text) => {
    expect(read(text)).toMatchObject({ article: { text }, removed: [] });
  });
});
