import { describe, expect, it } from 'vitest';
import { progressBar } from '../../src/cli/progress-bar.ts';

describe('progress where nobody looks at a bar', () => {
  function told(language: 'fr' | 'en') {
    const lines: string[] = [];
    let now = 0;
    const bar = progressBar(language, { isTerminal: false, now: () => now, say: (line) => lines.push(line) });
    return {
      lines,
      at: (seconds: number, done: number, step = 'Lecture   '): void => {
        now = seconds * 1_000;
        bar.show(step, 'fichiers', done, 100_000);
      },
    };
  }

  it('is silent for what is soon done', () => {
    const { lines, at } = told('fr');
    for (let second = 0; second < 29; second += 1) at(second, second * 3_000);
    expect(lines).toEqual([]);
  });

  it('is a line every half a minute, with the pace and the remaining time', () => {
    const { lines, at } = told('fr');
    for (let second = 0; second <= 90; second += 1) at(second, second * 100);
    expect(lines.map((line) => line.replaceAll(/\s/gu, ' '))).toEqual([
      'Lecture : 3 000 sur 100 000, 100 fichiers/s, encore 17 min',
      'Lecture : 6 000 sur 100 000, 100 fichiers/s, encore 16 min',
      'Lecture : 9 000 sur 100 000, 100 fichiers/s, encore 16 min',
    ]);
  });

  it('names the step of now, in the language of the interface', () => {
    const { lines, at } = told('en');
    at(0, 0, 'Reading');
    at(31, 5_000, 'Embedding');
    at(62, 99_900, 'Embedding');
    expect(lines).toEqual([
      'Embedding: 5,000 of 100,000',
      'Embedding: 99,900 of 100,000, 3,061 fichiers/s, 5 s left',
    ]);
  });
});
