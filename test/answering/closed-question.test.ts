import { describe, expect, it } from 'vitest';
import { closedQuestion, statementAsked } from '../../src/answering/question/closed-question.ts';
import { readText } from '../../src/text/reading.ts';

describe('a question to be answered by yes or no', () => {
  it.each([
    ['Le maire a-t-il rouvert la passerelle ?', 'Le maire a rouvert la passerelle.'],
    ['Les dockers ont-ils voté la grève samedi ?', 'Les dockers ont voté la grève samedi.'],
    ['La romancière n’a-t-elle pas quitté Lavernes ?', 'La romancière n’a pas quitté Lavernes.'],
    ['Solange Brière juge-t-elle la situation intenable ?', 'Solange Brière juge la situation intenable.'],
    ['Est-ce que le bac reprend en mai ?', 'Le bac reprend en mai.'],
    ["Est-ce qu'une loutre a été vue dans le canal ?", 'Une loutre a été vue dans le canal.'],
    ['Est-il vrai que la prime est de 450 euros ?', 'La prime est de 450 euros.'],
    ['A-t-il plu à Lavernes ?', 'Il a plu à Lavernes.'],
    ['Y a-t-il une loutre dans le canal ?', 'Il y a une loutre dans le canal.'],
    ['Existe-t-il un plan du port ?', 'Il existe un plan du port.'],
    ['Le bac reprend le 18 mai ?', 'Le bac reprend le 18 mai.'],
    ['Le maire qui a coupé le ruban est-il malade ?', 'Le maire qui a coupé le ruban est malade.'],
    ['Is it true that the ferry is back?', 'The ferry is back.'],
  ])('asks for a statement: %s', (question, statement) => {
    expect(statementAsked(readText(question))).toBe(statement);
  });

  it.each([
    'Qui a restauré le rideau ?',
    'À qui le maire a-t-il offert le ruban ?',
    'A quel prix le chantier a-t-il fini ?',
    'Combien a coûté le chantier ?',
    'Quelle ville a-t-elle choisie ?',
    'Depuis quand le bac est-il arrêté ?',
    'Qu’a-t-il dit ?',
    'Le bac reprend quand ?',
    'Why did the ferry stop?',
    'Did the mayor cut the ribbon?',
    'Le bac reprend le 18 mai.',
    '',
  ])('is none of these: %s', (text) => {
    expect(statementAsked(readText(text))).toBeNull();
  });
});

describe('a question that the articles settle with yes or no', () => {
  it.each([
    ['Le maire a-t-il rouvert la passerelle ?', 'Le maire a rouvert la passerelle.', false],
    ['Le maire n’a-t-il pas rouvert la passerelle ?', 'Le maire n’a pas rouvert la passerelle.', true],
    ['Est-ce que le bac reprend en mai ?', 'Le bac reprend en mai.', false],
    ['Did the mayor cut the ribbon?', 'Did the mayor cut the ribbon.', false],
    ["Hasn't the ferry come back?", "Hasn't the ferry come back.", true],
    ['L’homme qui a tiré a-t-il été arrêté ?', 'L’homme qui a tiré a été arrêté.', false],
  ])('%s', (question, statement, isNegated) => {
    expect(closedQuestion(readText(question))).toMatchObject({ statement, isNegated });
  });

  it.each([
    ['Le bac a repris, n’est-ce pas ?', 'Le bac a repris.'],
    ['Le bac a repris, non ?', 'Le bac a repris.'],
    ['Did the agency comment on the strike?', 'The agency comment on the strike.'],
    ['Did she write an article?', 'She write an article.'],
    ['Was the ferry repaired?', 'Was the ferry repaired.'],
  ])('is told to who judges by meaning without what only asks: %s', (question, told) => {
    expect(closedQuestion(readText(question))?.told).toBe(told);
  });

  it.each([
    'Qui a restauré le rideau ?',
    'Le maire, pourquoi a-t-il démissionné ?',
    'Le prix va-t-il monter ou baisser ?',
    'Sait-on pourquoi le bac est arrêté ?',
    'Est-ce que tu peux me dire qui a gagné ?',
    'Is there anything about the ferry?',
    'Y a-t-il des articles sur le bac ?',
    'Can you tell me about the ferry?',
    'Le maire de Lavernes ?',
    'Date de naissance du maire ?',
    'Le maire a-t-il raison, dit-on.',
  ])('is not asked by: %s', (text) => {
    expect(closedQuestion(readText(text))).toBeNull();
  });
});
