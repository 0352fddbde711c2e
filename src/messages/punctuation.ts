import type { Bilingual, Language } from './bilingual.ts';

/** Words in the quotation marks of a language. */
export function inQuotes(words: string, language: Language): string {
  return language === 'fr' ? `« ${words} »` : `"${words}"`;
}

/** The colon of a language, with the space before it. */
export const colon: Bilingual = { fr: ' :', en: ':' };

/** Between the names of a list that hold commas. */
export const separator: Bilingual = { fr: ' ; ', en: '; ' };
