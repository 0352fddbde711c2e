import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import type { AnswerOptions } from '../../../src/answering/answer-options.ts';
import { answerQuestion } from '../../../src/answering/answer-question.ts';
import { turnOf } from '../../../src/answering/question/follow-up.ts';
import { MAX_EVENTS } from '../../../src/answering/timeline/choose-events.ts';
import { wordReader } from '../../fakes/word-reader.ts';
import { type Collection, collection, newsroom, type Story } from '../collection.ts';

const today = '2024-08-10';
const told = (publishedAt: string, title: string, body: string): Story => ({ title, publishedAt, body });

const quake: readonly Story[] = [
  told(
    '2024-06-04',
    'Un séisme secoue la vallée de Marnes',
    'Un séisme a secoué lundi 3 juin 2024 la vallée de Marnes. La mairie a ouvert un gymnase.',
  ),
  told(
    '2024-06-05',
    'Un séisme a secoué Marnes',
    'Un séisme a secoué lundi 3 juin 2024 la vallée de Marnes. Les trains sont arrêtés.',
  ),
  told(
    '2024-06-09',
    'Marnes : les écoles rouvrent',
    'Les écoles de Marnes, fermées depuis le séisme, ont rouvert dimanche. Les élèves sont dans des tentes.',
  ),
  told(
    '2024-06-20',
    'Marnes : la catastrophe naturelle reconnue',
    'Le gouvernement a reconnu la catastrophe naturelle après le séisme de Marnes. Les assureurs ont dix jours.',
  ),
  told(
    '2024-07-14',
    'Séisme : le bilan définitif',
    'Le bilan définitif du séisme de Marnes est de 15 blessés. La cellule de crise est fermée.',
  ),
];

let news: Collection;
beforeAll(async () => {
  news = await collection([...quake, ...newsroom]);
});

const ask = (question: string, options: AnswerOptions = {}, from: Collection = news): Promise<Answer> =>
  answerQuestion(from, question, { today, ...options });

/** The days that the lines of a timeline bear, and their quotes. */
function linesOf({ text, citations }: Answer, from: Collection = news): readonly (readonly string[])[] {
  const lines = text.split('\n');
  expect(lines).toHaveLength(citations.length);
  return citations.map(({ n, articleId, start, end, quote }, index) => {
    expect(n).toBe(index + 1);
    expect(from.articles.find(({ id }) => id === articleId)?.text.slice(start, end)).toBe(quote);
    const [, day = '', shown] = /^• (.*?)\s?: (« .* » \[\d+\])$/u.exec(lines[index] ?? '') ?? [];
    expect(shown).toBe(`« ${quote} » [${n}]`);
    return [day, quote.slice(0, 20)];
  });
}

