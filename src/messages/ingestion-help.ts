/** What `npm run ingest -- --help` says. */
export const ingestionHelp = {
  about: {
    fr: 'Met l’index à jour avec les articles d’un dossier.',
    en: 'Makes the index say what the articles of a folder say.',
  },
  dryRun: {
    fr: 'montre ce qui changerait, n’écrit rien',
    en: 'show what would change, write nothing',
  },
  full: {
    fr: 'relit, apprend et vectorise tout de nouveau',
    en: 'read, learn and embed everything again',
  },
  map: {
    fr: 'champs des enregistrements CSV et JSON : title=Objet,text=Contenu (sinon RECORD_FIELDS)',
    en: 'fields of CSV and JSON records: title=Objet,text=Contenu (else RECORD_FIELDS)',
  },
  json: { fr: 'écrit le rapport en JSON', en: 'print the report as JSON' },
  showRemoved: {
    fr: 'montre ce que le nettoyage a retiré, et par quelle règle',
    en: 'list what cleaning removed, and by which rule',
  },
  showChanges: { fr: 'montre les mots qui ont changé', en: 'list the words that changed' },
  report: {
    fr: 'écrit aussi le rapport dans une page HTML : lu, retiré, refusé et pourquoi',
    en: 'also write the report as an HTML page: read, removed, refused and why',
  },
  strict: {
    fr: 'finit avec le code 1 si un fichier n’a pas pu être lu',
    en: 'exit with 1 when a file could not be read',
  },
  watch: {
    fr: 'recommence toutes les WATCH_MINUTES, sources du web comprises',
    en: 'do so every WATCH_MINUTES, with the sources on the web',
  },
  rollback: { fr: 'revient à la génération précédente', en: 'return to the previous generation' },
  history: { fr: 'liste les générations de l’index', en: 'list the generations of the index' },
} as const;
