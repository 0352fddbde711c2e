import { describe, expect, it } from 'vitest';
import { latestWordings } from '../../src/answering/question/request.ts';
import { foldForMatching } from '../../src/text/fold.ts';

/** What is left of a question without the words that ask for the latest; null where none do. */
function left(question: string): string | null {
  const places = latestWordings(foldForMatching(question).plain);
  if (places.length === 0) return null;
  return places
    .reduce(
      (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
      question,
    )
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

describe('a question for the latest', () => {
  it.each([
    ['Quel est le dernier bilan du séisme ?', 'Quel est le bilan du séisme ?'],
    ['Quelle est la toute dernière décision du juge ?', 'Quelle est la toute décision du juge ?'],
    ['Qui a gagné les trois derniers matchs ?', 'Qui a gagné les trois matchs ?'],
    ['Quel est le bilan le plus récent ?', 'Quel est le bilan le plus ?'],
    ['Que disent les sondages récents ?', 'Que disent les sondages ?'],
    ['Quelles sont les dernières nouvelles de la grève ?', 'grève ?'],
    ['Donne-moi les dernières infos sur le port', 'port'],
    ['Les nouvelles récentes du port', 'port'],
    ['What is the latest toll?', 'What is the toll?'],
    ['What is the most recent poll?', 'What is the most poll?'],
    ['Who won the last match?', 'Who won the match?'],
    ['What’s the latest news about the strike?', 'strike?'],
  ])('says so: %s', (question, rest) => {
    expect(left(question)).toBe(rest);
  });

  it.each([
    'Qui a gagné la semaine dernière ?',
    'Que s’est-il passé ces derniers jours ?',
    'Qui est venu les deux derniers mois ?',
    'Quand est-il venu pour la dernière fois ?',
    'Qui est arrivé dernier ?',
    'Qui a joué dans « Le dernier métro » ?',
    'Who came last week?',
    'How long did it last?',
    'Who left last spring?',
    'Que vaut le nouveau pont ?',
  ])('does not: %s', (question) => {
    expect(left(question)).toBeNull();
  });
});
