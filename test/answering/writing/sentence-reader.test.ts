import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceReader, type WrittenSentence } from '../../../src/answering/writing/written-sentence.ts';

function readWhole(text: string, cuts: readonly number[] = []): readonly WrittenSentence[] {
  const reader = sentenceReader();
  const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)).toSorted((a, b) => a - b), text.length];
  const read = places.slice(1).flatMap((place, index) => reader.read(text.slice(places[index], place)));
  return [...read, ...reader.end()];
}

const textsOf = (text: string): readonly string[] => readWhole(text).map((sentence) => sentence.text);
const numbersOf = (text: string): readonly (readonly number[])[] =>
  readWhole(text).map(({ numbers }) => numbers);

describe('a stream of words', () => {
  it.each([
    ['before the full stop', 'Le bac a coulé [2]. Il était vide [1][3].', [[2], [1, 3]]],
    ['behind it', 'Le bac a coulé. [2] Il était vide. [1] [3]', [[2], [1, 3]]],
    [
      'in one pair of brackets',
      'Le bac a coulé [1, 3]. Il était vide [2-4].',
      [
        [1, 3],
        [2, 3, 4],
      ],
    ],
    ['named', 'Le bac a coulé [extrait 2]. Il était vide 【3†source】.', [[2], [3]]],
    ['as footnotes', 'Le bac a coulé[^2]. Il était vide [4;5].', [[2], [4, 5]]],
    ['never', 'Le bac a coulé. Il était vide.', [[], []]],
    ['endless', 'Le bac a coulé [1-900].', [[]]],
  ])('gives each sentence its numbers, written %s', (_, text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
    expect(textsOf(text)[0]).toBe('Le bac a coulé.');
  });

  it('keeps a sentence until the next one has begun', () => {
    const reader = sentenceReader();
    expect(reader.read('Le bac a coulé.')).toEqual([]);
    expect(reader.read(' [2')).toEqual([]);
    expect(reader.read('] Il ')).toMatchObject([{ text: 'Le bac a coulé.', numbers: [2] }]);
    expect(reader.read('était vide')).toEqual([]);
    expect(reader.end()).toMatchObject([{ text: 'Il était vide', numbers: [] }]);
  });

  it('cuts neither at « M. » nor inside a quotation that its speaker follows', () => {
    expect(
      textsOf('M. Le Gall a dit non [1]. « Nous partons. Tout est dit », a lancé Mme Riou [2].'),
    ).toEqual(['M. Le Gall a dit non.', '« Nous partons. Tout est dit », a lancé Mme Riou.']);
  });

  it('reads lists and formatting as sentences', () => {
    const text = '**Réponse**\n\n1. Le *bac* a coulé [1].\n2. Il était `vide` [2].\n- Personne à bord [3].';
    expect(readWhole(text)).toEqual([
      { text: 'Réponse', numbers: [], startsLine: true },
      { text: 'Le bac a coulé.', numbers: [1], startsLine: true },
      { text: 'Il était vide.', numbers: [2], startsLine: true },
      { text: 'Personne à bord.', numbers: [3], startsLine: true },
    ]);
  });

  it('lets go what has no end, and goes on behind it', () => {
    const endless = 'mot '.repeat(5_000);
    expect(textsOf(`Le bac a coulé [1]. Suivi de ${endless}. Il était vide [2].`)).toEqual([
      'Le bac a coulé.',
      'Il était vide.',
    ]);
    expect(textsOf('x'.repeat(50_000))).toEqual([]);
  });

  it('gives the same sentences however it is cut', () => {
    const pieces = [
      'Le bac a coulé [2]. ',
      'Il était vide. [1] ',
      '« Rien à dire. Partez », a-t-il dit [3, 4].\n',
      '- M. Riou (maire. élu en 2020) [1]\n',
      'Il a 3,5 ans… ',
      '\r\n',
      'mot '.repeat(400),
      'y'.repeat(1_300),
      '[12',
      '] ',
      '« ouvert. ',
      'Oui ! [5] ',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
        fc.array(fc.nat(3_000), { maxLength: 40 }),
        (parts, cuts) => {
          const text = parts.join('');
          expect(readWhole(text, cuts)).toEqual(readWhole(text));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what a model must not write', () => {
  it.each([
    ['Le bac [voir](https://mal.example/x) a coulé.', 'Le bac voir a coulé.'],
    ['Le bac a coulé ![x](https://mal.example/p.png).', 'Le bac a coulé x.'],
    ['Le bac a coulé (https://mal.example/a?b=c).', 'Le bac a coulé.'],
    ['Le bac a coulé, voir www.mal.example et mal-gratuit.xyz/a.', 'Le bac a coulé, voir et'],
    ['Écrivez à javascript:alert(1) hxxp://mal.example ici.', 'Écrivez à) ici.'],
    ['@everyone le bac a coulé, dit @here.', 'le bac a coulé, dit.'],
    ['Le bac <@123> a coulé <#45> <@&6> <:rire:7> <t:1:R> </ask:9>.', 'Le bac a coulé.'],
    ['Le <b>bac</b> a coulé<script>alert(1)</script>.', 'Le bac a couléalert(1).'],
    ['Le ba\u200bc a\u202e coulé\u{e0041}\u001b[31m.', 'Le bac a coulé.'],
    ['Le bac a coulé [[1]2] [１] [①] [].', 'Le bac a coulé.'],
    ['<@<@1>2> Le bac @@everyone a coulé.', '<2> Le bac a coulé.'],
  ])('%s', (written, shown) => {
    expect(textsOf(written).join(' ')).toBe(shown);
  });
});
