import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHalf } from '../../../src/models/builtin/half-float.ts';
import { builtinModel } from '../../../src/models/builtin/load-model.ts';
import { alignWords } from '../../../training/embedder/alignment.ts';
import { emphasised } from '../../../training/embedder/emphasis.ts';
import { measure, readQuestionSets, recallLines } from '../../../training/embedder/measure.ts';
import { meanOf, principalAxes } from '../../../training/embedder/principal-axes.ts';
import { progressLines } from '../../../training/embedder/progress.ts';
import { quantise } from '../../../training/embedder/quantise.ts';
import { tokenise } from '../../../training/embedder/tokenised-texts.ts';
import { chooseVocabulary } from '../../../training/embedder/vocabulary.ts';
import { smallWorld } from './small-world.ts';

const texts = tokenise(smallWorld());

describe('the vocabulary', () => {
  it('has the most useful words first, and one number for equal texts', () => {
    expect(texts.words.slice(0, 12)).toContain('le');
    expect(texts.words).toContain('marché');
    const [headlines] = texts.sources;
    expect(new Set(headlines!.lefts).size).toBeLessThan(headlines!.lefts.length);
  });

  it('finds a word by its letters without accents, unless another word has them', () => {
    const { keys, keyRows, size } = chooseVocabulary(texts, 1_000, 64);
    expect(size).toBe(texts.words.length);
    expect(keys.length).toBeGreaterThan(size);
    expect([...keys]).toEqual([...keys].sort((a, b) => a - b));
    expect(Math.max(...keyRows)).toBeLessThan(size);
  });
});

it('aligned words are translations of each other', () => {
  const translations = alignWords(texts, texts.words.length);
  const englishOf = (french: string): string => {
    const [best] = translations(texts.words.indexOf(french));
    return texts.words[best?.word ?? -1] ?? '';
  };
  expect(['pont', 'marché', 'vendange', 'ferme'].map(englishOf)).toEqual([
    'bridge',
    'market',
    'harvest',
    'closes',
  ]);
});

describe('principal axes', () => {
  const vectors = Array.from({ length: 200 }, (_, at) => {
    const [long, short] = [Math.sin(at) * 3, Math.cos(at * 1.7)];
    return Float32Array.of(long + 5, long + short + 5, 5, long - short + 5);
  });

  it('keep what varies and leave out what does not', () => {
    const mean = meanOf(vectors, 4);
    expect(principalAxes(vectors, mean, 2).kept).toBeCloseTo(1, 6);
    expect(principalAxes(vectors, mean, 1).kept).toBeGreaterThan(0.8);
    expect(principalAxes(vectors, mean, 1).kept).toBeLessThan(0.99);
  });

  it('give vectors of length 1 whose cosines are those of the centred vectors', () => {
    const mean = meanOf(vectors, 4);
    const axes = principalAxes(vectors, mean, 2);
    const centred = vectors.map((vector) => vector.map((value, d) => value - mean[d]!));
    const cosine = (a: Float32Array, b: Float32Array): number =>
      a.reduce((sum, value, d) => sum + value * b[d]!, 0) / (Math.hypot(...a) * Math.hypot(...b));
    for (const [i, j] of [
      [0, 1],
      [3, 17],
      [20, 150],
    ] as const) {
      const [a, b] = [axes.project(vectors[i]!, mean), axes.project(vectors[j]!, mean)];
      expect(Math.hypot(...a)).toBeCloseTo(1, 5);
      expect(cosine(a, b)).toBeCloseTo(cosine(centred[i]!, centred[j]!), 4);
    }
  });
});

describe('four bits', () => {
  const vocabulary = chooseVocabulary(texts, 2, 1);

  it('keep a row to within half a step of what fits, and a silent row silent', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (row) => {
          const rows = Float32Array.from([...row, ...row.map(() => 0), ...row.map((value) => -value)]);
          const { scales, rows: packed } = quantise('test', rows, 8, vocabulary);
          const step = fromHalf(scales[0]!);
          expect(scales[1]).toBe(0);
          const values = row.map((_, d) => ((packed[d % 4]! >> (d < 4 ? 0 : 4)) & 15) - 7.5);
          row.forEach((value, d) => {
            const fits = Math.max(-7.5 * step, Math.min(7.5 * step, Math.fround(value)));
            if (step > 0) expect(Math.abs(values[d]! * step - fits)).toBeLessThanOrEqual(step * 0.501);
          });
        },
      ),
    );
  });

  it('are made of rows in which rare and unknown words count more', () => {
    const rows = Float32Array.of(1, 1, 1, 1, 1, 1);
    const shipped = emphasised(rows, 2, 2, { unknownWeight: 3, rareWordPower: 1 });
    expect([...shipped]).toEqual([1, 1, 1.001, 1.001, 3, 3].map((value) => expect.closeTo(value, 5)));
  });
});

it('measures only the question sets that are there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kiosque-sets-'));
  try {
    expect(readQuestionSets(folder)).toEqual([]);
    mkdirSync(join(folder, 'piaf-dev'));
    const lines = (records: readonly unknown[]): string =>
      records.map((record) => JSON.stringify(record)).join('\n');
    writeFileSync(
      join(folder, 'piaf-dev', 'passages.jsonl'),
      lines([
        { id: 'a', title: 'Le pont', text: 'Il ferme pour des travaux.' },
        { id: 'b', title: 'La comète', text: 'Elle se voit à l’œil nu depuis le col.' },
      ]),
    );
    writeFileSync(
      join(folder, 'piaf-dev', 'questions.jsonl'),
      lines([
        { id: '1', question: 'Pourquoi le pont ferme-t-il ?', passage_id: 'a', answers: [] },
        { id: '2', question: '🎉', passage_id: 'b', answers: [] },
      ]),
    );
    const recalls = await measure(builtinModel(), readQuestionSets(folder));
    expect(recalls).toEqual([{ name: 'piaf-dev', first: 0.5, amongFive: 0.5, reciprocalRank: 0.5 }]);
    expect(recallLines(recalls)[0]).toContain('R@1 0.500');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('tells how long a stage still takes, every few seconds', () => {
  const lines: string[] = [];
  let nowMs = 0;
  const progress = progressLines(
    (line) => lines.push(line),
    () => nowMs,
  );
  for (nowMs = 0; nowMs <= 20_000; nowMs += 1_000) progress('teacher', nowMs / 200_000);
  progress('teacher', 1, 'done');
  expect(lines).toHaveLength(6);
  expect(lines[1]).toBe('teacher: 2 %, 3 min 15 s left');
  expect(lines.at(-1)).toBe('teacher: 100 %, 21 s in all, done');
});
