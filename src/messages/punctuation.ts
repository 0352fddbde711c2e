import type { Bilingual, Language } from './bilingual.ts';

/** Words in the quotation marks of a language. */
export function inQuotes(words: string, language: Language): string {
  return language === 'fr' ? `« ${words} »` : `"${words}"`;
}

/** Words, each in its quotation marks, with commas. */
export function eachInQuotes(words: readonly string[], language: Language): string {
  return words.map((word) => inQuotes(word, language)).join(', ');
}

/** The colon of a language, with the space before it. */
export const colon: Bilingual = { fr: ' :', en: ':' };

/** A name and what is said of it, with the language's colon. */
export function labelValue(name: string, value: string, language: Language): string {
  return `${name}${colon[language]} ${value}`;
}

/** Between the names of a list that hold commas. */
export const separator: Bilingual = { fr: ' ; ', en: '; ' };
