import type { Bilingual } from './bilingual.ts';
import { counted } from './numbers.ts';

/** What is said of articles, one by one or in a list. */
export const sourceMessages = {
  passages: {
    place: (number: number, all: number): Bilingual => ({
      fr: `Passage ${number} sur ${all}`,
      en: `Passage ${number} of ${all}`,
    }),
    previous: { fr: 'Passage précédent', en: 'Previous passage' },
    next: { fr: 'Passage suivant', en: 'Next passage' },
  },
  changed: {
    fr: 'L’article a changé depuis cette réponse. Les mots cités étaient :',
    en: 'The article has changed since this answer. The quoted words were:',
  },
  today: { fr: 'Ce qu’il dit aujourd’hui :', en: 'What it says today:' },
  gone: {
    fr: 'L’article n’est plus dans la collection. Les mots cités étaient :',
    en: 'The article is no longer in the collection. The quoted words were:',
  },
  listed: (total: number, query: string): Bilingual => ({
    fr: `${counted(total, 'article', 'fr')}${query === '' ? '' : ` pour « ${query} »`}`,
    en: `${counted(total, 'article', 'en')}${query === '' ? '' : ` for "${query}"`}`,
  }),
  pages: {
    place: (number: number, all: number): Bilingual => ({
      fr: `Page ${number} sur ${all}`,
      en: `Page ${number} of ${all}`,
    }),
    previous: { fr: 'Page précédente', en: 'Previous page' },
    next: { fr: 'Page suivante', en: 'Next page' },
  },
  openArticle: { fr: 'Ouvrir un article…', en: 'Open an article…' },
  nothingFound: {
    fr: 'Aucun article ne correspond. Essayez avec moins de mots.',
    en: 'No article matches. Try with fewer words.',
  },
  checked: { fr: 'Vérification avec les articles', en: 'Checked against the articles' },
  nothingToCheck: {
    fr: 'Ce message n’affirme rien que les articles pourraient confirmer ou contredire.',
    en: 'This message claims nothing that the articles could support or contradict.',
  },
  skipped: (claims: number): Bilingual => ({
    fr: `${claims} ${claims < 2 ? 'affirmation n’a pas été vérifiée' : 'affirmations n’ont pas été vérifiées'} : le message est trop long.`,
    en: `${claims} ${claims === 1 ? 'claim was' : 'claims were'} not checked: the message is too long.`,
  }),
} as const;
