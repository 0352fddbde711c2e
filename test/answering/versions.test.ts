import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import type { Reader } from '../../src/models/reader/reader.ts';
import { wordReader } from '../fakes/word-reader.ts';
import { collection, newsroom, type Story } from './collection.ts';

async function askOf(stories: readonly Story[], question: string): Promise<Answer> {
  return answerQuestion(await collection([...stories, ...newsroom]), question);
}

describe('articles that differ', () => {
  const works: Story = {
    title: 'Tannerie Bastide : la fin',
    publishedAt: '2024-05-06',
    body: 'La tannerie Bastide quittera Marnes en septembre, annonce le directeur. Les ouvriers l’ont appris lundi.',
  };
  const saved: Story = {
    title: 'Tannerie Bastide : le sursis',
    publishedAt: '2024-05-27',
    body: 'La tannerie Bastide ne quittera pas Marnes en septembre, annonce le directeur. Une banque a prêté.',
  };

  it.each([
    ['La tannerie Bastide va-t-elle quitter Marnes ?', 'Autre version (6 mai 2024) : '],
    ['Will the Bastide tannery leave Marnes?', 'Other version (6 May 2024): '],
  ])('stand side by side, the newest first, each with its own number: « %s »', async (question, mark) => {
    const answer = await askOf([works, saved], question);
    const [newest, oldest] = answer.text.split('\n');
    expect(newest).toMatch(
      /^27 (?:mai|May) 2024\s?: « La tannerie Bastide ne quittera pas Marnes [^»]+ » \[1\]$/u,
    );
    expect(oldest).toBe(
      `${mark}« La tannerie Bastide quittera Marnes en septembre, annonce le directeur. » [2]`,
    );
    expect(answer.citations.map(({ publishedAt }) => publishedAt)).toEqual(['2024-05-27', '2024-05-06']);
  });

  it('always have the newest figure among them, though its sentence meets the question less', async () => {
    const toll = (publishedAt: string, title: string, sentence: string): Story => ({
      title,
      publishedAt,
      body: `${sentence} La départementale est coupée.`,
    });
    const first = (day: string, dead: number): Story =>
      toll(
        day,
        'Éboulement au hameau de Rocbrune',
        `Un éboulement a frappé jeudi le hameau de Rocbrune. Le bilan provisoire est de ${dead} blessés.`,
      );
    const answer = await askOf(
      [
        first('2024-06-07', 7),
        first('2024-06-08', 9),
        first('2024-06-09', 11),
        first('2024-06-10', 13),
        toll(
          '2024-06-14',
          'Rocbrune : le bilan définitif',
          'L’éboulement a frappé plus fort que prévu. Le bilan définitif est de 15 blessés, tous sauvés.',
        ),
      ],
      'Combien de blessés dans l’éboulement du hameau de Rocbrune ?',
    );
    expect(answer.text.split('\n')[0]).toMatch(/^14 juin 2024 : « [^»]*15 blessés/u);
    expect(answer.text.split('\n').length).toBeLessThanOrEqual(4);
  });

  it('in words that only a reader understands stand side by side, dated', async () => {
    const closing: Story = {
      title: 'La cale de Marnes',
      publishedAt: '2024-05-06',
      body: 'Sort de la cale de Marnes : les péniches devront s’amarrer ailleurs dès lundi.',
    };
    const staying: Story = {
      title: 'Le port de Marnes',
      publishedAt: '2024-05-27',
      body: 'Sort de la cale de Marnes : rien ne change pour les mariniers.',
    };
    const reader: Reader = {
      ...wordReader(),
      support: async (statements) =>
        statements.map(({ statement, evidence }) =>
          statement.includes('péniches') !== evidence.includes('péniches')
            ? { supports: 0.02, contradicts: 0.95, nothing: 0.03 }
            : { supports: 0.02, contradicts: 0.02, nothing: 0.96 },
        ),
    };
    const ask = async (options: { readonly reader: Reader }) => {
      const source = await collection([closing, staying, ...newsroom]);
      const { text } = await answerQuestion(source, 'Quel est le sort de la cale de Marnes ?', options);
      return text.replaceAll(/\s/gu, ' ').split(/ (?=Autre)/u);
    };
    expect(await ask({ reader })).toEqual([
      expect.stringMatching(/^27 mai 2024 : « Sort de la cale de Marnes : rien ne change/u),
      expect.stringMatching(/^Autre version \(6 mai 2024\) : « Sort de la cale de Marnes : les péniches/u),
    ]);
    const [undecided] = await ask({ reader: wordReader() });
    expect(undecided).not.toContain('Autre version');
  });

  it.each(['Quoi de neuf ?', 'Quand rouvrira la piscine ?'])(
    'are two matters in two towns, whatever a reader says: « %s »',
    async (question) => {
      const pool = (town: string, day: string, publishedAt: string): Story => ({
        title: `Piscine de ${town}`,
        publishedAt,
        body: `La piscine de ${town} rouvrira ${day} après des travaux. Les nageurs sont ravis.`,
      });
      const reader: Reader = {
        ...wordReader(),
        support: async (statements) =>
          statements.map(() => ({ supports: 0.02, contradicts: 0.95, nothing: 0.03 })),
      };
      const source = await collection([
        pool('Tresnay', 'lundi', '2024-06-06'),
        pool('Calvignac', 'samedi', '2024-06-07'),
      ]);
      const { text } = await answerQuestion(source, question, { reader });
      expect(text).toContain('La piscine de Tresnay rouvrira');
      expect(text).toContain('La piscine de Calvignac rouvrira');
      expect(text).not.toContain('Autre version');
    },
  );

  it('are not marked where one article gives two prices', async () => {
    const menu: Story = {
      title: 'Piscine de Marnes : les prix',
      publishedAt: '2024-06-01',
      body: 'L’entrée à la piscine de Marnes coûte 3 euros en juin. L’entrée à la piscine de Marnes coûte 5 euros en juillet.',
    };
    const answer = await askOf([menu], 'Combien coûte l’entrée à la piscine de Marnes ?');
    expect(answer.text).not.toContain('Autre version');
    expect(answer.text).toContain('3 euros');
    expect(answer.text).toContain('5 euros');
  });
});

