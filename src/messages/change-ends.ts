import type { Bilingual } from './bilingual.ts';

/** What became of an addition once the index has followed. */
export const additionEnds = {
  indexed: (path: string): Bilingual => ({
    fr: `« ${path} » est dans l’index.`,
    en: `"${path}" is in the index.`,
  }),
  known: (path: string): Bilingual => ({
    fr: `L’index connaît déjà « ${path} » : une autre indexation l’a trouvé.`,
    en: `The index knows "${path}" already: another ingestion has found it.`,
  }),
  'taken back': (path: string): Bilingual => ({
    fr: `« ${path} » n’a pas pu être indexé et a été repris : le dossier des articles est comme avant.`,
    en: `"${path}" could not be indexed and was taken back: the article folder is as it was.`,
  }),
  'not taken back': (path: string): Bilingual => ({
    fr: `« ${path} » est dans le dossier des articles sans être indexé, et n’a pas pu en être repris.`,
    en: `"${path}" stands in the article folder without being indexed, and could not be taken back.`,
  }),
} as const;

/** What became of a removal once the index has followed. */
export const removalEnds = {
  indexed: (path: string): Bilingual => ({
    fr: `« ${path} » n’est plus dans l’index.`,
    en: `"${path}" is no longer in the index.`,
  }),
  known: (path: string): Bilingual => ({
    fr: `« ${path} » n’est plus dans l’index : une autre indexation l’a remarqué.`,
    en: `"${path}" is no longer in the index: another ingestion has noticed.`,
  }),
  restored: (path: string): Bilingual => ({
    fr: `« ${path} » est de nouveau comme avant.`,
    en: `"${path}" is as it was before.`,
  }),
  unknown: (path: string): Bilingual => ({
    fr: `« ${path} » est retiré du dossier, mais l’index ne le sait pas encore : les réponses peuvent le citer jusqu’à la prochaine lecture réussie.`,
    en: `"${path}" is removed from the folder, but the index does not know it yet: answers may cite it until the next successful reading.`,
  }),
} as const;
