import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standaloneQuestion, type Turn } from '../../src/answering/question/follow-up.ts';
import { readText } from '../../src/text/reading.ts';

const turn = (question: string, answerText: string): Turn => ({ question, answerText, citedArticleIds: [] });

const ribbon = turn(
  'Qui a coupé le ruban de la passerelle des Tanneurs ?',
  '« Étienne Falgoux, maire de Lavernes, a coupé le ruban devant trois cents habitants. » [1]',
);
const visit = turn(
  'Quand Sergueï Choïgou a-t-il visité Vostotchny ?',
  '« Le ministre russe de la Défense, Sergueï Choïgou, a visité mercredi le cosmodrome. » [1]',
);
const missiles = turn('Combien de missiles la Corée du Nord a-t-elle tirés en 2023 ?', '« Deux. » [1]');
const mayor = turn('Who is the mayor of Lyon?', '« Le maire de Lyon, Paul Vernet, reçoit lundi. » [1]');
const lowly = turn('qui est solange brière ?', '« La directrice du port, Solange Brière, parle. » [1]');

const complete = (question: string, ...earlier: readonly Turn[]) =>
  standaloneQuestion(readText(question), earlier, '2024-06-19');

describe('a question that leans on the one before', () => {
  it.each([
    ['a pronoun for who was asked for', ribbon, 'Quel âge a-t-il ?', 'Quel âge a-t-il (Étienne Falgoux) ?'],
    ['a possessive', ribbon, 'Qui est son épouse ?', 'Qui est son épouse (Étienne Falgoux) ?'],
    [
      'a possessor at one remove',
      ribbon,
      'Quelle est la cause de sa mort ?',
      'Quelle est la cause de sa mort (Étienne Falgoux) ?',
    ],
    [
      'only a question word',
      ribbon,
      'Pourquoi ?',
      'Pourquoi : a coupé le ruban de la passerelle des Tanneurs ?',
    ],
    [
      'only a question word after one that ended with another',
      turn('Il est né où (Solange Brière) ?', ''),
      'Pourquoi ?',
      'Pourquoi : Il est né (Solange Brière) ?',
    ],
    [
      '« et » and a question word',
      ribbon,
      'Et quand ?',
      'Et quand : a coupé le ruban de la passerelle des Tanneurs ?',
    ],
    [
      'another name',
      ribbon,
      'Et la passerelle des Moulins ?',
      'Qui a coupé le ruban de la passerelle des Moulins ?',
    ],
    ['another aspect', ribbon, 'Et le prix ?', 'Quel est le prix (passerelle des Tanneurs) ?'],
    [
      'a pronoun alone',
      ribbon,
      'Et lui ?',
      'Qui a coupé le ruban de la passerelle des Tanneurs (Étienne Falgoux) ?',
    ],
    [
      'a pronoun beside what is asked for',
      visit,
      'Quels ingénieurs a-t-il rencontrés ?',
      'Quels ingénieurs a-t-il rencontrés (Sergueï Choïgou, Vostotchny) ?',
    ],
    ['« en »', visit, 'Qu’en pense Kim ?', 'Qu’en pense Kim (Sergueï Choïgou, Vostotchny) ?'],
    ['a new subject', visit, 'Et Kim ?', 'Quand Kim a-t-il visité Vostotchny ?'],
    ['a new place', visit, 'Et à Moscou ?', 'Quand Sergueï Choïgou a-t-il visité Moscou ?'],
    ['a date more', visit, 'Et en 2022 ?', 'Quand Sergueï Choïgou a-t-il visité Vostotchny en 2022 ?'],
    [
      'another date',
      missiles,
      'Et en 2022 ?',
      'Combien de missiles la Corée du Nord a-t-elle tirés en 2022 ?',
    ],
    [
      'a name with its article',
      missiles,
      'Et le Japon ?',
      'Combien de missiles le Japon a-t-elle tirés en 2023 ?',
    ],
    ['names and dates', missiles, 'Qui l’a condamnée ?', 'Qui l’a condamnée (Corée du Nord, en 2023) ?'],
    ['English: a pronoun', mayor, 'How old is he?', 'How old is he (Paul Vernet)?'],
    ['English: another name', mayor, 'What about Paris?', 'Who is the mayor of Paris?'],
    ['English: a question word', mayor, 'Why?', 'Why: the mayor of Lyon?'],
    ['no capitals', lowly, 'quel âge a-t-elle ?', 'quel âge a-t-elle (solange, brière) ?'],
  ])('is completed: %s', (_what, before, question, whole) => {
    expect(complete(question, before)).toBe(whole);
  });

  it('looks further back where the last question names nothing', () => {
    const bare = turn('Quand ?', '« Mardi. » [1]');
    expect(complete('Et le syndicat ?', visit, bare)).toBe('Et le syndicat (Sergueï Choïgou, Vostotchny) ?');
  });

  it('is left alone where nothing was said before', () => {
    expect(complete('Et lui ?')).toBeNull();
  });
});

const standing = [
  'Combien de conteneurs attendent sur les quais ?',
  'Quand la mairie a-t-elle rouvert la passerelle ?',
  'Quel objet Poutine a-t-il offert à Kim Jong-un ?',
  'Où Kim et Poutine s’étaient-ils rencontrés en 2019 ?',
  'Y a-t-il des dockers à Port-Brillant ?',
  'Combien de temps faut-il pour traverser le détroit ?',
  'Que s’est-il passé la semaine dernière ?',
  'Qui a vendu sa maison aux enchères ?',
  'Quel est ce pays qui a pour capitale Asmara ?',
  'Qu’est-ce que la passerelle des Tanneurs ?',
  'quand putin a-t-il rencontré kim ?',
  'Qui doit rencontrer le ministre cette semaine ?',
  'Et qui a coupé le ruban de la passerelle des Tanneurs ?',
  'When did the minister say he would leave?',
  'Is it true that the harbour is closed?',
  'Who said that prices rise?',
  'Is there a bridge in Lavernes?',
];

describe('a question that stands on its own', () => {
  it.each(standing)('is not completed: %s', (question) => {
    for (const before of [ribbon, visit, mayor, lowly]) expect(complete(question, before)).toBeNull();
  });

  it('is not completed, whatever it names', () => {
    const name = fc.constantFrom('Odilon Ferrand', 'Bréville', 'la Dentelle de Calvignac', 'Port-Brillant');
    const asked = fc.constantFrom(
      (it: string) => `Qui a restauré l’horloge de ${it} ?`,
      (it: string) => `Combien a coûté ${it} ?`,
      (it: string) => `Pourquoi ${it} a-t-elle fermé ses portes ?`,
      (it: string) => `Où se trouve ${it} ?`,
      (it: string) => `Que pense ${it} du vote ?`,
    );
    const before = fc.constantFrom(ribbon, visit, missiles, mayor, lowly);
    fc.assert(
      fc.property(name, asked, before, (named, question, turnBefore) => {
        expect(complete(question(named), turnBefore)).toBeNull();
      }),
    );
  });
});
