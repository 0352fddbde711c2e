import { describe, expect, it } from 'vitest';
import { askedQuantity, quantityEvidence } from '../../src/answering/question/asked-quantity.ts';
import { expectedAnswer } from '../../src/answering/question/expected-answer.ts';
import { askedKind, kindEvidence } from '../../src/answering/quoting/kind-evidence.ts';
import { stem } from '../../src/text/analyse.ts';
import { readText } from '../../src/text/reading.ts';
import { words } from '../../src/text/words.ts';

describe('the kind of answer that is expected', () => {
  it.each([
    ['Qui a signé l’accord ?', 'person'],
    ['Qui est le maire de Lavernes ?', 'person'],
    ['Quel ministre a visité le port ?', 'person'],
    ['Qui est Solange Brière ?', 'description'],
    ['Quelle est la fonction de Solange Brière ?', 'description'],
    ['Quel est le rôle de la capitainerie ?', 'description'],
    ['Quand le port a-t-il rouvert ?', 'date'],
    ['En quelle année la halle a-t-elle brûlé ?', 'date'],
    ['Depuis quel jour le pont est-il fermé ?', 'date'],
    ['Combien de conteneurs attendent ?', 'number'],
    ['Quel âge a la doyenne ?', 'number'],
    ['Quel est le prix du billet ?', 'number'],
    ['Où se trouve la passerelle ?', 'place'],
    ['D’où vient le navire ?', 'place'],
    ['Dans quelle ville vit-elle ?', 'place'],
    ['Pourquoi le pont est-il fermé ?', 'reason'],
    ['Quelle est la cause de l’incendie ?', 'reason'],
    ['Que demande la mairie ?', 'any'],
    ['la grève du port', 'any'],
    ['', 'any'],
  ])('« %s » asks for %s', (question, kind) => {
    expect(expectedAnswer(readText(question))).toBe(kind);
  });

  it.each([
    ['Who signed the agreement?', 'person'],
    ['Who is the mayor of Lavernes?', 'person'],
    ['Which minister visited the port?', 'person'],
    ['Who is Solange Brière?', 'description'],
    ['When did the port reopen?', 'date'],
    ['What year did the hall burn down?', 'date'],
    ['How many containers are waiting?', 'number'],
    ['How old is the dean?', 'number'],
    ['What is the price of a ticket?', 'number'],
    ['Where is the footbridge?', 'place'],
    ['In which city does she live?', 'place'],
    ['Why is the bridge closed?', 'reason'],
    ['What does the town hall ask for?', 'any'],
  ])('« %s » asks for %s', (question, kind) => {
    expect(expectedAnswer(readText(question))).toBe(kind);
  });

  it('is the same without accents, in capitals and with a plain apostrophe', () => {
    expect(expectedAnswer(readText('QUEL AGE A LA DOYENNE'))).toBe('number');
    expect(expectedAnswer(readText("quel est l'age du capitaine"))).toBe('number');
    expect(expectedAnswer(readText('quel est l’âge du capitaine'))).toBe('number');
  });
});

describe('what a sentence has of that kind', () => {
  it.each([
    ['Quand le port a-t-il rouvert ?', 'Le port a rouvert lundi 19 février 2024.', 1],
    ['Quand le port a-t-il rouvert ?', 'Le port a rouvert en 2024.', 1],
    ['Quand le port a-t-il rouvert ?', 'Le port a rouvert après la grève.', 0],
    ['Quand, en 2024, le port a-t-il rouvert ?', 'Le port a rouvert en 2024.', 0],
    ['Qui dirige le port ?', 'Le port est dirigé par Solange Brière.', 1],
    ['Qui dirige le port ?', 'Le port est dirigé par une ingénieure.', 0],
    ['Qui dirige le port avec Solange Brière ?', 'Le port est dirigé par Solange Brière.', 0],
    ['Où vit la loutre ?', 'La loutre vit à Lavernes.', 1],
    ['Où vit la loutre ?', 'La loutre vit dans le canal.', 0],
    ['Où vit la loutre de Lavernes ?', 'La loutre de Lavernes a été vue lundi.', 0],
    ['Pourquoi est-elle fermée ?', 'Elle est fermée parce que la tempête l’a emportée.', 1],
    ['Pourquoi est-elle fermée ?', 'Elle est fermée en raison de la tempête.', 1],
    ['Pourquoi est-elle fermée ?', 'Elle est fermée depuis janvier.', 0],
    ['Pourquoi est-elle fermée ?', 'La carrière et le carrefour sont fermés.', 0],
    ['Pourquoi est-elle fermée ?', 'La tempête a causé des dégâts.', 0],
    ['Pourquoi est-elle fermée ?', 'La fermeture s’explique par la tempête.', 1],
    ['Que dit la mairie ?', 'La mairie se tait.', 0.5],
  ])('« %s »: « %s » → %s', (question, sentence, evidence) => {
    expect(kindEvidence(askedKind(readText(question)), readText(sentence))).toBe(evidence);
  });
});

