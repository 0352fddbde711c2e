import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { lookUp } from '../../src/answering/look-up.ts';
import type { ArticleFilter } from '../../src/index/passage-store.ts';
import { collection, newsroom, type Story } from './collection.ts';
import { lead, paper, question, report } from './reprinted-report.ts';

async function ask(stories: readonly Story[], filter: ArticleFilter = {}): Promise<Answer> {
  const source = await collection([...stories, ...newsroom]);
  const answer = await answerQuestion(source, question, { filter });
  const texts = new Map((await source.store.articles()).map(({ id, text }) => [id, text]));
  for (const citation of answer.citations) {
    for (const { articleId, quote, start, end } of [citation, ...citation.copies])
      expect(texts.get(articleId)!.slice(start, end)).toBe(quote);
  }
  return answer;
}

/** Publishers of the citations whose quote is the lead, each with those of its copies. */
function printersOfLead({ citations }: Answer) {
  return citations
    .filter(({ quote }) => quote.startsWith('Le viaduc'))
    .map(({ publisher, copies }) => [publisher, copies.map((copy) => copy.publisher)]);
}

describe('copies of one report', () => {
  it('are one citation, of the first article that was published, and count the others', async () => {
    const answer = await ask([
      paper('L’Écho', '2024-09-12'),
      paper('La Dépêche', '2024-09-11'),
      paper('Le Soir', '2024-09-13', [
        ...report,
        'Notre photographe y était dès l’aube, sous une pluie fine.',
      ]),
    ]);
    expect(printersOfLead(answer)).toEqual([['La Dépêche', ['L’Écho', 'Le Soir']]]);
    expect(answer.text).toContain(`« ${lead} » [1]`);
    expect(answer.text).not.toMatch(/\[1\] \[2\]/u);
  });

  it('of one day are cited from the fullest, and so are undated ones', async () => {
    const full = [
      ...report,
      'Un comité d’usagers se réunira vendredi soir à la salle des fêtes de Cormeran.',
    ];
    const ofDay = [
      paper('L’Abrégé', '2024-09-12', report.slice(0, 4)),
      paper('Le Complet', '2024-09-12', full),
    ];
    expect(printersOfLead(await ask(ofDay))).toEqual([['Le Complet', ['L’Abrégé']]]);
    const undated = [paper('L’Abrégé', null, report.slice(0, 4)), paper('Le Complet', null, full)];
    expect(printersOfLead(await ask(undated))).toEqual([['Le Complet', ['L’Abrégé']]]);
  });

  it('whose cited sentence differs are no reprint of it, and stand beside it', async () => {
    const other = lead.replace('12 centimètres', '21 centimètres');
    const answer = await ask([
      paper('L’Écho', '2024-09-11'),
      paper('Le Soir', '2024-09-12', [other, ...report.slice(1)]),
    ]);
    expect(printersOfLead(answer)).toEqual([
      ['Le Soir', []],
      ['L’Écho', []],
    ]);
  });

  it('may set the words with other marks, and are shown in their own', async () => {
    const typed = report.map((sentence) => sentence.replaceAll('’', "'"));
    const answer = await ask([paper('L’Écho', '2024-09-11', typed), paper('Le Soir', '2024-09-12')]);
    expect(printersOfLead(answer)).toEqual([['L’Écho', ['Le Soir']]]);
    expect(answer.citations[0]!.quote).toContain("d'une fissure");
    expect(answer.citations[0]!.copies[0]!.quote).toBe(lead);
  });

  it('keep a number each where the articles are no copies, however equal the sentence', async () => {
    const own = [
      lead,
      'Les commerçants de la rue haute craignent pour la foire, qui attire chaque année six mille visiteurs.',
      'Un boulanger propose de livrer en barque les hameaux de la rive gauche, comme en 1944.',
      'Le maire a convoqué un conseil extraordinaire, le troisième depuis la crue de février dernier.',
    ];
    const answer = await ask([paper('L’Écho', '2024-09-11'), paper('Le Soir', '2024-09-12', own)]);
    expect(printersOfLead(answer).map(([, copies]) => copies)).toEqual([[], []]);
  });

  it('printed weeks later are citations of their own: they may tell of another day', async () => {
    const answer = await ask([paper('L’Écho', '2024-09-11'), paper('Le Soir', '2024-10-30')]);
    expect(printersOfLead(answer).map(([, copies]) => copies)).toEqual([[], []]);
  });

  it('are those that the question is limited to', async () => {
    const papers = [
      paper('L’Écho', '2024-09-11'),
      paper('Le Soir', '2024-09-12'),
      paper('Le Soir bis', '2024-09-13'),
    ];
    expect(printersOfLead(await ask(papers, { publisher: 'le soir' }))).toEqual([
      ['Le Soir', ['Le Soir bis']],
    ]);
    expect(printersOfLead(await ask(papers, { since: '2024-09-13' }))).toEqual([['Le Soir bis', []]]);
  });

  it('are counted for a statement that was verified, too', async () => {
    const source = await collection([
      paper('Le Soir', '2024-09-12'),
      paper('L’Écho', '2024-09-11'),
      ...newsroom,
    ]);
    const { citation } = await lookUp(source, lead);
    expect([citation?.publisher, citation?.copies.map(({ publisher }) => publisher)]).toEqual([
      'L’Écho',
      ['Le Soir'],
    ]);
  });
});
