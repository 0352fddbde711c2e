import type { Bilingual } from './bilingual.ts';

/** Help texts of the commands and of their options. */
export const commandHelp = {
  titles: {
    'Usage:': { fr: 'Utilisation :', en: 'Usage:' },
    'Options:': { fr: 'Options :', en: 'Options:' },
    'Commands:': { fr: 'Commandes :', en: 'Commands:' },
  } as Readonly<Record<string, Bilingual>>,
  help: { fr: 'affiche cette aide', en: 'show this help' },
  version: { fr: 'affiche la version', en: 'show the version' },
  corpus: {
    fr: 'dossier des articles (sinon CORPUS_DIR)',
    en: 'folder of the articles (else CORPUS_DIR)',
  },
  askedCorpus: {
    fr: 'dossier des articles, relu avant de répondre',
    en: 'folder of the articles, read again before answering',
  },
  index: { fr: 'dossier de l’index (sinon INDEX_DIR)', en: 'folder of the index (else INDEX_DIR)' },
  start: {
    about: {
      fr: 'Ouvre une conversation avec les articles ; les lit d’abord s’il n’y a pas encore d’index. Avec DISCORD_TOKEN, lance le bot Discord.',
      en: 'Opens a conversation with the articles; reads them first when there is no index yet. With DISCORD_TOKEN, starts the Discord bot.',
    },
  },
  register: {
    about: {
      fr: 'Montre ce que changeraient les commandes du bot sur Discord, puis les déclare.',
      en: 'Shows what would change among the bot’s commands on Discord, then declares them.',
    },
    yes: { fr: 'déclarer sans demander', en: 'declare without asking' },
    dryRun: { fr: 'montrer seulement', en: 'only show' },
  },
  ask: {
    about: {
      fr: 'Répond à une question, ou à un fichier de questions, à partir des articles.',
      en: 'Answers one question, or a file of questions, from the articles.',
    },
    since: {
      fr: 'seulement les articles publiés à partir du AAAA-MM-JJ',
      en: 'only articles published on or after YYYY-MM-DD',
    },
    until: {
      fr: 'seulement les articles publiés jusqu’au AAAA-MM-JJ',
      en: 'only articles published on or before YYYY-MM-DD',
    },
    publisher: {
      fr: 'seulement les articles de ce journal',
      en: 'only articles of this publisher',
    },
    json: { fr: 'écrit la réponse en JSON, sur une ligne', en: 'print the answer as one line of JSON' },
    batch: {
      fr: 'fichier JSONL de {"id","question"} ; une ligne JSON par réponse',
      en: 'JSONL file of {"id","question"}; one JSON line an answer',
    },
  },
  verify: {
    about: {
      fr: 'Dit d’une affirmation, d’un fichier d’affirmations ou de chaque phrase d’un texte si les articles la confirment ou la contredisent.',
      en: 'Tells of one statement, a file of statements, or every sentence of a text, whether the articles support or contradict it.',
    },
    file: {
      fr: 'texte (Markdown ou texte simple) dont chaque phrase est vérifiée',
      en: 'text (Markdown or plain) of which every sentence is checked',
    },
    json: {
      fr: 'écrit chaque verdict en JSON, sur une ligne',
      en: 'print each verdict as one line of JSON',
    },
    batch: {
      fr: 'fichier JSONL de {"id","statement","evidence"?,"publishedAt"?} ; une ligne JSON par verdict',
      en: 'JSONL file of {"id","statement","evidence"?,"publishedAt"?}; one JSON line a verdict',
    },
  },
  ingest: {
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
  },
  fetch: {
    about: {
      fr: 'Lit des articles sur le web et les écrit dans le dossier des articles ; sans adresse, ce que SOURCES_FILE suit.',
      en: 'Reads articles from the web and writes them into the article folder; without an address, what SOURCES_FILE follows.',
    },
    feed: {
      fr: 'flux RSS, Atom ou JSON Feed, ou page qui en offre un (à répéter)',
      en: 'RSS, Atom or JSON feed, or a page that offers one (repeatable)',
    },
    sitemap: { fr: 'plan de site XML (à répéter)', en: 'XML sitemap (repeatable)' },
    max: {
      fr: 'pages à demander au plus (sinon celles de SOURCES_FILE, ou 100)',
      en: 'pages to ask for at most (else as in SOURCES_FILE, or 100)',
    },
    json: { fr: 'écrit le rapport en JSON', en: 'print the report as JSON' },
  },
} as const;

/** What was wrong with a command line. `subject`: the option or argument as it was typed or declared. */
export const commandLineMessages = {
  unknownOption: (subject: string, suggestion: string | null): Bilingual => ({
    fr: `Option inconnue : ${subject}.${suggestion === null ? '' : ` Vouliez-vous dire ${suggestion} ?`}`,
    en: `Unknown option: ${subject}.${suggestion === null ? '' : ` Did you mean ${suggestion}?`}`,
  }),
  valueMissing: (subject: string): Bilingual => ({
    fr: `Il manque une valeur après ${subject}.`,
    en: `A value is missing after ${subject}.`,
  }),
  optionMissing: (subject: string): Bilingual => ({
    fr: `Il manque l’option ${subject}.`,
    en: `The option ${subject} is missing.`,
  }),
  badValue: (subject: string): Bilingual => ({
    fr: `La valeur donnée à ${subject} ne convient pas.`,
    en: `The value given to ${subject} does not fit.`,
  }),
  tooManyArguments: {
    fr: 'Trop d’arguments ; mettez la question entre guillemets.',
    en: 'Too many arguments; put the question in quotation marks.',
  },
  unknownCommand: (typed: string, known: readonly string[]): Bilingual => ({
    fr: `Commande inconnue : ${typed}. Il y a : ${known.join(', ')}.`,
    en: `Unknown command: ${typed}. There are: ${known.join(', ')}.`,
  }),
  noArguments: {
    fr: 'Cette commande ne prend que des options.',
    en: 'This command takes options only.',
  },
  other: (message: string): Bilingual => ({
    fr: `Commande refusée : ${message}.`,
    en: `Refused: ${message}.`,
  }),
  seeHelp: (command: string): Bilingual => ({
    fr: `Toutes les options : ${command} --help`,
    en: `All options: ${command} --help`,
  }),
} as const;
