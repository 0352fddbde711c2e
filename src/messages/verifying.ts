import type { Language } from './bilingual.ts';
import { quoted, separator } from './punctuation.ts';

/** What is said of a statement that was held against the articles. */
export const verdictNames = {
  supported: { fr: 'Confirmé', en: 'Supported' },
  partly: { fr: 'Confirmé en partie', en: 'Supported in part' },
  contradicted: { fr: 'Contredit', en: 'Contradicted' },
  unknown: { fr: 'Introuvable dans les articles', en: 'Not found in the articles' },
} as const;

/** Which part of a statement the articles do not confirm. */
export function notConfirmed(missing: readonly string[], language: Language): string {
  if (missing.length === 0) {
    return language === 'fr'
      ? 'Le passage n’en dit pas tout, ou pas aussi nettement.'
      : 'The passage does not say all of it, or not as plainly.';
  }
  const words = missing.map((part) => quoted(part, language)).join(separator[language]);
  return `${language === 'fr' ? 'Pas confirmé :' : 'Not confirmed:'} ${words}`;
}
