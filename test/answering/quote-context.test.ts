import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { turnOf } from '../../src/answering/question/follow-up.ts';
import { quoteContext } from '../../src/answering/quoting/context/quote-context.ts';
import { collection, newsroom, type Story } from './collection.ts';

/** Who says these words of the article, as the article names them. */
async function speaker(body: string, words: string, title = 'Le stade de Marnes'): Promise<string | null> {
  const { articles } = await collection([{ title, body }]);
  const { text } = articles[0]!;
  const start = text.indexOf(words);
  expect(start).toBeGreaterThan(0);
  const context = quoteContext(articles[0]!, { start, end: start + words.length });
  if (context === null) return null;
  expect(context.kind).toBe('speaker');
  expect(text.slice(context.start, context.end)).toBe(context.text);
  return context.text;
}

async function askOf(story: Story, question: string): Promise<Answer> {
  return answerQuestion(await collection([story, ...newsroom]), question);
}

const interview: Story = {
  title: 'À qui la halle ?',
  body:
    'Entretien croisé avec Odette Sabourin, adjointe au marché, et Lucien Ferrat, président des forains.\n\n' +
    'Odette Sabourin : Le toit menace de tomber. Nous avons commandé une expertise.\n\n' +
    'Lucien Ferrat : La mairie nous a oubliés. Le syndicat a payé 3 000 euros de bâches.\n\n' +
    'Quand rouvrirez-vous ?\n\n' +
    'O. S. : En avril. Je m’y engage.\n\n' +
    'L. F. : Je n’y crois pas.\n\nNous vendrons encore un an sur le quai.',
};

describe('a quotation', () => {
  it.each([
    ['Nous avons commandé une expertise.', 'Odette Sabourin'],
    ['Le syndicat a payé 3 000 euros de bâches.', 'Lucien Ferrat'],
    ['Je m’y engage.', 'Odette Sabourin'],
    ['O. S. : En avril.', 'Odette Sabourin'],
    ['L. F. : Je n’y crois pas.', 'Lucien Ferrat'],
    ['Nous vendrons encore un an sur le quai.', 'Lucien Ferrat'],
    ['Odette Sabourin : Le toit menace de tomber.', null],
    [
      'Entretien croisé avec Odette Sabourin, adjointe au marché, et Lucien Ferrat, président des forains.',
      null,
    ],
  ])('of an interview has its speaker, initials in full: « %s »', async (words, expected) => {
    expect(await speaker(interview.body, words)).toBe(expected);
  });

  it('of an interview without labels is that of the only one who was named', async () => {
    const body =
      'La présidente reçoit dans sa cave.\n\nLe personnel suffit-il ?\n\nNous embauchons deux personnes.';
    expect(await speaker(body, 'Nous embauchons deux personnes.', 'Entretien avec Maud Estival')).toBe(
      'Maud Estival',
    );
    const two = 'Maud Estival et Paul Sabourin';
    expect(await speaker(body, 'Nous embauchons deux personnes.', `Entretien avec ${two}`)).toBeNull();
  });

  it.each([
    [
      'the sentence before',
      'Solange Brière, directrice du port, dénonce un abandon. « Nous avons perdu huit mois. »',
      '« Nous avons perdu huit mois. »',
      'Solange Brière',
    ],
    [
      'a pronoun, and the name before it',
      '« Le chantier dure », regrette Solange Brière. « Nous avons perdu huit mois », ajoute-t-elle.',
      '« Nous avons perdu huit mois », ajoute-t-elle.',
      'Solange Brière',
    ],
    [
      'the only name before',
      'Étienne Falgoux ne décolère pas. « Nous irons au tribunal. »',
      '« Nous irons au tribunal. »',
      'Étienne Falgoux',
    ],
    [
      'an office',
      'La directrice du port a pris la parole, a expliqué la directrice du port. « Nous irons au tribunal. »',
      '« Nous irons au tribunal. »',
      'la directrice du port',
    ],
    [
      'what follows in the same quotation',
      `« Nous avons perdu huit mois. ${'Les grues attendent encore leurs pièces et les bateaux passent au large. '.repeat(3)}Nous irons au tribunal », prévient Solange Brière.`,
      '« Nous avons perdu huit mois.',
      'Solange Brière',
    ],
  ])('has the speaker that %s tells', async (_what, body, words, expected) => {
    expect(await speaker(`Il pleut.\n\n${body}`, words)).toBe(expected);
  });

  it.each([
    [
      'names its speaker itself',
      '« Nous avons perdu huit mois », regrette Solange Brière.',
      '« Nous avons perdu huit mois », regrette Solange Brière.',
    ],
    [
      'is the reporter’s',
      'Solange Brière a promis un quai. Nous avons attendu le bateau.',
      'Nous avons attendu le bateau.',
    ],
    [
      'may be of either',
      'Étienne Falgoux a croisé Solange Brière. « Nous irons au tribunal. »',
      '« Nous irons au tribunal. »',
    ],
    [
      'is no speech',
      'Étienne Falgoux préside le port. « Le Goéland » est à quai.',
      '« Le Goéland » est à quai.',
    ],
    ['follows a heading', 'Bilan : trois blessés. Le quai est fermé.', 'Le quai est fermé.'],
    ['follows a region', 'Pays de la Loire : le cidre recule. Le prix monte.', 'Le prix monte.'],
  ])('has none where it %s', async (_what, body, words) => {
    expect(await speaker(`Il pleut.\n\n${body}`, words)).toBeNull();
  });

  it('stands in an answer behind its speaker, who is no part of the quote', async () => {
    const answer = await askOf(interview, 'Qui a commandé une expertise de la halle ?');
    expect(answer.text.split('\n')[0]).toBe('Odette Sabourin : « Nous avons commandé une expertise. » [1]');
    expect(answer.citations[0]).toMatchObject({
      quote: 'Nous avons commandé une expertise.',
      context: { kind: 'speaker', text: 'Odette Sabourin' },
    });
  });
});