describe('a question for a number', () => {
  it.each([
    ['Combien de conteneurs attendent ?', 'conteneurs'],
    ['Combien d’obus ont été livrés ?', 'obus'],
    ["Quel est le nombre d'habitants relogés ?", null],
    ['Combien de temps dure la grève ?', null],
    ['Combien a-t-il gagné ?', null],
  ])('« %s » counts %s', (question, noun) => {
    expect(askedQuantity(readText(question)).counted).toEqual(noun === null ? null : [stem(noun)]);
  });

  it.each([
    ['Combien de conteneurs attendent ?', 'Plus de 11 000 gros conteneurs attendent.', 1],
    ['Combien de conteneurs attendent ?', 'Douze porte-conteneurs attendent.', 1],
    ['Combien de conteneurs attendent ?', 'Les conteneurs attendent depuis 12 jours.', 0],
    ['Combien de dockers sont en grève ?', 'Les dockers toucheront 450 euros.', 0],
    ['Combien de temps dure la grève ?', 'Le mouvement doit durer douze jours.', 1],
    ['Combien de temps dure la grève ?', 'La grève touche 11 000 conteneurs.', 0],
    ['Combien a coûté le chantier ?', 'Le chantier a coûté 2,4 millions d’euros.', 1],
    ['Combien a coûté le chantier ?', 'Le chantier a duré quatorze mois.', 0],
    ['Quel âge a la doyenne ?', 'La doyenne a 104 ans.', 1],
    ['Quel âge a la doyenne ?', 'La doyenne a 12 petits-enfants.', 0],
    ['Quel est le taux de chômage ?', 'Le chômage est à 7,4 %.', 1],
    ['Quelle est la distance du détour ?', 'Le détour est de deux kilomètres.', 1],
    ['Combien sont-ils ?', 'Ils sont trente.', 0.5],
    ['Combien sont-ils ?', 'Ils sont nombreux.', 0],
    ['Combien des 450 marins sont rentrés ?', 'Les 450 marins sont rentrés.', 0],
  ])('« %s »: « %s » → %s', (question, sentence, evidence) => {
    expect(kindEvidence(askedKind(readText(question)), readText(sentence))).toBe(evidence);
  });

  it.each([
    ['How many dockers are on strike?', 'Trois cents dockers sont en grève.', 1],
    ['How many ships sank?', 'Twelve ships sank.', 1],
    ['How many ships sank?', 'Twenty-three fishing ships sank.', 1],
    ['How many ships sank?', 'Dozens of ships sank.', 1],
    ['How many ships sank?', 'The constructor ships sank.', 0],
    ['How many dockers are on strike?', 'Les dockers sont en grève depuis douze jours.', 0],
    ['How long did it last?', 'Le mouvement a duré douze jours.', 1],
    ['How old is the dean?', 'La doyenne a 104 ans.', 1],
  ])('« %s »: « %s » → %s', (question, sentence, evidence) => {
    expect(kindEvidence(askedKind(readText(question)), readText(sentence))).toBe(evidence);
  });

  it('counts an English or misspelt noun under the forms that stand for it in the articles', () => {
    const soldiers = { term: 'soldier', written: 'soldiers', forms: ['soldat'], rarity: 1, isWhole: false };
    const asked = askedKind(readText('How many soldiers were there?'), [soldiers]);
    expect(kindEvidence(asked, readText('Trois cents soldats étaient là.'))).toBe(1);
    expect(kindEvidence(asked, readText('Les soldats ont attendu douze jours.'))).toBe(0);
  });

  it('finds no quantity where there is no number', () => {
    expect(
      quantityEvidence({ counted: null, unit: null, concepts: [] }, readText('Des conteneurs.'), []),
    ).toBe(0);
    expect(
      quantityEvidence({ counted: null, unit: null, concepts: [] }, readText('Deux.'), words('Deux')),
    ).toBe(0.5);
  });
});
