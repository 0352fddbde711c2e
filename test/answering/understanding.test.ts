import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerProgress } from '../../src/answering/answer.ts';
import type { AnswerOptions } from '../../src/answering/answer-options.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { type Turn, turnOf } from '../../src/answering/question/follow-up.ts';
import { type Collection, collection, newsroom, type Story } from './collection.ts';

/** A Wednesday, two days after the newest article. */
const today = '2024-03-13';

let news: Collection;
beforeAll(async () => {
  news = await collection(newsroom);
});

const ask = (question: string, options: AnswerOptions = {}, from: Collection = news): Promise<Answer> =>
  answerQuestion(from, question, { today, ...options });

const dates = ({ passages }: Answer, from: Collection = news) =>
  new Set(passages.map(({ path }) => from.articles.find((article) => article.path === path)?.publishedAt));

describe('a period of publication', () => {
  it('leaves only the articles of its days', async () => {
    const answer = await ask('Combien de conteneurs attendaient le mois dernier ?');
    expect(answer.status).toBe('answered');
    expect(answer.text).toContain('11 000');
    expect(dates(answer)).toEqual(new Set(['2024-02-03', '2024-02-19']));
    expect(answer.period).toEqual({
      since: '2024-02-01',
      until: '2024-02-29',
      words: 'le mois dernier',
      isFilter: true,
      isDropped: false,
    });
    expect(answer.notice).toBeNull();
  });

  it('is set aside, and says so, when no article of its days answers', async () => {
    const answer = await ask('Qui a coupé le ruban de la passerelle hier ?');
    expect(answer.text).toContain('Étienne Falgoux');
    expect(answer.period).toMatchObject({ words: 'hier', isDropped: true });
    expect(answer.notice?.fr).toContain('«\u00a0hier\u00a0»');
    expect(answer.notice?.en).toContain('"hier"');
  });

  it.each(['la semaine dernière', 'en février 2024'])(
    'does not make undated articles unanswerable: %s',
    async (words) => {
      const undated = newsroom.map(({ title, body }) => ({ title, body }));
      const articles = await collection(undated);
      const answer = await ask(
        `Quels articles parlent de la passerelle des Tanneurs ${words} ?`,
        {},
        articles,
      );
      expect(answer.status).toBe('answered');
      expect(answer.period?.isDropped).toBe(true);
    },
  );

  it('is not looked at when the asker says so, and never against a filter with dates', async () => {
    const question = 'Combien de conteneurs attendaient le mois dernier ?';
    const ignored = await ask(question, { ignorePeriod: true });
    expect(ignored.period).toBeNull();
    expect(dates(ignored).size).toBeGreaterThan(2);
    const filtered = await ask(question, { filter: { until: '2024-02-10' } });
    expect(filtered.period).toBeNull();
    expect(dates(filtered)).toEqual(new Set(['2023-09-13', '2024-02-03']));
  });

  it('goes with the other conditions of a filter', async () => {
    const question = 'Combien de conteneurs attendaient le mois dernier ?';
    const answer = await ask(question, { filter: { publisher: 'écho' } });
    expect(dates(answer)).toEqual(new Set(['2024-02-19']));
  });

  it('without a subject asks for the news: what each article begins with, newest first', async () => {
    const answer = await ask('Que s’est-il passé en février 2024 ?');
    expect(answer.citations.map(({ quote }) => quote)).toEqual([
      'Le travail a repris lundi 19 février 2024 sur les quais de Port-Brillant.',
      'Les dockers de Port-Brillant ont voté la grève samedi à une large majorité.',
    ]);
    const quiet = await ask('Que s’est-il passé hier ?');
    expect(quiet.status).toBe('refused');
    expect(quiet.nearest[0]?.publishedAt).toBe('2024-03-11');
  });
});

describe('the date of an event', () => {
  const price = (publishedAt: string, euros: string): Story => ({
    title: 'Cantine de Lavernes : le tarif est voté',
    publishedAt,
    body: `Le prix du repas à la cantine de Lavernes passe à ${euros} euros, annonce la mairie.`,
  });
  const prices = [price('2021-09-01', '2,90'), price('2022-09-01', '3,10'), price('2023-09-01', '4,25')];

  it.each([
    ['2021', '2,90'],
    ['2022', '3,10'],
    ['2023', '4,25'],
  ])('prefers the articles of its days: %s', async (year, euros) => {
    const articles = await collection([...prices, ...newsroom]);
    const answer = await ask(`Combien coûte le repas à la cantine de Lavernes en ${year} ?`, {}, articles);
    expect(answer.passages[0]?.text).toContain(euros);
    expect(answer.period).toMatchObject({ since: `${year}-01-01`, isFilter: false, isDropped: false });
  });

  it('hides no article that tells of it later', async () => {
    const later: Story = {
      title: 'Un pont et son histoire',
      publishedAt: '2024-01-15',
      body: 'Le pont de Bréville a été inauguré en 2019 par la préfète Alma Royer.',
    };
    const then: Story = {
      title: 'Un marché en fête',
      publishedAt: '2019-06-01',
      body: 'Le marché de Bréville a fêté ses cent ans.',
    };
    const articles = await collection([later, then, ...newsroom]);
    const answer = await ask('Qui a inauguré le pont de Bréville en 2019 ?', {}, articles);
    expect(answer.citations[0]?.quote).toContain('Alma Royer');
    expect(answer.notice).toBeNull();
  });

  it('is not spoken of where no article is of its days', async () => {
    const answer = await ask('Qui a coupé le ruban de la passerelle des Tanneurs en 1987 ?');
    expect(answer.period).toBeNull();
  });
});

