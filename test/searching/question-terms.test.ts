import { beforeAll, describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../src/searching/question.ts';
import { termVariants } from '../../src/searching/term-variants.ts';
import { readText } from '../../src/text/reading.ts';
import { type Collection, collection, newsroom } from '../answering/collection.ts';

let news: Collection;
beforeAll(async () => {
  news = await collection(newsroom);
});

describe('termVariants', () => {
  const variants = async (term: string, language: 'fr' | 'en' = 'fr') =>
    (await termVariants(news.store, term, language)).map((form) => form.term);

  it.each([
    ['shoigu', ['choigou']],
    ['vostochny', ['vostotchny']],
    ['cosmodorm', ['cosmodrom']],
    ['passerrel', ['passerel']],
  ])('of %s are %j', async (term, expected) => {
    expect(await variants(term)).toEqual(expected);
  });

  it('take a cognate for an English word only', async () => {
    expect(await variants('defensive', 'en')).toEqual(['defens']);
    expect(await variants('defensive', 'fr')).toEqual([]);
    expect(await variants('mutiny', 'en')).toEqual([]);
  });

  it.each(['abc', '2024', 'x', 'zzzzzzzz', '11001'])('%s has none', async (term) => {
    expect(await variants(term)).toEqual([]);
  });
});

describe('analyseQuestion', () => {
  it('says what stands for each word, and how rare it is', async () => {
    const { language, terms } = await analyseQuestion(
      news.store,
      readText('Que dit Shoigu des xylophones de Port-Brillant ?'),
    );
    expect(language).toBe('fr');
    const byWord = new Map(terms.map((term) => [term.written, term]));
    expect(byWord.get('Shoigu')?.forms).toEqual(['choigou']);
    expect(byWord.get('xylophones')?.forms).toEqual([]);
    expect(byWord.get('Port-Brillant')?.isWhole).toBe(true);
    expect(byWord.get('xylophones')!.rarity).toBeGreaterThan(byWord.get('Shoigu')!.rarity);
    expect(byWord.get('Shoigu')!.rarity).toBeGreaterThan(byWord.get('Port')!.rarity);
  });

  it('adds French counterparts to an English word', async () => {
    const { language, terms } = await analyseQuestion(news.store, readText('What do the soldiers need?'));
    expect(language).toBe('en');
    expect(terms.find(({ written }) => written === 'soldiers')?.forms).toEqual(['soldat', 'militair']);
  });
});
