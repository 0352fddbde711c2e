import { beforeAll, describe, expect, it } from 'vitest';
import type { PassageStore, StoreQuery } from '../../src/index/passage-store.ts';
import { retrieve } from '../../src/searching/retrieve.ts';
import { readText } from '../../src/text/reading.ts';
import { type Collection, collection, newsroom } from '../answering/collection.ts';

let news: Collection;
beforeAll(async () => {
  news = await collection(newsroom);
});

async function firstTitle(question: string): Promise<string | undefined> {
  return (await retrieve(news.store, news.embedder, readText(question))).passages[0]?.article.title;
}

const visit = 'Sergueï Choïgou en visite au cosmodrome de Vostotchny';
const strike = 'Les dockers de Port-Brillant votent la grève';
const bridge = 'La passerelle des Tanneurs a rouvert';

describe('a question finds its article', () => {
  it.each([
    ['by its words', 'Qui a coupé le ruban de la passerelle ?', bridge],
    ['without accents', 'tempete de janvier charpente emportee', bridge],
    ['in capitals', 'LES DOCKERS VOTENT-ILS LA GRÈVE ?', strike],
    ['in another transliteration', 'Que fait Shoigu ?', visit],
    ['in yet another one', 'Qui est venu à Vostochny ?', visit],
    ['with a slip of the keyboard', 'la paserelle des Taneurs', bridge],
    ['with two letters swapped', 'le cosmodorme', visit],
    ['in English, through names', 'Who visited Vostochny?', visit],
    ['in English, through cognates', 'What do the engineers prepare for the military satellite?', visit],
    ['in English, through counterparts', 'Why do soldiers need help? Are neighbours afraid?', visit],
    ['by a part of a compound', 'grève à Brillant', strike],
    ['by an ungrouped number', '11000 conteneurs sur les quais attendent', strike],
  ])('%s', async (_how, question, title) => {
    expect(await firstTitle(question)).toBe(title);
  });

  it('ranks from 1, best first', async () => {
    const { passages, hasVector } = await retrieve(news.store, news.embedder, readText('grève des dockers'));
    expect(passages.map(({ rank }) => rank)).toEqual(passages.map((_, index) => index + 1));
    expect(hasVector).toBe(true);
  });

  it('gives the same passages each time', async () => {
    const ask = () => retrieve(news.store, news.embedder, readText('la grève du port'));
    expect(await ask()).toEqual(await ask());
  });
});

describe('ways of searching', () => {
  it('answers by words alone without an embedder', async () => {
    const { passages, hasVector } = await retrieve(news.store, null, readText('grève des dockers'));
    expect(passages[0]?.article.title).toBe(strike);
    expect(hasVector).toBe(false);
    expect(passages.some(({ article }) => article.title === 'Une loutre dans le canal')).toBe(false);
  });

  it('answers by vectors alone, or by words alone, when asked to', async () => {
    const vector = await retrieve(news.store, news.embedder, readText('loutres'), { mode: 'vector' });
    expect(vector.passages[0]?.article.title).toBe('Une loutre dans le canal');
    const lexical = await retrieve(news.store, news.embedder, readText('loutre'), { mode: 'lexical' });
    expect(lexical.passages.map(({ article }) => article.title)).toEqual(['Une loutre dans le canal']);
    expect(lexical.hasVector).toBe(false);
  });

  it.each(['', '   ', '?!', '🛰️🛰️', 'Qui est-ce ?'])('finds nothing by words in « %s »', async (question) => {
    expect((await retrieve(news.store, null, readText(question))).passages).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const signal = AbortSignal.abort();
    await expect(retrieve(news.store, news.embedder, readText('grève'), { signal })).rejects.toThrow();
  });
});