describe('a follow-up', () => {
  const mayors: readonly Story[] = ['Marnes', 'Calvignac', 'Vaubrun', 'Bréville'].map((town, index) => ({
    title: `À ${town}, un maire et sa fanfare`,
    body:
      `Le maire de ${town}, Jean Duval${index}, dirige la fanfare du bourg. ` +
      `La fanfare répète le ${['lundi', 'mardi', 'jeudi', 'samedi'][index]} à la salle des fêtes.`,
  }));

  it('is answered from what was said before', async () => {
    const first = await ask('Qui est Solange Brière ?');
    const answer = await ask('Que dit-elle de la situation ?', { earlier: [turnOf(first)] });
    expect(answer.searchedAs).toBe('Que dit-elle de la situation (Solange Brière) ?');
    expect(answer.question).toBe('Que dit-elle de la situation ?');
    expect(answer.text).toContain('intenable');
  });

  it.each([0, 1, 2, 3])('looks first into the articles that were cited before (%i)', async (index) => {
    const articles = await collection([...mayors, ...newsroom]);
    const cited = articles.articles[index]!;
    // Nothing in its words tells the four bands apart.
    const turn: Turn = {
      question: 'Qui dirige la fanfare du bourg ?',
      answerText: '',
      citedArticleIds: [cited.id],
    };
    const answer = await ask('Et quand répète-t-elle ?', { earlier: [turn] }, articles);
    expect(answer.searchedAs).not.toBeNull();
    expect(answer.passages[0]?.articleId).toBe(cited.id);
  });

  it('carries nothing over into a question that stands on its own', async () => {
    const first = await ask('Qui est Solange Brière ?');
    const question = 'Qui a coupé le ruban de la passerelle des Tanneurs ?';
    const { timingsMs: _, ...alone } = await ask(question);
    const { timingsMs: __, ...after } = await ask(question, { earlier: [turnOf(first)] });
    expect(after).toEqual(alone);
  });
});

describe('a wide search', () => {
  it('reads more passages of all articles, whatever the filter and the period', async () => {
    const long = newsroom.map((story) => ({
      ...story,
      body: `${story.body}\n\n${Array.from({ length: 6 }, (_, part) => `${story.title}, partie ${part}.`).join('\n\n')}`,
    }));
    const articles = await collection(long, 80);
    const question = 'Combien de conteneurs attendaient le mois dernier ?';
    const filter = { publisher: 'écho' };
    const narrow = await ask(question, { filter }, articles);
    const wide = await ask(question, { filter, isWide: true }, articles);
    expect(narrow.passages.length).toBeLessThanOrEqual(10);
    expect(wide.passages.length).toBe(20);
    expect(dates(wide, articles).size).toBeGreaterThan(dates(narrow, articles).size);
    expect(wide.period).toBeNull();
  });

  it('does not guess', async () => {
    const answer = await ask('Comment bouturer un rosier grimpant ?', { isWide: true });
    expect(answer.status).toBe('refused');
  });
});

describe('what comes with an answer', () => {
  it('are the nearest articles, only when there is none', async () => {
    const refused = await ask('Qui est Barnabé Quintefeuille ?');
    expect(refused.nearest).toHaveLength(3);
    for (const { title, articleId } of refused.nearest) {
      expect(refused.text).toContain(title);
      expect(news.articles.some(({ id }) => id === articleId)).toBe(true);
    }
    expect((await ask('Qui est Solange Brière ?')).nearest).toEqual([]);
  });

  it('is what is being done, in order', async () => {
    const told: AnswerProgress[] = [];
    const answer = await ask('Qui est Solange Brière ?', { onProgress: (progress) => told.push(progress) });
    expect(told).toEqual([{ stage: 'searching' }, { stage: 'reading', passages: answer.passages.length }]);
  });
});
