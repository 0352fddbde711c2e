import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { type Collection, collection, newsroom, type Story } from './collection.ts';

let news: Collection;
beforeAll(async () => {
  news = await collection(newsroom);
});

const ask = (question: string, from: Collection = news): Promise<Answer> => answerQuestion(from, question);

async function askOf(stories: readonly Story[], question: string): Promise<Answer> {
  return ask(question, await collection(stories));
}

describe('an answer', () => {
  it.each([
    ['who', 'Qui a coupé le ruban de la passerelle des Tanneurs ?', 'Étienne Falgoux'],
    ['what someone is', 'Qui est Solange Brière ?', 'La directrice du port'],
    ['when', 'Quand le travail a-t-il repris à Port-Brillant ?', '19 février 2024'],
    ['how many', 'Combien de conteneurs attendent sur les quais ?', '11 000'],
    ['how long', 'Combien de temps doit durer le mouvement des dockers ?', 'douze jours'],
    ['how much', 'Combien a coûté le chantier de la passerelle ?', '2,4 millions'],
    ['where', 'Où Sergueï Choïgou est-il allé en visite ?', 'Vostotchny'],
    ['why', 'Pourquoi la passerelle était-elle fermée ?', 'la tempête de janvier'],
    ['in English', 'Who visited the cosmodrome in Vostochny?', 'Sergueï Choïgou'],
    ['in English, with a number', 'How long will the dockers movement last?', 'douze jours'],
    ['misspelt', 'Qui a coupe le ruban de la paserelle ?', 'Étienne Falgoux'],
  ])('says %s', async (_what, question, words) => {
    const answer = await ask(question);
    expect(answer.status).toBe('answered');
    expect(answer.text.split('\n')[0]).toContain(words);
  });

  it('quotes, numbers and names its source', async () => {
    const answer = await ask('Pourquoi la passerelle était-elle fermée ?');
    const quote = 'L’ouvrage était fermé parce que la tempête de janvier avait emporté sa charpente.';
    expect(answer.text).toBe(`« ${quote} » [1]`);
    const source = news.articles[2]!;
    const start = source.text.indexOf(quote);
    expect(answer.citations).toEqual([
      {
        n: 1,
        articleId: source.id,
        path: source.path,
        title: 'La passerelle des Tanneurs a rouvert',
        publisher: 'Le Courrier de l’Est',
        publishedAt: '2024-03-11',
        url: null,
        quote,
        start,
        end: start + quote.length,
        support: expect.stringMatching(/^(?:strong|partial)$/u),
        context: null,
        answer: null,
        copies: [],
      },
    ]);
  });

  it('is found by the sentence before: a pronoun stands for the name', async () => {
    const answer = await ask('Quels ingénieurs Sergueï Choïgou a-t-il rencontrés ?');
    expect(answer.citations[0]?.quote).toBe(
      'Il a rencontré les ingénieurs qui préparent le lancement d’un satellite militaire.',
    );
  });

  it('is found after its question in an interview, and never is the question', async () => {
    const answer = await askOf(
      [
        {
          title: 'Entretien avec Maud Estival',
          body:
            'La présidente de la coopérative reçoit dans sa cave.\n\n' +
            'À quel pays la coopérative vend-elle ses fromages bleus ?\n\n' +
            'Au Japon surtout, depuis trois ans, et un peu au Canada.\n\n' +
            'Le personnel suffit-il ?\n\nNous embauchons deux personnes.',
        },
        ...newsroom,
      ],
      'À quel pays la coopérative vend-elle ses fromages bleus ?',
    );
    expect(answer.citations[0]?.quote).toBe('Au Japon surtout, depuis trois ans, et un peu au Canada.');
    expect(answer.citations.some(({ quote }) => quote.includes('?'))).toBe(false);
  });

  it('says a fact of two articles once, with a number for each: behind its words, or below', async () => {
    const fact = 'Le musée de la Dentelle de Calvignac a reçu 8 000 visiteurs en juillet';
    const told = (body: string, publisher: string): Story => ({
      title: `Dentelle : ${publisher}`,
      publisher,
      publishedAt: '2024-08-02',
      body,
    });
    const answer = await askOf(
      [
        told(
          `${fact}. Les hôtels du vieux bourg sont pleins jusqu’à la fin de la semaine, et le camping refuse du monde depuis lundi.`,
          'Le Fil',
        ),
        told(
          `On patiente une heure au guichet, à l’ombre des platanes, et la gardienne distribue de l’eau fraîche aux enfants. ${fact}`,
          'Le Bobino',
        ),
        told(`Il fait chaud. ${fact}, selon la ville.`, 'La Navette'),
        ...newsroom,
      ],
      'Combien de visiteurs le musée de la Dentelle a-t-il reçus ?',
    );
    expect(answer.text).toBe(
      `« ${fact}, selon la ville. » [1]\nAussi dans : Le Fil, 2 août 2024 [2] ; Le Bobino, 2 août 2024 [3]`,
    );
    expect(answer.citations.map(({ publisher, quote }) => [publisher, quote])).toEqual([
      ['La Navette', `${fact}, selon la ville.`],
      ['Le Fil', `${fact}.`],
      ['Le Bobino', fact],
    ]);
  });

  it('dates its lines when the articles are of different days, and only then', async () => {
    const story = (publishedAt: string, price: string): Story => ({
      title: `Cantine de Lavernes : nouveau prix au ${publishedAt}`,
      publishedAt,
      body: `Le prix du repas à la cantine de Lavernes passe à ${price} euros, annonce la mairie.`,
    });
    const question = 'Quel est le prix du repas à la cantine de Lavernes ?';
    const different = [story('2022-09-01', '3,10'), story('2024-09-02', '4,25')];
    const answer = await askOf([...different, ...newsroom], question);
    expect(answer.text).toMatch(/^Autre version \(1er septembre 2022\) : « [^»]+3,10 euros[^»]+ » \[\d\]$/mu);
    expect(answer.text).toMatch(/^2 septembre 2024 : « [^»]+4,25 euros[^»]+ » \[\d\]$/mu);
    const alone = await askOf([story('2022-09-01', '3,10'), ...newsroom], question);
    expect(alone.text).toMatch(/^« /u);
  });

  it('comes from the articles that the filter leaves', async () => {
    const question = 'Combien de conteneurs attendent à Port-Brillant ?';
    const { citations, passages } = await answerQuestion(news, question, { filter: { publisher: 'écho' } });
    expect([...citations, ...passages].map(({ path }) => path)).toEqual(
      [...citations, ...passages].map(() => news.articles[1]!.path),
    );
    expect(passages.length).toBeGreaterThan(0);
  });

  it('is had by words alone without an embedder', async () => {
    const answer = await answerQuestion(
      { store: news.store, embedder: null },
      'Qui a coupé le ruban de la passerelle ?',
    );
    expect(answer.embedder).toBe('none');
    expect(answer.text).toContain('Étienne Falgoux');
  });

  it('never is a bare intertitle', async () => {
    const body =
      'La foire de Marnes attire du monde.\n\nLe prix du foin de Marnes\n\nLe foin se vend 120 euros la tonne à Marnes.';
    const answer = await askOf(
      [{ title: 'Foire', body }, ...newsroom],
      'Quel est le prix du foin de Marnes ?',
    );
    expect(answer.citations.map(({ quote }) => quote)).toEqual([
      'Le foin se vend 120 euros la tonne à Marnes.',
    ]);
  });
});
