import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { wordReader } from '../fakes/word-reader.ts';
import { type Collection, collection, newsroom, type Story } from './collection.ts';

const fall = (publishedAt: string, title: string, body: string): Story => ({ title, publishedAt, body });
const landslide: readonly Story[] = [
  fall(
    '2024-06-03',
    'Un éboulement coupe la route de Rocbrune',
    'Le bilan de l’éboulement de Rocbrune est de 7 blessés. La route est coupée.',
  ),
  fall(
    '2024-06-04',
    'Rocbrune : le bilan s’alourdit',
    'Le bilan de l’éboulement de Rocbrune est de 12 blessés. Deux maisons sont fouillées.',
  ),
  fall(
    '2024-07-14',
    'Rocbrune, six semaines après',
    'La préfète a rendu hommage aux sauveteurs. Le bilan de l’éboulement de Rocbrune est de 15 blessés.',
  ),
  fall(
    '2024-07-20',
    'Un concert à Rocbrune',
    'Un concert pour les victimes de l’éboulement a réuni mille personnes. La fanfare a joué.',
  ),
];

let news: Collection;
beforeAll(async () => {
  news = await collection([...landslide, ...newsroom]);
});

const ask = (question: string, more = {}): Promise<Answer> =>
  answerQuestion(news, question, { today: '2024-08-01', ...more });
const days = ({ citations }: Answer): readonly (string | null)[] =>
  citations.map(({ publishedAt }) => publishedAt);

describe('the latest', () => {
  it.each([
    ['by rules', {}],
    ['by a reader', { reader: wordReader() }],
  ])('that answers comes first, and the older ones follow with their days, %s', async (_, how) => {
    const answer = await ask('Quel est le dernier bilan de l’éboulement de Rocbrune ?', how);
    expect(days(answer).slice(0, 3)).toEqual(['2024-07-14', '2024-06-04', '2024-06-03']);
    expect(answer.text.split('\n')[0]).toMatch(/^14 juillet 2024\s?: « [^»]*15 blessés/u);
    expect(answer.text.split('\n')[1]).toMatch(/4 juin 2024\)?\s?: « [^»]*12 blessés/u);
  });

  it('is what happened, before what is newer and only planned', async () => {
    const trips = await collection([
      fall('2024-06-03', 'La reine à Vaubrun', 'Le voyage de la reine à Vaubrun a duré deux jours.'),
      fall('2024-06-20', 'La reine à Lavernes', 'Un éventuel voyage de la reine à Lavernes est évoqué.'),
    ]);
    const answer = await answerQuestion(trips, 'Quel est le dernier voyage de la reine ?', {
      today: '2024-08-01',
    });
    expect(days(answer)[0]).toBe('2024-06-03');
  });

  it('is looked for among the newest articles, however many older ones speak of the same', async () => {
    const older = Array.from({ length: 60 }, (_, index) =>
      fall(
        `2024-06-${String((index % 20) + 5).padStart(2, '0')}`,
        `Éboulement de Rocbrune : le bilan, épisode ${index}`,
        `Le bilan de l’éboulement de Rocbrune, épisode ${index}, est inchangé. Le bilan de l’éboulement est affiché.`,
      ),
    );
    const latest = fall(
      '2024-07-30',
      'Conseil municipal',
      `${'La séance a duré. On a voté le budget. '.repeat(8)}Le bilan de l’éboulement de Rocbrune est de 16 blessés.`,
    );
    const many = await collection([...older, latest]);
    const answer = await answerQuestion(many, 'Quel est le dernier bilan de l’éboulement de Rocbrune ?');
    expect(answer.citations[0]).toMatchObject({ publishedAt: '2024-07-30' });
    expect(answer.citations.length).toBeGreaterThan(1);
  });

  it('news of a subject are what is told of it, newest first', async () => {
    const answer = await ask('Quelles sont les dernières nouvelles de l’éboulement ?');
    expect(answer.status).toBe('answered');
    expect(days(answer)).toEqual(days(answer).toSorted((a, b) => String(b).localeCompare(String(a))));
    expect(days(answer).length).toBeGreaterThan(1);
  });

  it('is not what is asked for where nobody says so', async () => {
    const plain = await ask('Qui a coupé le ruban de la passerelle des Tanneurs ?');
    expect(plain.text).toContain('Étienne Falgoux');
  });
});
