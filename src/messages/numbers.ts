import type { Language } from './bilingual.ts';

/** How numbers and days are written in a language (https://www.rfc-editor.org/info/bcp47). */
export const locale: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** « 12 345 », "12,345". */
export function formatCount(count: number, language: Language): string {
  return count.toLocaleString(locale[language]);
}

/** French counts 0 and 1 as singular, English 1 only. */
export function isSingular(count: number, language: Language): boolean {
  return language === 'fr' ? count < 2 : count === 1;
}

/**
 * « 12 345 articles », "1 article"; all these words take an s in both languages.
 */
export function counted(
  count: number,
  noun: 'article' | 'passage' | 'vecteur' | 'vector',
  language: Language,
): string {
  return `${formatCount(count, language)} ${noun}${isSingular(count, language) ? '' : 's'}`;
}

/** « 12 articles, 340 passages » */
export function collectionSize(articles: number, passages: number, language: Language): string {
  return `${counted(articles, 'article', language)}, ${counted(passages, 'passage', language)}`;
}

/** « 0,8 », "0.8". */
export function tenths(number: number, language: Language): string {
  return number.toLocaleString(locale[language], { maximumFractionDigits: 1, minimumFractionDigits: 1 });
}
