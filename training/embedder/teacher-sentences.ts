import { seededDice } from './random.ts';
import type { PairSource } from './training-data.ts';

/** Shorter sentences say too little, longer ones take the teacher long and hold several thoughts. */
const MIN_WORDS = 3;
const MAX_WORDS = 32;
/** Of one source: about 13 minutes of two cores for all of them. */
const MAX_SENTENCES_A_SOURCE = 120_000;
/** Sentences of this length or more are dear: fewer of them. */
const LONG_WORDS = 12;
const MAX_LONG_SENTENCES_A_SOURCE = 32_000;

/** A long sentence takes the teacher as long as five short ones: those that were drawn and are longer are left out. */
const MAX_CHARS = 140;

/** The English sentences that the teacher encodes: all of a small source, a seeded sample of a large one. */
export function teacherSentences(sources: readonly PairSource[], seed: number): readonly string[] {
  return sources
    .filter((source) => source.kind === 'en-fr')
    .flatMap((source) => {
      const dice = seededDice(seed);
      const distinct = [...new Set(source.pairs.map((pair) => pair.left))];
      const lengths = distinct.map((text) => ({ text, words: text.split(/\s+/u).length }));
      const fitting = lengths.filter(({ words }) => words >= MIN_WORDS && words <= MAX_WORDS);
      const short = fitting.filter(({ words }) => words < LONG_WORDS).map(({ text }) => text);
      const long = fitting.filter(({ words }) => words >= LONG_WORDS).map(({ text }) => text);
      return [
        ...dice.sample(short, MAX_SENTENCES_A_SOURCE),
        ...dice.sample(long, MAX_LONG_SENTENCES_A_SOURCE).filter((text) => text.length <= MAX_CHARS),
      ];
    });
}
