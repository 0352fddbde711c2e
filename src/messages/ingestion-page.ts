import type { Bilingual } from './bilingual.ts';

/** What the page says that shows what an ingestion did. */
export const ingestionPage = {
  title: { fr: 'Rapport d’ingestion', en: 'Ingestion report' },
  writtenAt: (when: Bilingual): Bilingual => ({ fr: `Écrit le ${when.fr}.`, en: `Written on ${when.en}.` }),
  outcomes: {
    published: {
      fr: 'Une nouvelle génération de l’index a été publiée.',
      en: 'A new generation of the index was published.',
    },
    unchanged: {
      fr: 'Rien n’a changé : l’index est comme avant.',
      en: 'Nothing has changed: the index is as before.',
    },
    'dry-run': { fr: 'Essai à blanc : rien n’a été écrit.', en: 'Dry run: nothing was written.' },
  },
  sections: {
    totals: { fr: 'En tout', en: 'Totals' },
    changes: { fr: 'Par rapport à la génération précédente', en: 'Against the generation before' },
    refused: { fr: 'Refusés, et pourquoi', en: 'Refused, and why' },
    notices: { fr: 'À savoir', en: 'To know' },
    read: { fr: 'Articles lus', en: 'Articles read' },
  },
  totals: {
    generation: { fr: 'Génération', en: 'Generation' },
    previous: { fr: 'Génération précédente', en: 'Generation before' },
    articles: { fr: 'Articles dans l’index', en: 'Articles in the index' },
    passages: { fr: 'Passages dans l’index', en: 'Passages in the index' },
    read: { fr: 'Articles lus cette fois', en: 'Articles read this time' },
    refused: { fr: 'Fichiers refusés', en: 'Files refused' },
    embedded: { fr: 'Textes vectorisés', en: 'Texts embedded' },
    reused: { fr: 'Passages repris tels quels', en: 'Passages taken over as they are' },
    resumed: {
      fr: 'Repris d’une ingestion interrompue',
      en: 'Taken over from an ingestion that was broken off',
    },
    seconds: { fr: 'Durée (s)', en: 'Duration (s)' },
  },
  resumed: (articles: string, texts: string): Bilingual => ({
    fr: `articles : ${articles} ; textes : ${texts}`,
    en: `articles: ${articles}; texts: ${texts}`,
  }),
  changes: {
    added: { fr: 'Ajoutés', en: 'Added' },
    changed: { fr: 'Modifiés', en: 'Changed' },
    removed: { fr: 'Retirés', en: 'Removed' },
    unchanged: { fr: 'Inchangés', en: 'Unchanged' },
  },
  fields: {
    publisher: { fr: 'Journal', en: 'Publisher' },
    author: { fr: 'Auteur', en: 'Author' },
    publishedAt: { fr: 'Date', en: 'Date' },
    url: { fr: 'Adresse', en: 'Address' },
    lang: { fr: 'Langue', en: 'Language' },
  },
  passages: { fr: 'Passages', en: 'Passages' },
  titleField: { fr: 'Titre', en: 'Headline' },
  origins: {
    file: { fr: 'indiqué par le fichier', en: 'stated by the file' },
    text: {
      fr: 'trouvé dans le texte ou le nom du fichier',
      en: 'found in the text or the name of the file',
    },
  },
  unknown: { fr: 'inconnu', en: 'not known' },
  removedByCleaning: (count: number): Bilingual => ({
    fr: `Retiré au nettoyage (${count})`,
    en: `Removed by cleaning (${count})`,
  }),
  file: { fr: 'Fichier', en: 'File' },
  reason: { fr: 'Raison, et que faire', en: 'Reason, and what to do' },
  none: { fr: 'Rien.', en: 'Nothing.' },
  more: (count: string): Bilingual => ({
    fr: `… et ${count} de plus : npm run ingest -- --json les donne tous.`,
    en: `… and ${count} more: npm run ingest -- --json has all of them.`,
  }),
  written: (file: string): Bilingual => ({ fr: `Rapport : ${file}`, en: `Report: ${file}` }),
  notWritten: (file: string, why: Bilingual): Bilingual => ({
    fr: `Le rapport n’a pas pu être écrit dans « ${file} » : ${why.fr}. Indiquez un autre fichier avec --report.`,
    en: `The report could not be written to "${file}": ${why.en}. Name another file with --report.`,
  }),
} as const;
