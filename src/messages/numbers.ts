import type { Language } from './bilingual.ts';

/** How numbers and days are written in a language (https://www.rfc-editor.org/info/bcp47). */
export const locale: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** « 12 345 », "12,345". */
export function formatCount(count: number, language: Language): string {
  return count.toLocaleString(locale[language]);
}

/** « 0,8 », "0.8". */
export function tenths(number: number, language: Language): string {
  return number.toLocaleString(locale[language], { maximumFractionDigits: 1, minimumFractionDigits: 1 });
}
