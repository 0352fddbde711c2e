import { ENGLISH_WORDS } from '../lexicon/english-words.ts';
import { stem } from './analyse.ts';
import { fold } from './fold.ts';

const counterparts = readEntries();

/** English endings, from none to the longest stem; « used » is « use » with a d, « kills » « kill » with an s. */
const INFLECTIONS: readonly RegExp[] = [/$/u, /s$/u, /d$/u, /(?:es|ed|ing)$/u];

/** Stems of the French words that may stand for an English one; none for a word that is not listed. */
export function frenchCounterparts(english: string): readonly string[] {
  const word = fold(english);
  const base = INFLECTIONS.map((ending) => word.replace(ending, '')).find((form) => counterparts.has(form));
  return (base === undefined ? undefined : counterparts.get(base)) ?? [];
}

function readEntries(): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, readonly string[]>();
  for (const entry of ENGLISH_WORDS.split(/[|\n]/u)) {
    const [english = '', french = ''] = entry.split(':');
    const stems = french.split(/[ -]/u).filter(Boolean).map(stem);
    for (const form of english.split(' ').filter(Boolean)) entries.set(form, stems);
  }
  return entries;
}