const results: Story = {
  title: 'Concours de cidre : le palmarès',
  body:
    'Le jury a goûté quarante cuvées samedi.\n\n' +
    'Commune | Lauréat | Points\n\nCarlux | Anita Valls | 86\n\nMarnes | Karim Sebti | 91\n\nTresnay | Denis Moulin | 74\n\n' +
    'Accueil | Sport | Météo [2]\n\nLe prochain concours aura lieu en mai.',
};

describe('a row of a table', () => {
  it.each([
    ['Qui est le lauréat de Marnes ?', 'Marnes | Karim Sebti | 91'],
    ['Combien de points pour Anita Valls au concours de cidre ?', 'Carlux | Anita Valls | 86'],
  ])('answers with the heads of its columns beside it: « %s »', async (question, row) => {
    const answer = await askOf(results, question);
    expect(answer.text.split('\n')[0]).toBe(`(colonnes : Commune | Lauréat | Points) « ${row} » [1]`);
    expect(answer.citations[0]).toMatchObject({
      quote: row,
      context: { kind: 'columns', text: 'Commune | Lauréat | Points' },
    });
  });

  it('lends the next question none of the words of its heads', async () => {
    const answer = await askOf(results, 'Qui est le lauréat de Marnes ?');
    expect(turnOf(answer).answerText.split('\n')[0]).toBe('Marnes | Karim Sebti | 91');
  });

  it('is whole whatever its cells hold, and found from any passage of its table', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => `M. P. Roux n° ${n + 1}. Bis | ${n + 10} euros. Net ?`);
    const body = `Les dons.\n\nDonateur | Somme\n\n${rows.join('\n\n')}`;
    const { articles } = await collection([{ title: 'Les dons', body }], 120);
    const { text } = articles[0]!;
    for (const row of rows) {
      const start = text.indexOf(row);
      const context = quoteContext(articles[0]!, { start, end: start + row.length });
      expect(context).toMatchObject({ kind: 'columns', text: 'Donateur | Somme' });
    }
  });

  it('is no line with bars that stands alone', async () => {
    const { articles } = await collection([results]);
    const words = 'Accueil | Sport | Météo [2]';
    const start = articles[0]!.text.indexOf(words);
    expect(quoteContext(articles[0]!, { start, end: start + words.length })).not.toMatchObject({
      text: words,
    });
  });
});
