import { describe, expect, it } from 'vitest';
import {
  type CandidateSentence,
  candidateSentences,
} from '../../src/answering/quoting/candidate-sentences.ts';
import { type SentenceScore, scoreSentences } from '../../src/answering/quoting/score-sentence.ts';
import { retrieve } from '../../src/searching/retrieve.ts';
import { readText } from '../../src/text/reading.ts';
import { collection, type Story } from './collection.ts';

const market: Story = {
  title: 'Le marché de Carlux déménage',
  body:
    'Le marché de Carlux quitte la place. Les maraîchers s’installent au bord du canal.\n\n' +
    'Un bail de dix ans\n\n' +
    'La mairie loue le terrain. Elle versera 900 euros par mois.\n\n' +
    'Qui paiera les travaux de la halle ?\n\n' +
    'Le département, promet son président. Les plans sont prêts.',
};

async function candidates(question: string, maxPassageChars: number) {
  const { store, embedder } = await collection([market], maxPassageChars);
  const retrieved = await retrieve(store, embedder, readText(question));
  return { ...retrieved, sentences: candidateSentences(retrieved.passages) };
}

async function scores(question: string, maxPassageChars = 900): Promise<(text: string) => SentenceScore> {
  const found = await candidates(question, maxPassageChars);
  const scored = scoreSentences(found.question, found.sentences);
  return (text) => scored.find(({ sentence }) => sentence.text === text)!;
}

const quotable = [
  'Le marché de Carlux déménage',
  'Le marché de Carlux quitte la place.',
  'Les maraîchers s’installent au bord du canal.',
  'La mairie loue le terrain.',
  'Elle versera 900 euros par mois.',
  'Le département, promet son président.',
  'Les plans sont prêts.',
];

describe('the sentences that can be quoted', () => {
  it.each([900, 80])(
    'are whole, each once, without questions and intertitles, from passages of %d',
    async (max) => {
      const { sentences } = await candidates('marché de Carlux, mairie, département, plans', max);
      const inOrder = [...sentences].sort((a, b) => a.start - b.start);
      expect(inOrder.map(({ text }) => text)).toEqual(quotable);
      for (const { article, start, end, text } of sentences)
        expect(article.text.slice(start, end)).toBe(text);
    },
  );

  it('are whole far from the beginning of a long article', async () => {
    const said = Array.from(
      { length: 40 },
      (_, day) => `Le jour ${day + 1}, la crue atteint le quai. Nul ne dort.`,
    );
    const { store, embedder } = await collection([{ title: 'La crue', body: said.join('\n\n') }], 200);
    const { passages } = await retrieve(store, embedder, readText('la crue du jour 35 atteint le quai'));
    const found = candidateSentences(passages).map(({ text }) => text);
    expect(found).toContain('Le jour 35, la crue atteint le quai.');
    expect(
      found.filter(
        (text) => !/^(?:Le jour \d+, la crue atteint le quai\.|Nul ne dort\.|La crue)$/u.test(text),
      ),
    ).toEqual([]);
  });

  it.each([900, 80])('know what stands around them, across passages of %d too', async (max) => {
    const { sentences } = await candidates('marché de Carlux, mairie, département, plans', max);
    const of = (text: string): CandidateSentence => sentences.find((each) => each.text === text)!;
    expect(of('Elle versera 900 euros par mois.').termsBefore.has('mair')).toBe(true);
    expect(of('Le département, promet son président.').followsQuestion).toBe(true);
    expect(of('Les plans sont prêts.').followsQuestion).toBe(false);
    expect(of('Le marché de Carlux quitte la place.').isLead).toBe(true);
    expect(of('La mairie loue le terrain.').isLead).toBe(false);
    expect(sentences.filter(({ isHeadline }) => isHeadline).map(({ text }) => text)).toEqual([market.title]);
  });
});

describe('the score of a sentence', () => {
  it('counts terms of the sentence before for half: a pronoun points there', async () => {
    const of = await scores('mairie');
    expect(of('La mairie loue le terrain.')).toMatchObject({ own: 1, context: 1 });
    expect(of('Elle versera 900 euros par mois.')).toMatchObject({ own: 0, context: 0.5 });
    expect(of('Les plans sont prêts.')).toMatchObject({ own: 0, context: 0 });
  });

  it('counts terms of the question that it answers in full', async () => {
    const of = await scores('Qui paiera les travaux ?');
    expect(of('Le département, promet son président.')).toMatchObject({ own: 0, context: 1 });
    expect(of('Les plans sont prêts.').context).toBe(0);
  });

  it('counts terms of the headline, but less than its own', async () => {
    const of = await scores('Carlux');
    expect(of('Le marché de Carlux quitte la place.').context).toBe(1);
    expect(of('Les plans sont prêts.').context).toBeGreaterThan(0);
    expect(of('Les plans sont prêts.').context).toBeLessThan(1);
  });

  it('counts a derived word for less than the word itself', async () => {
    const { question, sentences } = await candidates('maraîchers', 900);
    const own = (term: string) =>
      scoreSentences(question, [{ ...sentences[0]!, terms: new Set([term]) }])[0]!.own;
    const [form] = question.terms.flatMap(({ forms }) => forms);
    expect(own(form!)).toBe(1);
    expect(own(`${form!}age`)).toBeGreaterThan(0.5);
    expect(own(`${form!}age`)).toBeLessThan(1);
    expect(own(form!.slice(0, 3))).toBe(0);
  });

  it('orders the sentences, the best first', async () => {
    const { question, sentences } = await candidates('Combien la mairie versera-t-elle ?', 900);
    const totals = scoreSentences(question, sentences).map(({ total }) => total);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(scoreSentences(question, sentences)[0]?.sentence.text).toBe('Elle versera 900 euros par mois.');
    expect(scoreSentences(question, [])).toEqual([]);
  });
});