describe('a headline', () => {
  it('takes the place of no sentence that says more', async () => {
    const answer = await askOf(
      [
        {
          title: 'Anaïs Tournon en finale de la coupe de Marnes',
          publishedAt: '2024-05-11',
          body: 'La joueuse a battu samedi sa voisine. La finale est prévue dimanche.',
        },
        {
          title: 'Le beau soir d’Anaïs Tournon',
          publishedAt: '2024-05-13',
          body: 'Anaïs Tournon a remporté dimanche la finale de la coupe de Marnes en trois manches.',
        },
      ],
      'Qui a remporté la finale de la coupe de Marnes ?',
    );
    expect(answer.text).toContain(
      '« Anaïs Tournon a remporté dimanche la finale de la coupe de Marnes en trois manches. »',
    );
    expect(answer.text).not.toContain('« Anaïs Tournon en finale');
  });

  it('is quoted where no body says what it says', async () => {
    const answer = await askOf(
      [
        {
          title: 'Anita Valls élue présidente du comice de Carlux',
          body: 'La séance a duré une heure. Il faisait chaud.',
        },
      ],
      'Qui a été élue présidente du comice de Carlux ?',
    );
    expect(answer.text).toContain('« Anita Valls élue présidente du comice de Carlux » [1]');
  });
});

describe('a number that the article itself prints', () => {
  const study: Story = {
    title: 'Loutres : une étude',
    publisher: 'La Revue [3]',
    body: 'Le canal de Marnes abrite douze loutres [2], selon les naturalistes. On les voit le soir.',
  };

  it.each([
    ['Combien de loutres abrite le canal de Marnes ?', '[2 dans l’article]'],
    ['How many otters (loutres) does the canal of Marnes have?', '[2 in the article]'],
  ])('is set apart from those of the answer: « %s »', async (question, shown) => {
    const answer = await askOf([study], question);
    expect(answer.text).toContain(`douze loutres ${shown}, selon les naturalistes. » [1]`);
    expect(answer.citations[0]?.quote).toContain('douze loutres [2], selon');
  });

  it('is set apart in the name of a source too', async () => {
    const again: Story = {
      ...study,
      publisher: 'Le Fil',
      title: 'Des loutres',
      body: 'Le canal de Marnes abrite douze loutres [2], selon les naturalistes du département.',
    };
    const answer = await askOf([study, again], 'Combien de loutres abrite le canal de Marnes ?');
    expect(answer.text).toMatch(/\nAussi dans : La Revue \[3 dans l’article\] \[2\]$/u);
  });
});