describe('a timeline', () => {
  it.each([
    ['by rules', {}],
    ['by a reader', { reader: wordReader() }],
  ])('has one line an event, oldest first, each once, judged %s', async (_, how) => {
    const answer = await ask('Quelle est la chronologie du séisme de Marnes ?', how);
    expect(answer.status).toBe('answered');
    expect(linesOf(answer)).toEqual([
      ['3 juin 2024', 'Un séisme a secoué l'],
      ['9 juin 2024', 'Les écoles de Marnes'],
      ['20 juin 2024', 'Le gouvernement a re'],
      ['14 juillet 2024', 'Le bilan définitif d'],
    ]);
    expect(answer.answerer).toBe('extractive');
    expect(answer.notice?.fr).toContain('sinon celui de la parution');
    expect(answer.passages.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('is not crowded out by undated articles, where these were asked for', async () => {
    const undated = Array.from({ length: 3 }, (_, index) => ({
      title: 'Le séisme de Marnes',
      body: `Le séisme de Marnes, raconté par le témoin ${['Arsène', 'Basile', 'Clovis'][index]}.`,
    }));
    const filter = { since: '2024-06-01', withUndated: true } as const;
    const from = await collection([...quake, ...undated]);
    const answer = await ask('Quelle est la chronologie du séisme de Marnes ?', { filter }, from);
    expect(linesOf(answer, from).map(([day]) => day)).toEqual([
      '3 juin 2024',
      '9 juin 2024',
      '20 juin 2024',
      '14 juillet 2024',
    ]);
  });

  it('says how many undated articles on its subject it leaves out', async () => {
    const undated = ['Arsène', 'Basile'].map((name) => ({
      title: 'Le séisme de Marnes',
      body: `Le séisme de Marnes, raconté par le témoin ${name}.`,
    }));
    const from = await collection([...quake, ...undated]);
    const answer = await ask('Quelle est la chronologie du séisme de Marnes ?', {}, from);
    expect(answer.notice?.fr).toContain('2 articles sans date sont laissés de côté');
    expect((await ask('Quelle est la chronologie du séisme de Marnes ?')).notice?.fr).not.toContain(
      'sans date',
    );
  });

  it('in English bears English days', async () => {
    const answer = await ask('Timeline of the séisme in Marnes');
    expect(answer.language).toBe('en');
    expect(linesOf(answer)[0]).toEqual(['3 June 2024', 'Un séisme a secoué l']);
  });

  it('since a day begins with that day', async () => {
    const answer = await ask('Que s’est-il passé à Marnes depuis le 6 juin 2024 ?');
    expect(linesOf(answer).map(([day]) => day)).toEqual(['9 juin 2024', '20 juin 2024', '14 juillet 2024']);
    expect(answer.period).toMatchObject({ since: '2024-06-06', until: null, isFilter: true });
  });

  it('since an event begins with it, on the day that the earliest article says', async () => {
    const since = await ask('Que s’est-il passé depuis le séisme ?');
    expect(linesOf(since)[0]?.[0]).toBe('3 juin 2024');
    const there = await ask('Que s’est-il passé à Marnes depuis le séisme ?');
    expect(linesOf(there)[0]).toEqual(['3 juin 2024', 'Un séisme a secoué l']);
    expect(there.notice?.fr).toContain('du 4 juin 2024');
    const elsewhere = await ask('Que s’est-il passé à Marnes depuis la grève des dockers ?');
    expect(linesOf(elsewhere)[0]?.[0]).toBe('3 juin 2024');
    expect(elsewhere.notice?.fr).toContain('du 3 février 2024');
    const later = await ask('Que s’est-il passé à Port-Brillant depuis la passerelle des Tanneurs ?');
    expect(later.text).not.toContain('• ');
  });

  it('of no subject tells what there was of these days, oldest first', async () => {
    const answer = await ask('Que s’est-il passé depuis mars ?');
    expect(linesOf(answer).map(([day]) => day)).toEqual([
      '9 mars 2024',
      '3 juin 2024',
      '9 juin 2024',
      '20 juin 2024',
      '14 juillet 2024',
    ]);
    const quiet = await ask('Que s’est-il passé depuis le 1er août 2024 ?');
    expect(quiet).toMatchObject({ status: 'refused', citations: [] });
    expect(quiet.notice?.fr).toContain('Aucun article n’est daté');
  });

  it('of what no article tells is refused as any question', async () => {
    for (const question of [
      'Quelle est la chronologie de la carrière de Barnabé Quintefeuille ?',
      'Retrace l’expédition polaire de Barnabé Quintefeuille',
    ]) {
      const answer = await ask(question);
      expect(answer).toMatchObject({ status: 'refused', citations: [] });
      expect(answer.nearest.length).toBeGreaterThan(0);
    }
  });

  it('shows no sentence of another subject', async () => {
    const answer = await ask('Retrace la grève des dockers de Port-Brillant');
    expect(answer.citations.length).toBeGreaterThan(0);
    for (const { title } of answer.citations) expect(title).toMatch(/grève/u);
  });

  it('of many events has ten, from the first to the last, whichever days most articles are of', async () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
    const rare = months.map((month, index) =>
      told(
        `2023-${month}-05`,
        `Le chantier du musée, mois ${index + 1}`,
        `Le chantier du musée entre dans sa phase ${['zinc', 'tuile', 'verre', 'bois'][index % 4]} ${index + 1}.`,
      ),
    );
    const crowd = Array.from({ length: 40 }, (_, index) =>
      told(
        '2023-06-20',
        `Musée : le chantier visité, groupe ${index}`,
        `Le chantier du musée a reçu ${index + 30} écoliers du quartier ${index}, au chantier du musée.`,
      ),
    );
    const many = await collection([...crowd, ...rare]);
    const answer = await ask('Quelle est la chronologie du chantier du musée ?', {}, many);
    const days = linesOf(answer, many).map(([day]) => day);
    expect(days).toHaveLength(MAX_EVENTS);
    expect(days[0]).toBe('5 janvier 2023');
    expect(days.at(-1)).toBe('5 décembre 2023');
    expect(new Set(days).size).toBeGreaterThanOrEqual(8);
  });

  it('leaves out what neither article nor sentence dates', async () => {
    const undated = await collection([
      { title: 'La digue de Marnes', body: 'La digue de Marnes a cédé le 3 mars 1987. On l’a refaite.' },
      { title: 'La digue de Marnes, suite', body: 'La digue de Marnes est repeinte par des bénévoles.' },
    ]);
    const answer = await ask('Quelle est la chronologie de la digue de Marnes ?', {}, undated);
    expect(linesOf(answer, undated)).toEqual([['3 mars 1987', 'La digue de Marnes a']]);
  });

  it('keeps to the filter that is set', async () => {
    const answer = await ask('Quelle est la chronologie du séisme de Marnes ?', {
      filter: { until: '2024-06-10' },
    });
    expect(linesOf(answer).map(([day]) => day)).toEqual(['3 juin 2024', '9 juin 2024']);
  });

  it('goes on from the conversation', async () => {
    const first = await ask('Qui dirige le port de Port-Brillant pendant la grève des dockers ?');
    const answer = await ask('Quelle est la chronologie de cette grève ?', { earlier: [turnOf(first)] });
    expect(answer.searchedAs).toContain('Port-Brillant');
    expect(answer.text).toMatch(/^• 3 février 2024/u);
  });

  it('looks up once what a misspelt word means, and asks for one vector, however many stretches it searches', async () => {
    const prefixes: string[] = [];
    const embedded: string[] = [];
    const watched: Collection = {
      ...news,
      store: {
        ...news.store,
        vocabulary: (prefix) => {
          prefixes.push(prefix);
          return news.store.vocabulary(prefix);
        },
      },
      embedder: {
        ...news.embedder,
        embedQuestion: (question, signal) => {
          embedded.push(question);
          return news.embedder.embedQuestion(question, signal);
        },
      },
    };
    const answer = await ask('Quelle est la chronologie du séissme de Marnes ?', {}, watched);
    expect(linesOf(answer)).toHaveLength(4);
    expect(prefixes).not.toEqual([]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(embedded).toHaveLength(1);
  });
});
