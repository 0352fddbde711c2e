import { describe, expect, it } from 'vitest';
import type { GenerationChange } from '../../src/index/generation-change.ts';
import type { ArticleFilter, PassageStore } from '../../src/index/passage-store.ts';
import { brief, queryOf } from './answers.ts';
import { changeOf, entryOf, stories, storyOf, vectorOf } from './collection.ts';
import { printedStory } from './copies/reports.ts';

/**
 * What every adapter of the `PassageStore` port does.
 * @param open a store of a fresh change, closed by whoever made it.
 */
export function passageStoreConformance(
  adapter: string,
  open: (change: GenerationChange) => Promise<PassageStore>,
) {
  describe(`${adapter} as a passage store`, () => {
    it('gives both scores for every candidate, ordered by path and ordinal', async () => {
      const store = await open(changeOf(stories));
      const hits = await store.search(queryOf('grève des dockers', { limit: 2 }));

      expect(hits.map((hit) => `${hit.article.path}#${hit.passage.ordinal}`)).toEqual(
        [...hits].map((hit) => `${hit.article.path}#${hit.passage.ordinal}`).sort(),
      );
      const strike = hits.find((hit) => hit.article.path === 'ports/greve.md');
      expect(strike?.passage.text).toContain('Les dockers du Havre');
      expect(strike?.lexical).toBeGreaterThan(0);
      for (const hit of hits) {
        expect(hit.similarity).toBeGreaterThanOrEqual(-1);
        expect(hit.similarity).toBeLessThanOrEqual(1);
        expect(hit.article.text.slice(hit.passage.start, hit.passage.end)).toBe(hit.passage.text);
      }
    });

    it('brings at most `limit` passages of each search', async () => {
      const store = await open(changeOf(stories));
      const lexical = await store.search(queryOf('la', { vector: null, limit: 2 }));
      expect(lexical).toHaveLength(2);
      const near = await store.search(queryOf('', { terms: [], limit: 3 }));
      expect(near).toHaveLength(3);
      expect(near.every((hit) => hit.lexical === 0)).toBe(true);
    });

    it('answers without a vector, and without terms, and with neither', async () => {
      const store = await open(changeOf(stories));
      const lexical = await store.search(queryOf('loutre', { vector: null }));
      expect(lexical.map((hit) => [hit.article.path, hit.similarity])).toEqual([['breves/loutre.md', null]]);
      const near = await store.search({ terms: [], vector: vectorOf('une loutre'), filter: {}, limit: 1 });
      expect(near).toHaveLength(1);
      expect(await store.search({ terms: [], vector: null, filter: {}, limit: 3 })).toEqual([]);
    });

    it('lists every article without its text, in the order of the articles', async () => {
      const store = await open(changeOf(stories));
      const articles = await store.articles();
      expect(await store.headlines()).toEqual(
        articles.map(({ text: _text, bodyStart: _start, sourceHash: _hash, ...headline }) => headline),
      );
      expect(articles.length).toBeGreaterThan(1);
    });

    it('finds all articles that hold a word of every group, wherever in them it stands', async () => {
      const store = await open(
        changeOf([
          {
            path: 'a.md',
            title: 'Le marché du samedi',
            paragraphs: ['Une loutre passe.', 'Elle mange une carotte.'],
          },
          { path: 'b.md', title: 'La carotte de Créances', paragraphs: ['Elle pousse dans le sable.'] },
          {
            path: 'c.md',
            title: 'Loutres et castors',
            paragraphs: ['Le canal est calme.', 'Une carotte flotte.'],
          },
        ]),
      );
      const paths = async (groups: readonly (readonly string[])[], filter = {}) =>
        (await store.matching(groups, filter)).map(({ path }) => path);
      expect(await paths([['loutr']])).toEqual(['a.md', 'c.md']);
      expect(await paths([['loutr'], ['carott']])).toEqual(['a.md', 'c.md']);
      expect(await paths([['castor', 'sabl'], ['carott']])).toEqual(['b.md', 'c.md']);
      expect(await paths([])).toEqual(['a.md', 'b.md', 'c.md']);
      expect(await paths([['loutr'], []])).toEqual([]);
      expect(await paths([['absent']])).toEqual([]);
      expect(await paths([['NOT "x']])).toEqual([]);
      const [, second] = await store.matching([['carott']]);
      expect(await paths([['carott']], { articleIds: [second?.id ?? ''] })).toEqual(['b.md']);
      expect(await store.matching([])).toEqual(await store.headlines());
    });

    it('counts a term of the headline more than one of the body', async () => {
      const store = await open(
        changeOf([
          {
            path: 'a.md',
            title: 'Le marché du samedi',
            paragraphs: ['Un passant achète une loutre en peluche.'],
          },
          {
            path: 'b.md',
            title: 'La loutre du samedi',
            paragraphs: ['Un passant achète une carotte en peluche.'],
          },
          {
            path: 'c.md',
            title: 'Le tramway de nuit',
            paragraphs: ['Une rame passe toutes les vingt minutes.'],
          },
          {
            path: 'd.md',
            title: 'Le bateau du fleuve',
            paragraphs: ['Une rame passe toutes les trente minutes.'],
          },
          { path: 'e.md', title: 'Le vélo du matin', paragraphs: ['Une piste ouvre le long du quai.'] },
        ]),
      );
      const [body, title] = await store.search(queryOf('loutre', { vector: null }));
      expect([body?.article.path, title?.article.path]).toEqual(['a.md', 'b.md']);
      expect(title!.lexical).toBeGreaterThan(body!.lexical);
    });

    it('finds the headline of an article from every passage of it, and does not count it twice', async () => {
      const store = await open(changeOf(stories));
      const hits = await store.search(queryOf('Vostotchny', { vector: null }));
      expect(hits.map((hit) => hit.passage.ordinal)).toEqual([0, 1, 2]);
      const [frequency] = await store.frequencies(['havr']);
      expect(frequency?.passages).toBe(3);
    });

    it('settles ties by path, so that agency copies come in the same order everywhere', async () => {
      const copy = (path: string) => ({ path, title: 'Dépêche', paragraphs: ['Le fleuve déborde à Nîmes.'] });
      const store = await open(changeOf(['z.md', 'b.md', 'm.md', 'a.md', 'k.md'].map(copy)));
      const hits = await store.search(queryOf('le fleuve déborde', { limit: 3 }));
      expect(hits.map((hit) => hit.article.path)).toEqual(['a.md', 'b.md', 'k.md']);
    });

    it('settles ties of vectors by path, whatever they were made for', async () => {
      const put = ['z.md', 'b.md', 'm.md', 'a.md', 'k.md', 'c.md'].map((path) => {
        const entry = entryOf({ path, title: 'Dépêche', paragraphs: ['Le fleuve déborde à Nîmes.'] });
        return {
          ...entry,
          passages: entry.passages.map((one) => ({ ...one, embeddingHash: `hash of ${path}` })),
        };
      });
      const store = await open({ ...changeOf([]), put });
      for (const limit of [1, 3]) {
        const hits = await store.search(queryOf('le fleuve déborde', { terms: [], limit }));
        expect(hits.map((hit) => hit.article.path)).toEqual(['a.md', 'b.md', 'c.md'].slice(0, limit));
      }
    });

    it.each<[ArticleFilter, readonly string[]]>([
      [{ since: '2024-01-01' }, ['ports/greve-reprise.md', 'ports/greve.md']],
      [{ until: '2023-12-31' }, ['espace/fusee.md']],
      [{ since: '2023-08-11', until: '2023-08-11' }, ['espace/fusee.md']],
      [{ publisher: 'echo MARITIME' }, ['ports/greve-reprise.md']],
      [{ publisher: "courrier de l'est" }, ['espace/fusee.md']],
      [{ publisher: 'le', since: '2024-01-01' }, []],
      [{ articleIds: [entryOf(stories[3]!).article.id] }, ['breves/loutre.md']],
      [{ articleIds: [] }, []],
      [
        { since: '2024-01-01', withUndated: true },
        ['breves/loutre.md', 'ports/greve-reprise.md', 'ports/greve.md'],
      ],
      [
        { since: '2023-08-11', until: '2023-08-11', withUndated: true },
        ['breves/loutre.md', 'espace/fusee.md'],
      ],
      [{ publisher: 'echo', until: '2025-01-01', withUndated: true }, ['ports/greve-reprise.md']],
      [{ since: '2025-01-01' }, []],
    ])('narrows searches and lists to %o', async (filter, paths) => {
      const store = await open(changeOf(stories));
      expect((await store.articles(filter)).map((article) => article.path).sort()).toEqual(paths);
      const hits = await store.search(queryOf('la une du', { filter, limit: 20 }));
      expect([...new Set(hits.map((hit) => hit.article.path))]).toEqual(paths);
    });

    it('lists articles newest first, undated ones last, equal dates by path', async () => {
      const store = await open(changeOf(stories));
      expect((await store.articles()).map((article) => article.path)).toEqual([
        'ports/greve-reprise.md',
        'ports/greve.md',
        'espace/fusee.md',
        'breves/loutre.md',
      ]);
      expect(store.manifest.newestArticle).toBe('2024-02-03');
    });

    it('gives articles back as they were, to the last character', async () => {
      const given = entryOf({
        path: 'œuvre/l’été 😀.md',
        title: 'L’œuvre d’été « complète »',
        paragraphs: ['Un nul \u0000 au milieu, un emoji 🐟 et une virgule,\nsur deux lignes.'],
      });
      const store = await open({ ...changeOf([]), put: [given] });
      expect(await store.articles()).toEqual([given.article]);
      expect(await store.passagesOf(given.article.id)).toEqual(given.passages.map(({ passage }) => passage));
    });

    it('gives the passages of an article in order, none for an unknown one', async () => {
      const store = await open(changeOf(stories));
      const rocket = entryOf(stories[0]!);
      expect(await store.passagesOf(rocket.article.id)).toEqual(
        rocket.passages.map(({ passage }) => passage),
      );
      expect(await store.passagesOf('0000000000000000')).toEqual([]);
    });

    it('counts passages of a term, and lists terms of a prefix', async () => {
      const store = await open(changeOf(stories));
      expect(await store.frequencies(['sond', 'inconnu', 'sond'])).toEqual([
        { term: 'sond', passages: 2 },
        { term: 'inconnu', passages: 0 },
        { term: 'sond', passages: 2 },
      ]);
      const terms = await store.vocabulary('l');
      expect(terms.map(({ term }) => term)).toEqual(terms.map(({ term }) => term).sort());
      expect(terms).toContainEqual({ term: 'loutr', passages: 1 });
      expect(terms.every(({ term }) => term.startsWith('l'))).toBe(true);
      expect(await store.vocabulary('zzz')).toEqual([]);
    });

    it.each([
      '"',
      '""" OR *',
      'NOT',
      'title : loutre',
      'loutre*',
      '^loutre',
      '{title body} : a',
      'NEAR(loutre canal, 2)',
      "'; DROP TABLE articles; --",
      '\u0000',
      '(',
      '-',
      '\\"',
      '',
      ' ',
      '😀',
      'a'.repeat(40_000),
    ])('takes a hostile term for words at most: %j', async (term) => {
      const store = await open(changeOf(stories));
      const hits = await store.search({ terms: [term, 'loutr'], vector: null, filter: {}, limit: 1 });
      expect(hits.map((hit) => hit.article.path)).toEqual(['breves/loutre.md']);
      await expect(store.frequencies([term])).resolves.toHaveLength(1);
      await expect(store.vocabulary(term)).resolves.toBeDefined();
      expect(await store.articles({ publisher: `%${term}_` })).toEqual([]);
    });

    it('takes thousands of terms', async () => {
      const store = await open(changeOf(stories));
      const terms = [...Array.from({ length: 3_000 }, (_, i) => `mot${i}`), 'loutr'];
      expect(await store.search({ terms, vector: null, filter: {}, limit: 3 })).toHaveLength(1);
    });

    it.each([0, -3, Number.NaN, 1.5, Number.POSITIVE_INFINITY])('survives a limit of %s', async (limit) => {
      const store = await open(changeOf(stories));
      const hits = await store.search(queryOf('grève', { limit }));
      expect(hits.length).toBeGreaterThan(0);
    });

    it.each([
      ['short', new Float32Array(3).fill(1)],
      ['not a number', vectorOf('grève').fill(Number.NaN, 2, 3)],
      ['infinite', vectorOf('grève').fill(Number.POSITIVE_INFINITY, 2, 3)],
      ['zero', vectorOf('grève').fill(0)],
    ])('refuses a query vector that is %s, in a sentence', async (_, vector) => {
      const store = await open(changeOf(stories));
      await expect(store.search({ terms: ['grev'], vector, filter: {}, limit: 3 })).rejects.toMatchObject({
        name: 'QueryVectorError',
        sentence: { fr: expect.stringContaining('vecteur'), en: expect.stringContaining('vector') },
      });
      expect(await store.search({ terms: ['grev'], vector: null, filter: {}, limit: 3 })).toHaveLength(3);
    });

    it('answers from an empty collection', async () => {
      const store = await open(changeOf([]));
      expect(await store.search(queryOf('grève'))).toEqual([]);
      expect(await store.articles()).toEqual([]);
      expect(await store.vocabulary('g')).toEqual([]);
      expect(store.manifest.newestArticle).toBeNull();
    });

    it('gives the copies of articles, the first published in front, and nothing for an article alone', async () => {
      const [first, cut, other] = [
        { ...printedStory(4, 'same'), publishedAt: '2024-03-01' },
        { ...printedStory(4, 'cut'), publishedAt: '2024-03-02' },
        printedStory(5, 'same'),
      ];
      const store = await open(changeOf([cut, other, first]));
      const idOf = (path: string) => entryOf(storyOf(0, path)).article.id;
      const copies = await store.copies([cut.path, other.path, first.path, 'unknown.md'].map(idOf));
      const headlines = await store.headlines();
      const expected = [first, cut].map(({ path }) => headlines.find((headline) => headline.path === path));
      expect([...copies]).toEqual([
        [idOf(cut.path), expected],
        [idOf(first.path), expected],
      ]);
      expect(await store.copies([])).toEqual(new Map());
    });

    it('gives at most fifty articles of a cluster', async () => {
      const copies = Array.from({ length: 55 }, (_, index) => printedStory(6, 'same', `${index}.md`));
      const store = await open(changeOf(copies));
      const last = entryOf(storyOf(0, '54.md')).article.id;
      expect((await store.copies([last])).get(last)).toHaveLength(50);
    });

    it('gives the same hits whatever the order of articles', async () => {
      const some = Array.from({ length: 30 }, (_, i) => storyOf(i));
      const one = await open(changeOf(some));
      const other = await open(changeOf([...some].reverse()));
      for (const question of ['la grève au Havre', 'budget', 'le ministre inaugure un pont à Nîmes']) {
        const hits = (await one.search(queryOf(question, { limit: 7 }))).map(brief);
        expect((await other.search(queryOf(question, { limit: 7 }))).map(brief)).toEqual(hits);
      }
    });
  });
}
