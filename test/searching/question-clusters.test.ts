import { describe, expect, it } from 'vitest';
import { clusterQuestions } from '../../src/searching/question-clusters.ts';

const clustersOf = (...questions: readonly string[]) =>
  clusterQuestions(questions.map((question) => ({ question }))).map(({ question, members }) => [
    question,
    members.length,
  ]);

describe('questions in clusters', () => {
  it('stand together when they ask for much the same, in other words too', () => {
    expect(
      clustersOf(
        'Qui est le maire de Lyon ?',
        'Quand rouvre le pont des Arts ?',
        'À quelle date le pont des Arts doit-il rouvrir ?',
        'quand rouvre le pont des arts',
        'Pourquoi la piscine municipale est-elle fermée ?',
        'La piscine est fermée jusqu’à quand ?',
      ),
    ).toEqual([
      ['Quand rouvre le pont des Arts ?', 3],
      ['Pourquoi la piscine municipale est-elle fermée ?', 2],
      ['Qui est le maire de Lyon ?', 1],
    ]);
  });

  it('stand apart when only their form is one', () => {
    expect(
      clustersOf(
        'Quelle est la capitale du Pérou ?',
        'Quelle est la capitale de la Bolivie ?',
        'Quel est le prix du pain à Lyon ?',
        'Quel est le prix de l’essence à Lyon ?',
      ),
    ).toHaveLength(4);
  });

  it('are all there once, those without a known word too', () => {
    const asked = ['???', 'xyzzy', '', 'Où est le phare ?', '???'].map((question, n) => ({ question, n }));
    const members = clusterQuestions(asked).flatMap((cluster) => cluster.members);
    expect(members.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  });
});
