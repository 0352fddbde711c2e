import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import type { AnswerOptions } from '../../src/answering/answer-options.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { MAX_LISTED_ARTICLES } from '../../src/answering/article-listing.ts';
import { turnOf } from '../../src/answering/question/follow-up.ts';
import { type Collection, collection, newsroom, type Story } from './collection.ts';

const today = '2024-03-13';

let news: Collection;
beforeAll(async () => {
  news = await collection(newsroom);
});

const ask = (question: string, options: AnswerOptions = {}, from: Collection = news): Promise<Answer> =>
  answerQuestion(from, question, { today, ...options });

/** Every citation is the slice that it says it is, and every number of the text has its citation. */
function expectExact({ text, citations }: Answer, from: Collection = news): void {
  for (const { articleId, start, end, quote } of citations)
    expect(from.articles.find(({ id }) => id === articleId)?.text.slice(start, end)).toBe(quote);
  expect(citations.map(({ n }) => n)).toEqual(citations.map((_, index) => index + 1));
  for (const { n, quote } of citations) expect(text).toContain(`« ${quote} » [${n}]`);
}

describe('small talk', () => {
  it.each(['bonjour', 'merci beaucoup !', 'tu es nul', 'oui', 'aide', 'ok', 'salut ça va ?', '👍'])(
    'gets a word, and neither a quotation nor a refusal: %s',
    async (message) => {
      const answer = await ask(message);
      expect(answer).toMatchObject({
        status: 'talk',
        language: 'fr',
        citations: [],
        passages: [],
        nearest: [],
      });
      expect(answer.text).not.toContain('ne répondent pas');
    },
  );

  it('is answered in its own language, or in that of the conversation', async () => {
    expect(await ask('hello')).toMatchObject({ language: 'en', text: expect.stringContaining('Hello') });
    const earlier = [turnOf(await ask('Who is Solange Brière?'))];
    expect(await ask('ok', { earlier })).toMatchObject({ language: 'en' });
  });

  it('does not stand between a question and its greeting', async () => {
    const plain = await ask('Qui a coupé le ruban de la passerelle ?');
    const greeted = await ask('Bonjour, qui a coupé le ruban de la passerelle ? Merci d’avance !');
    expect(greeted.text).toBe(plain.text);
    expect(greeted.text).toContain('Étienne Falgoux');
    expect(greeted.question).toBe('Bonjour, qui a coupé le ruban de la passerelle ? Merci d’avance !');
    expect(greeted.searchedAs).toBeNull();
  });
});

describe('the news without a period', () => {
  it('are what the newest articles begin with, and the notice says which they are', async () => {
    const answer = await ask('Quoi de neuf ?');
    expect(answer.citations.map(({ publishedAt }) => publishedAt)).toEqual([
      '2024-03-11',
      '2024-02-19',
      '2024-02-03',
      '2023-09-13',
    ]);
    expectExact(answer);
    expect(answer.notice?.fr).toContain('11 mars 2024');
    expect(answer.period).toBeNull();
    expect((await ask("what's new?")).language).toBe('en');
  });

  it('leave out what has no date, where anything has one', async () => {
    const [dated, ...others] = newsroom;
    const few = await collection([dated!, ...others.map(({ title, body }) => ({ title, body }))]);
    const answer = await ask('Quoi de neuf ?', {}, few);
    expect(answer.citations.map(({ publishedAt }) => publishedAt)).toEqual(['2024-02-03']);
  });

  it('are not called the newest where no article has a date', async () => {
    const undated = await collection(newsroom.map(({ title, body }) => ({ title, body })));
    const { status, notice } = await ask('Les dernières nouvelles', {}, undated);
    expect(status).toBe('answered');
    expect(notice?.fr).toContain('Aucun article n’a de date');
  });

  it('of days without articles are refused, and nothing is said of articles that were read', async () => {
    const answer = await ask('Résume les articles de la semaine dernière');
    expect(answer.status).toBe('refused');
    expect(answer.notice?.fr).toBe(
      'Aucun article n’est daté de la période demandée (« de la semaine dernière »).',
    );
  });

  it('of days are those of these days', async () => {
    const answer = await ask('Résume les articles de février 2024');
    expect(answer.citations.map(({ publishedAt }) => publishedAt)).toEqual(['2024-02-19', '2024-02-03']);
    expect(answer.notice).toBeNull();
    expect(answer.period).toMatchObject({ since: '2024-02-01', isFilter: true, isDropped: false });
  });
});

