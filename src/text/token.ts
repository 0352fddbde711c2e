import type { Language } from '../messages/bilingual.ts';
import type { Word } from './words.ts';

/** One written word, or part of a compound, with what it is compared by. */
export interface Token extends Word {
  /** Of the text that it stands in. */
  readonly language: Language;
  readonly folded: string;
  readonly stem: string;
  /** The stem of the infinitive for an irregular verb form, else the stem: what words are compared by. */
  readonly base: string;
  /** Numbers of press concepts; words of one concept stand for each other. */
  readonly concepts: readonly number[];
  /** Stems of the French words that may stand for an English one. */
  readonly counterparts: readonly string[];
  /** Transliteration key; empty for words that are too short to have a safe one. */
  readonly key: string;
  /** `fact`: inside a number or a date. `stop`: carries no subject. */
  readonly role: 'stop' | 'fact' | 'name' | 'content';
  /** Counts up at commas, quotation marks and words such as « tandis que »: words of one clause belong together. */
  readonly clause: number;
  /** Within the reach of an odd number of negations. */
  readonly isNegated: boolean;
  /** The word a negation turns: « signé » in « n’a pas signé ». */
  readonly isNegationHead: boolean;
}

/** A word before its role among the others is known. */
export type RawToken = Omit<Token, 'role' | 'isNegated' | 'isNegationHead'> & { readonly isFact: boolean };
