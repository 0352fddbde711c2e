import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import type { Reader } from '../../src/models/reader/reader.ts';
import { ReaderError } from '../../src/models/reader/reader-error.ts';
import { scriptedChatModel } from '../fakes/models/scripted-chat-model.ts';
import { wordReader } from '../fakes/word-reader.ts';
import { collection } from './collection.ts';
import { writerOf } from './writing/press.ts';

const FERRY = {
  title: 'Le bac de Kermor reste à quai',
  publisher: 'Le Fanal',
  publishedAt: '2024-03-04',
  body: 'La mairie de Kermor ne fermera pas la cale du bac. La gardienne du phare a recueilli une loutre blessée.',
};
const LATER = {
  title: 'Kermor : le conseil change d’avis',
  publisher: 'La Vigie',
  publishedAt: '2024-06-20',
  body: 'La mairie de Kermor fermera la cale du bac. Le marché se tiendra place du Port.',
};
const FETE = {
  title: 'Fête du chou-fleur',
  publisher: 'La Vigie',
  publishedAt: '2024-05-02',
  body: 'La fête du chou-fleur a réuni 3 000 personnes à Plouvenec dimanche.',
};

async function ask(question: string, stories = [FERRY, FETE], reader: Reader = wordReader()) {
  const answer = await answerQuestion(await collection(stories), question, { reader, today: '2024-07-01' });
  return { ...answer, text: answer.text.replaceAll(/[\u00a0\u202f]/gu, ' ') };
}

/** Finds the same in every text. */
function surely(side: 'supports' | 'contradicts' | 'nothing'): Reader {
  return {
    ...wordReader(),
    support: async (statements) =>
      statements.map(() => ({ nothing: 0.01, supports: 0.01, contradicts: 0.01, [side]: 0.98 })),
  };
}