describe('a count of articles', () => {
  const fairs: readonly Story[] = Array.from({ length: 14 }, (_, index) => ({
    title: `Foire numéro ${index + 1}`,
    ...(index < 12 ? { publishedAt: `2024-01-${String(index + 1).padStart(2, '0')}` } : {}),
    body: `La foire ouvre ses portes.\n\n${'Le temps est doux. '.repeat(60)}\n\nLes potiers tiennent ${index + 2} stands.`,
  }));

  it('is of all articles that hold the words, however many, with the newest of them quoted where they hold them', async () => {
    const many = await collection([...fairs, ...newsroom]);
    const answer = await ask('Combien d’articles parlent des potiers de la foire ?', {}, many);
    expect(answer.status).toBe('answered');
    expect(answer.text.split('\n')[0]).toBe(
      '14 articles sur 19 contiennent tous ces mots dans leur titre ou leur texte, pluriels et accords compris : « potiers », « foire ». Les 10 plus récents :',
    );
    expect(answer.citations).toHaveLength(MAX_LISTED_ARTICLES);
    expect(answer.citations[0]).toMatchObject({
      publishedAt: '2024-01-12',
      quote: 'Les potiers tiennent 13 stands.',
    });
    expectExact(answer, many);
  });

  it('calls no undated article one of the newest', async () => {
    const undated = await collection(fairs.map(({ title, body }) => ({ title, body })));
    const { text } = await ask('Liste les articles sur la foire', {}, undated);
    expect(text.split('\n')[0]).toMatch(/ En voici 10 :$/u);
  });

  it('asks for every word, in any of its forms, and takes no other for it', async () => {
    const answer = await ask('Liste les articles sur le conteneur et le syndicat');
    expect(answer.citations.map(({ title }) => title)).toEqual([
      'Après la grève, les grues tournent de nouveau',
      'Les dockers de Port-Brillant votent la grève',
    ]);
    expect(answer.text).toContain(
      '• 19 février 2024, Après la grève, les grues tournent de nouveau\u00a0: « ',
    );
    expect((await ask('Liste les articles sur le conteneur et la loutre')).status).toBe('refused');
  });

  it('is limited to its days, and says how many have none', async () => {
    const january = await collection([...fairs, ...newsroom]);
    const answer = await ask('Combien d’articles de janvier 2024 parlent de la foire ?', {}, january);
    expect(answer.text).toMatch(/^12 articles contiennent ce mot/u);
    expect(answer.period).toMatchObject({ since: '2024-01-01', until: '2024-01-31', isDropped: false });
    expect(answer.notice?.fr).toContain('2 articles sans date ne sont pas comptés');
  });

  it('says so where the days have none and others do', async () => {
    const answer = await ask('Combien d’articles parlent de la loutre en février 2024 ?');
    expect(answer.text).toMatch(/^1 article sur 5 contient ce mot dans son titre/u);
    expect(answer.period).toMatchObject({ isDropped: true });
    expect(answer.notice?.fr).toContain('« en février 2024 »');
    expect(answer.text).toContain('• sans date, Une loutre dans le canal');
  });

  it('counts the undated articles of its days where they are let in, and does not say that it left them out', async () => {
    const january = await collection([...fairs, ...newsroom]);
    const answer = await ask(
      'Combien d’articles de janvier 2024 parlent de la foire ?',
      { filter: { withUndated: true } },
      january,
    );
    expect(answer.text).toMatch(/^14 articles contiennent ce mot/u);
    expect(answer.notice).toBeNull();
  });

  it('keeps a number that an article has in brackets from looking like one of the answer', async () => {
    const notes = await collection([
      { title: 'La source du Lison [3]', body: 'La source du Lison débite 600 litres [2] par seconde.' },
    ]);
    const { text } = await ask('Liste les articles sur le Lison', {}, notes);
    expect(text.split('\n')[1]).toBe(
      '• sans date, La source du Lison [3 dans l’article]\u00a0: « La source du Lison débite 600 litres [2 dans l’article] par seconde. » [1]',
    );
  });

  it('finds a name in the spelling that the articles have, and says which', async () => {
    const answer = await ask('Quels articles parlent de Shoigou ?');
    expect(answer.text).toContain('« Shoigou » (écrit « Choïgou »)');
    expect(answer.citations[0]?.title).toContain('Choïgou');
  });

  it('in English counts the French words for the English ones', async () => {
    const answer = await ask('How many articles mention the strike?');
    expect(answer.language).toBe('en');
    expect(answer.text).toMatch(/^2 of 5 articles hold this word/u);
  });

  it('of none is a refusal in words of its own; of all is the size of the collection', async () => {
    const none = await ask('Combien d’articles parlent de dirigeables ?');
    expect(none).toMatchObject({ status: 'refused', citations: [] });
    expect(none.text).toMatch(
      /^Aucun article ne contient ce mot, ni dans son titre ni dans son texte : « dirigeables »\. Les plus proches : /u,
    );
    expect(none.nearest.length).toBeGreaterThan(0);
    expect((await ask('Combien d’articles y a-t-il ?')).text).toMatch(/^5 articles dans la collection\./u);
  });

  it('goes on from the conversation', async () => {
    const first = await ask('Qui est Solange Brière ?');
    const answer = await ask('Combien d’articles parlent d’elle ?', { earlier: [turnOf(first)] });
    expect(answer.searchedAs).toContain('(Solange Brière)');
    expect(answer.text).toMatch(/^1 article sur 5/u);
    const about = await ask('Et combien d’articles en parlent ?', { earlier: [turnOf(first)] });
    expect(about.searchedAs).toBe('Et combien d’articles en parlent (Solange Brière)');
    expect(about.text).toMatch(/^1 article sur 5/u);
    expect((await ask('Combien d’articles en parlent ?')).status).toBe('refused');
  });
});