describe('filters', () => {
  const dates = async (filter: object) => {
    const { passages } = await retrieve(news.store, news.embedder, readText('les quais de Port-Brillant'), {
      filter,
    });
    return new Set(passages.map(({ article }) => article.publishedAt));
  };

  it('keep the days they name, the first and the last included', async () => {
    expect(await dates({ since: '2024-02-03' })).toEqual(new Set(['2024-02-03', '2024-02-19', '2024-03-11']));
    expect(await dates({ since: '2024-02-04', until: '2024-02-19' })).toEqual(new Set(['2024-02-19']));
    expect(await dates({ until: '2023-12-31' })).toEqual(new Set(['2023-09-13']));
  });

  it('find a publisher by a part of its name, without accents', async () => {
    expect(await dates({ publisher: 'depeche' })).toEqual(new Set(['2024-02-03']));
    expect(await dates({ publisher: "courrier de l'est" })).toEqual(new Set(['2024-03-11']));
    expect(await dates({ publisher: 'Le Fil du Rail' })).toEqual(new Set([]));
  });

  it('keep one article', async () => {
    expect(await dates({ articleIds: [news.articles[1]!.id] })).toEqual(new Set(['2024-02-19']));
  });
});

describe('one question', () => {
  it('reads one generation only: the store that it was given', async () => {
    const used: string[] = [];
    const watched: PassageStore = {
      ...news.store,
      search: (query: StoreQuery) => {
        used.push('search');
        return news.store.search(query);
      },
      close: async () => {
        used.push('close');
      },
    };
    const { passages } = await retrieve(
      watched,
      news.embedder,
      readText('Que fait Shoigu à Port-Brillant ?'),
    );
    expect(used).toEqual(['search']);
    for (const { article } of passages) expect(news.articles).toContainEqual(article);
  });
});

describe('copies and places', () => {
  const report =
    'Un incendie a détruit dans la nuit la halle aux grains de Villebois. Personne n’a été blessé. ' +
    'Les pompiers ont lutté jusqu’à l’aube contre les flammes, et la halle reste fermée au public.';

  it('collapse into one passage, which names the other articles', async () => {
    const { store, embedder } = await collection([
      { title: 'La halle de Villebois en cendres', publisher: 'Le Fil', body: report },
      { title: 'Villebois : la halle détruite', publisher: 'Écho', body: `${report} (agence)` },
      {
        title: 'Nuit de feu à Villebois',
        publisher: 'La Gazette',
        body: report.replace('la nuit', 'la nuit noire'),
      },
      {
        title: 'À Villebois, on pleure la halle',
        body: 'Au lendemain de l’incendie de la halle de Villebois, les marchands se demandent où vendre leur grain.',
      },
    ]);
    const { passages } = await retrieve(store, embedder, readText('incendie de la halle de Villebois'));
    expect(passages).toHaveLength(2);
    const copied = passages.find(({ copies }) => copies.length > 0);
    const publishers = [copied, ...(copied?.copies ?? [])].map((place) => place?.article.publisher);
    expect(publishers).toHaveLength(3);
    expect(new Set(publishers)).toEqual(new Set(['La Gazette', 'Le Fil', 'Écho']));
  });

  it('an article has two of the first five places, and all of them when it is asked for alone', async () => {
    const crowd = (place: string) =>
      ['marché', 'musée', 'théâtre', 'lavoir', 'moulin', 'clocher']
        .map((what) => `Le festival de ${place} occupe le ${what} de la ville pendant une semaine.`)
        .join('\n\n');
    const { store, embedder, articles } = await collection(
      [
        { title: 'Le festival de Carlux', body: crowd('Carlux') },
        { title: 'Un festival à Marnes', body: 'Le festival de Marnes commence lundi sous la pluie.' },
        { title: 'Festivals : le calendrier', body: 'Les festivals de l’été sont annoncés par la région.' },
        { title: 'Le festival des voisins', body: 'Chaque rue de Brest a son festival en juin.' },
      ],
      100,
    );
    const question = 'Où se tient le festival de Carlux ?';
    const shared = await retrieve(store, embedder, readText(question));
    const inFirstFive = shared.passages.slice(0, 5).filter(({ article }) => article.id === articles[0]?.id);
    expect(inFirstFive).toHaveLength(2);
    expect(shared.passages.filter(({ article }) => article.id === articles[0]?.id)).toHaveLength(6);
    const alone = await retrieve(store, embedder, readText(question), {
      filter: { articleIds: [articles[0]!.id] },
    });
    expect(alone.passages.slice(0, 5).map(({ article }) => article)).toEqual(Array(5).fill(articles[0]));
  });
});