describe('a question of yes or no', () => {
  it('is answered with the sentence that says so', async () => {
    const answer = await ask('La gardienne du phare a-t-elle recueilli une loutre blessée ?');
    expect(answer).toMatchObject({ status: 'answered', answerer: 'extractive' });
    expect(answer.text).toBe('Oui : « La gardienne du phare a recueilli une loutre blessée. » [1]');
  });

  it('is answered with the sentence that says otherwise', async () => {
    const answer = await ask('La mairie de Kermor fermera-t-elle la cale du bac ?');
    expect(answer.text).toBe('Non : « La mairie de Kermor ne fermera pas la cale du bac. » [1]');
  });

  it('that is put in the negative is confirmed by no', async () => {
    const answer = await ask('La mairie de Kermor ne fermera-t-elle pas la cale du bac ?');
    expect(answer.text).toMatch(/^Non : « La mairie de Kermor ne fermera pas/u);
  });

  it('that two articles settle differently gets both, dated, the newest first', async () => {
    const answer = await ask('La mairie de Kermor fermera-t-elle la cale du bac ?', [FERRY, FETE, LATER]);
    expect(answer.text.split('\n')).toEqual([
      'Oui (20 juin 2024) : « La mairie de Kermor fermera la cale du bac. » [1]',
      'Non (4 mars 2024) : « La mairie de Kermor ne fermera pas la cale du bac. » [2]',
    ]);
    expect(answer.citations.map(({ publisher }) => publisher)).toEqual(['La Vigie', 'Le Fanal']);
  });

  it('that nothing settles is not answered by a sentence on something else', async () => {
    const answer = await ask('Un capitaine norvégien a-t-il épousé la gardienne ?');
    expect(answer).toMatchObject({ status: 'refused', citations: [] });
    expect(answer.text).toMatch(/^Les articles ne le disent pas\. Les plus proches :/u);
  });

  it.each([
    ['another person', 'La gardienne a-t-elle rencontré Odile Kerven ?'],
    ['another place', 'La gardienne est-elle allée à Brest ?'],
    ['a place that the headline only names', 'La gardienne a-t-elle rencontré Yves Le Goff à Plouvenec ?'],
    ['what is only planned', 'La gardienne a-t-elle visité le musée de Kermor ?'],
  ])('is neither yes nor no for a sentence on %s', async (_, question) => {
    const story = {
      title: 'Plouvenec s’inquiète pour la gardienne du phare',
      publisher: 'La Vigie',
      publishedAt: '2024-05-02',
      body: 'La gardienne a rencontré Yves Le Goff. La gardienne est allée à Quimper. La gardienne doit visiter le musée de Kermor.',
    };
    // The surest of readers: what is lacking decides.
    for (const side of ['supports', 'contradicts'] as const) {
      const answer = await ask(question, [story], surely(side));
      expect(answer.text).not.toMatch(/^(?:Oui|Non)/u);
    }
  });

  it('is not answered with yes by a sentence that denies it', async () => {
    const answer = await ask(
      'La mairie de Kermor fermera-t-elle la cale du bac ?',
      [FERRY],
      surely('supports'),
    );
    expect(answer.text).not.toMatch(/^Oui/u);
  });

  it('is denied by another number of the same thing', async () => {
    const answer = await ask(
      'La fête du chou-fleur a-t-elle réuni 8 000 personnes ?',
      [FETE],
      surely('contradicts'),
    );
    expect(answer.text).toMatch(/^Non : « La fête du chou-fleur a réuni 3 000/u);
  });

  it.each([
    ['« plus de »', 'La fête du chou-fleur a-t-elle réuni plus de 1 000 personnes ?', /^Oui/u],
    ['another speaker', 'Yves Le Goff a-t-il dit que la cale fermera ?', /^(?!Oui|Non)/u],
    ['nobody', 'Y a-t-il eu des blessés au phare ?', /^(?!Oui)/u],
  ])('is judged by what the words say of it: %s', async (_, question, expected) => {
    const story = {
      title: 'Phare de Kermor : Kerven se tait',
      publisher: 'La Vigie',
      publishedAt: '2024-05-02',
      body: 'Née à Quimper, la gardienne vit à Brest. Odile Morvan a dit que la cale fermera. Personne n’a été blessé au phare. La cale est ouverte aux vélos. Le phare a été réparé.',
    };
    const answer = await ask(question, [story, FETE]);
    expect(answer.text).toMatch(expected);
  });

  it('is not confirmed by what another sentence is done to', async () => {
    const story = {
      ...FETE,
      title: 'La gardienne et sa loutre blessée',
      body: 'La gardienne a offert un gant.',
    };
    const answer = await ask(
      'La gardienne a-t-elle offert une loutre blessée ?',
      [story],
      surely('supports'),
    );
    expect(answer.text).not.toMatch(/^Oui/u);
  });

  it('is denied by another place of what has one only', async () => {
    const story = { ...FETE, body: 'Née à Quimper, la gardienne vit à Brest.' };
    const answer = await ask('La gardienne est-elle née à Brest ?', [story], surely('contradicts'));
    expect(answer.text).toMatch(/^Non : « Née à Quimper/u);
  });

  it('is shown what tells of the same deed and leaves it open', async () => {
    const story = { ...FETE, body: 'La petite cale du port de pêche est ouverte aux vélos.' };
    const answer = await ask(
      'La petite cale du port de pêche est-elle ouverte aux camions ?',
      [story, FERRY, LATER],
      surely('contradicts'),
    );
    expect(answer.text).toBe(
      'Les articles ne le disent pas en ces mots ; ils disent ceci :\n« La petite cale du port de pêche est ouverte aux vélos. » [1]',
    );
    const other = await ask(
      'La gardienne a-t-elle rencontré le maire ?',
      [story, FERRY, LATER],
      surely('nothing'),
    );
    expect(other).toMatchObject({ status: 'refused', citations: [] });
  });

  it('is shown what answers it and tells of what is asked, under words that settle nothing', async () => {
    const answer = await ask('La gardienne a-t-elle soigné une loutre ?', [FERRY, LATER], surely('supports'));
    expect(answer.text).toMatch(
      /^Les articles ne le disent pas en ces mots\s; ils disent ceci\s:\n« La gardienne du phare a recueilli une loutre/u,
    );
    expect(answer.citations).toMatchObject([{ support: 'partial' }]);
    const untold = await ask('La gardienne a-t-elle soigné une loutre ?', [FERRY, LATER], surely('nothing'));
    expect(untold).toMatchObject({ status: 'refused', citations: [] });
  });

  it('is not put to a chat model', async () => {
    const model = scriptedChatModel('Oui, c’est sûr [1].');
    const answer = await answerQuestion(
      await collection([FERRY]),
      'La mairie fermera-t-elle la cale du bac ?',
      {
        reader: wordReader(),
        writer: writerOf(model),
      },
    );
    expect(answer.text).not.toContain('c’est sûr');
  });

  it('is settled by rules over words when the reader fails', async () => {
    const failing: Reader = {
      ...wordReader(),
      support: () => Promise.reject(new ReaderError('stopped', '')),
    };
    const answer = await ask('La mairie de Kermor fermera-t-elle la cale du bac ?', [FERRY], failing);
    expect(answer.text).toMatch(/^Non : /u);
  });
});