describe('several questions', () => {
  it('are answered one by one, with numbers that run on', async () => {
    const answer = await ask('Qui a coupé le ruban de la passerelle ? Et combien a coûté le chantier ?');
    expect(answer.status).toBe('answered');
    const [first, second] = answer.text.split('\n\n');
    expect(first).toMatch(/^— Qui a coupé le ruban de la passerelle \?\n.*Étienne Falgoux/u);
    expect(second).toMatch(/^— Et combien a coûté le chantier \?\n.*2,4 millions/u);
    expectExact(answer);
    expect(answer.passages.length).toBeLessThanOrEqual(10);
    expect(new Set(answer.passages.map(({ rank }) => rank)).size).toBe(answer.passages.length);
  });

  it('lean on each other, and a further one on the last', async () => {
    const answer = await ask('Qui est Solange Brière ? Que dit-elle de la situation ?');
    expect(answer.searchedAs).toBe(
      'Qui est Solange Brière ? Que dit-elle de la situation (Solange Brière) ?',
    );
    expect(answer.text.split('\n\n')[1]).toContain('intenable');
    expect(turnOf(answer).question).toBe('Que dit-elle de la situation (Solange Brière) ?');
  });

  it('are answered as far as the articles do', async () => {
    const answer = await ask('Comment bouturer un rosier grimpant ? Qui est Solange Brière ?');
    expect(answer.status).toBe('answered');
    expect(answer.text).toContain('ne répondent pas');
    expectExact(answer);
    const titled = await collection([
      ...newsroom,
      { title: 'Tailler un rosier [2]', body: 'Un rosier se taille en mars, avant la montée de la sève.' },
    ]);
    const refused = await ask('Qui est Solange Brière ? Comment bouturer un rosier grimpant ?', {}, titled);
    expect(refused.text).toContain('Tailler un rosier [2]');
    const none = await ask('Comment bouturer un rosier grimpant ? Qui est Barnabé Quintefeuille ?');
    expect(none.status).toBe('refused');
    expect(none.nearest.length).toBeGreaterThan(0);
  });

  it('are three at most, and those left out are named', async () => {
    const answer = await ask(
      'Qui est Solange Brière ? Qui a coupé le ruban ? Combien a coûté le chantier ? Où a-t-on vu une loutre ?',
    );
    expect(answer.text.split('\n\n')).toHaveLength(3);
    expect(answer.notice?.fr).toBe(
      'Un message reçoit 3 réponses au plus ; à poser à part : « Où a-t-on vu une loutre ? ».',
    );
  });

  it('keep the numbers in brackets that an article has itself', async () => {
    const notes = await collection([
      { title: 'La source du Lison', body: 'La source du Lison débite 600 litres [2] par seconde.' },
      { title: 'Le gouffre de Padirac', body: 'Le gouffre de Padirac est profond de 103 mètres [4].' },
    ]);
    const answer = await ask(
      'Combien débite la source du Lison ? Et quelle est la profondeur du gouffre de Padirac ?',
      {},
      notes,
    );
    expect(answer.text).toContain('600 litres [2 dans l’article] par seconde. » [1]');
    expect(answer.text).toContain('103 mètres [4 dans l’article]. » [2]');
  });
});
