import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { withNearWords } from '../../src/answering/quoting/near-words.ts';
import { similaritiesTo } from '../../src/models/builtin/text-similarity.ts';
import { retrieve } from '../../src/searching/retrieve.ts';
import { readText } from '../../src/text/reading.ts';
import { type Collection, collection } from './collection.ts';

let press: Collection;

beforeAll(async () => {
  press = await collection([
    {
      title: 'Le musée rouvre ses salles',
      body: 'Le musée de la Marine a rouvert mardi. Les visiteurs y découvrent une maquette de frégate longue de quatre mètres. L’entrée est gratuite le dimanche.',
    },
    {
      title: 'La grève s’étend dans les écoles',
      body: 'Les enseignants ont cessé le travail dans trente écoles. Le recteur a reçu leurs représentants jeudi. Il a promis quinze postes de plus.',
    },
    {
      title: 'Incendie dans une scierie',
      body: 'Le feu a détruit une scierie près d’Épinal. Le décès d’un pompier a été annoncé par la préfecture. La toiture menaçait de tomber.',
    },
    {
      title: 'Une boulangerie primée',
      body: 'La boulangerie de la rue Haute a reçu le prix du meilleur croissant. Son patron, Luc Aubry, se lève à trois heures.',
    },
  ]);
});

const answered = async (question: string): Promise<string> => (await answerQuestion(press, question)).text;

describe('an answer in other words than the question', () => {
  it('is found for an English question on French articles, and quoted in French', async () => {
    expect(await answered('How many schools are affected by the teachers’ strike?')).toContain(
      'trente écoles',
    );
    expect(await answered('What did the rector promise?')).toContain(
      '« Il a promis quinze postes de plus. »',
    );
  });

  it('is framed in the language of the question', async () => {
    const refused = await answerQuestion(press, 'What is the boiling point of water?');
    expect(refused.status).toBe('refused');
    expect(refused.text).toMatch(/^The articles do not answer/u);
  });

  it('is found for a French question that shares few words with it', async () => {
    expect(await answered('Qui a annoncé la mort d’un pompier ?')).toContain('décès d’un pompier');
  });
});

describe('withNearWords', () => {
  const formsOf = async (question: string, written: string): Promise<readonly string[]> => {
    const found = await retrieve(press.store, press.embedder, readText(question));
    const { terms } = withNearWords(found.question, found.passages);
    return terms.find((term) => term.written === written)?.forms ?? [];
  };

  it('adds what means the same, across languages and within one', async () => {
    expect(await formsOf('When does the strike end?', 'strike')).toContain('grev');
    expect(await formsOf('Qui a annoncé la mort d’un pompier ?', 'mort')).toContain('deces');
  });

  it('adds no other number, day or antonym', async () => {
    expect(await formsOf('Who gets up at four?', 'four')).not.toContain('trois');
    expect(await formsOf('What happened on Monday?', 'Monday')).not.toContain('jeud');
  });
});

describe('similaritiesTo', () => {
  it('is a cosine for any text, 1 for the text itself, and 0 for a text without words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        for (const cosine of similaritiesTo([a, b, ''])(b)) {
          expect(cosine).toBeGreaterThanOrEqual(-1);
          expect(cosine).toBeLessThanOrEqual(1);
        }
      }),
    );
    const [same, none] = similaritiesTo(['La grève continue', '🛰️'])('La grève continue');
    expect(same).toBeCloseTo(1, 5);
    expect(none).toBe(0);
  });
});
