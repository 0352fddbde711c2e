import type { Bilingual } from './bilingual.ts';

/** What is said of articles that print the same report. */
export const copiesMessages = {
  more: (copies: number): Bilingual => ({
    fr: `+${copies} ${copies < 2 ? 'reprise' : 'reprises'}`,
    en: `+${copies} ${copies === 1 ? 'reprint' : 'reprints'}`,
  }),
  open: (copies: number): Bilingual => ({
    fr: `+${copies} ${copies < 2 ? 'reprise' : 'reprises'}… Ouvrir`,
    en: `+${copies} ${copies === 1 ? 'reprint' : 'reprints'}… Open one`,
  }),
  versions: { fr: 'Versions et reprises', en: 'Versions and agency copies' },
} as const;
