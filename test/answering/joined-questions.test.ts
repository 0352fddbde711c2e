import { describe, expect, it } from 'vitest';
import { separateQuestions } from '../../src/answering/question/separate-questions.ts';

describe('two questions that a sentence joins', () => {
  it.each([
    ['Qui est Anne Roux et qu’a dit Luc Petit ?', ['Qui est Anne Roux ?', 'qu’a dit Luc Petit ?']],
    ['Qui est le maire et combien a coûté le pont ?', ['Qui est le maire ?', 'combien a coûté le pont ?']],
    ['qui est le maire et quel âge a-t-il', ['qui est le maire ?', 'quel âge a-t-il']],
    ['Who is the mayor, and when was she elected?', ['Who is the mayor ?', 'when was she elected?']],
    [
      'Depuis quand le pont est-il fermé et qui l’a décidé ? Pourquoi ?',
      ['Depuis quand le pont est-il fermé ?', 'qui l’a décidé ?', 'Pourquoi ?'],
    ],
  ])('are two: %s', (text, questions) => {
    expect(separateQuestions(text)).toEqual(questions);
  });

  it.each([
    'Quand et où le séisme a-t-il eu lieu ?',
    'À quelle heure et où le concert a-t-il lieu ?',
    'Combien de morts et combien de blessés ?',
    'Qui a gagné et pourquoi ?',
    'Quel est le ministre qui a démissionné et qui a été remplacé ?',
    'Qui a dit que le pont est fermé et que la rue est ouverte ?',
    'Qui est l’auteur de « Moi et qui est là » ?',
    'Le bac a-t-il repris et quand ?',
  ])('are one where they share a verb, a relative or a quotation: %s', (text) => {
    expect(separateQuestions(text)).toEqual([text]);
  });
});
