import { writtenDate } from './answers.ts';
import { type Bilingual, inBoth } from './bilingual.ts';
import { counted, formatCount } from './numbers.ts';
import { labelValue } from './punctuation.ts';

/** The part of the reading room for editors. */
export const deskMessages = {
  title: { fr: 'Édition', en: 'Editing' },
  pages: { fr: 'Pages des éditeurs', en: 'Editors’ pages' },
  overview: { fr: 'Index', en: 'Index' },
  articles: { fr: 'Ajouter, retirer', en: 'Add, remove' },
  report: { fr: 'Dernière lecture', en: 'Last reading' },
  history: { fr: 'Générations', en: 'Generations' },
  questions: { fr: 'Sans réponse', en: 'Unanswered' },
  votes: { fr: 'Votes', en: 'Votes' },
  usage: { fr: 'Usage', en: 'Usage' },
  signOut: { fr: 'Sortir', en: 'Sign out' },
  cancel: { fr: 'Annuler', en: 'Cancel' },
  begins: { fr: 'L’indexation commence…', en: 'The ingestion begins…' },
  waits: {
    fr: 'Une autre indexation est en cours. Celle-ci la suivra d’elle-même.',
    en: 'Another ingestion is running. This one will follow by itself.',
  },
  adds: (title: string): Bilingual => ({ fr: `Ajout de « ${title} »`, en: `Adding "${title}"` }),
  removes: (title: string): Bilingual => ({ fr: `Retrait de « ${title} »`, en: `Removing "${title}"` }),
  undoes: (path: string): Bilingual => ({ fr: `Reprise de « ${path} »`, en: `Undoing "${path}"` }),
  undo: { fr: 'Annuler cet ajout', en: 'Undo this addition' },
  readsFolder: { fr: 'Lecture du dossier des articles', en: 'Reading the article folder' },
  readAgain: { fr: 'Relire le dossier des articles', en: 'Read the article folder again' },
  mayLeave: {
    fr: 'Vous pouvez quitter cette page : le travail continue.',
    en: 'You may leave this page: the work goes on.',
  },
  badForm: {
    fr: 'Ce formulaire n’est plus valable. Recommencez d’ici.',
    en: 'This form is no longer valid. Begin again from here.',
  },
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;

/** Entering. */
export const signInMessages = {
  title: { fr: 'Réservé aux éditeurs', en: 'For editors' },
  token: { fr: 'Jeton', en: 'Token' },
  enter: { fr: 'Entrer', en: 'Enter' },
  byLink: {
    fr: 'Le bot donne aux éditeurs un lien pour entrer : /redaction, sur le serveur.',
    en: 'The bot gives editors a link to enter by: /editors, on the server.',
  },
  linkOpens: {
    fr: 'Votre lien est bon. Il ne sert qu’une fois.',
    en: 'Your link is good. It works once.',
  },
  wrong: { fr: 'Ce n’est pas le bon jeton.', en: 'This is not the right token.' },
  linkOver: {
    fr: 'Ce lien a déjà servi, ou n’est plus valable. Demandez-en un autre au bot.',
    en: 'This link was used, or is no longer valid. Ask the bot for another one.',
  },
  fromElsewhere: {
    fr: 'Cet envoi vient d’un autre site. Rien n’a été fait.',
    en: 'This was sent from another site. Nothing was done.',
  },
  tooFast: (seconds: number): Bilingual => ({
    fr: `Trop d’essais. Réessayez dans ${seconds} s.`,
    en: `Too many attempts. Try again in ${seconds} s.`,
  }),
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;

/** Adding and removing, and the generations. */
export const collectionMessages = {
  addTitle: { fr: 'Ajouter un article', en: 'Add an article' },
  file: { fr: 'Fichier de l’article', en: 'File of the article' },
  formats: (extensions: string, megabytes: number): Bilingual => ({
    fr: `${extensions} ; ${megabytes} Mo au plus, 1 Mo de texte.`,
    en: `${extensions}; ${megabytes} MB at most, 1 MB of text.`,
  }),
  replace: { fr: 'Remplacer le fichier du même nom', en: 'Replace the file of the same name' },
  add: { fr: 'Ajouter', en: 'Add' },
  noFile: { fr: 'Choisissez d’abord un fichier.', en: 'Choose a file first.' },
  removeTitle: { fr: 'Retirer un article', en: 'Remove an article' },
  remove: { fr: 'Retirer', en: 'Remove' },
  removeOne: (title: string): Bilingual => ({ fr: `Retirer « ${title} »`, en: `Remove "${title}"` }),
  removeAsk: { fr: 'Retirer cet article ?', en: 'Remove this article?' },
  removeMore: {
    fr: 'Les réponses ne le citeront plus. Son fichier est gardé dans DATA_DIR.',
    en: 'Answers will no longer cite it. Its file is kept in DATA_DIR.',
  },
  generation: { fr: 'Génération', en: 'Generation' },
  made: { fr: 'Faite le', en: 'Made on' },
  collection: { fr: 'Collection', en: 'Collection' },
  embedder: { fr: 'Vecteurs', en: 'Vectors' },
  judge: { fr: 'Jugement', en: 'Judged by' },
  reader: { fr: 'le lecteur, par le sens', en: 'the reader, by meaning' },
  rules: { fr: 'des règles sur les mots', en: 'rules over words' },
  answerer: { fr: 'Réponses', en: 'Answers' },
  extractive: { fr: 'phrases citées', en: 'quoted sentences' },
  live: { fr: 'sert maintenant', en: 'serves now' },
  rollback: { fr: 'Revenir à la génération d’avant', en: 'Return to the generation before' },
  rollbackAsk: { fr: 'Revenir à la génération d’avant ?', en: 'Return to the generation before?' },
  rollbackMore: {
    fr: 'Elle sert jusqu’à la prochaine lecture du dossier, dont les fichiers restent comme ils sont.',
    en: 'It serves until the folder is read again; the files of the folder stay as they are.',
  },
  rolledBack: (generation: string, articles: number): Bilingual => ({
    fr: `La génération ${generation} sert de nouveau (${counted(articles, 'article', 'fr')}).`,
    en: `Generation ${generation} serves again (${counted(articles, 'article', 'en')}).`,
  }),
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;

/** The last report. */
export const reportMessages = {
  none: {
    fr: 'Aucun rapport n’est gardé. La prochaine lecture du dossier en laissera un.',
    en: 'No report is kept. The next reading of the folder leaves one.',
  },
  readAt: { fr: 'Dossier lu le', en: 'Folder read on' },
  changedAt: { fr: 'Index changé le', en: 'Index changed on' },
  unchanged: { fr: 'Inchangés', en: 'Unchanged' },
  noise: { fr: 'Bruit retiré des textes', en: 'Noise taken out of the texts' },
  noiseLine: (rule: string, count: number): Bilingual => ({
    fr: `${rule} : ${formatCount(count, 'fr')} fois`,
    en: `${rule}: ${formatCount(count, 'en')} times`,
  }),
  listed: (title: string, count: number): Bilingual =>
    inBoth((language) => labelValue(title, formatCount(count, language), language)),
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;

/** What readers asked and thought. */
export const readersMessages = {
  questionsTitle: { fr: 'Ce que les articles ne disent pas', en: 'What the articles do not say' },
  questionsNone: {
    fr: 'Aucune question n’est restée sans réponse.',
    en: 'No question was left without an answer.',
  },
  asked: (times: number, people: number, first: string, last: string): Bilingual => {
    const french =
      first === last
        ? `le ${writtenDate(last, 'fr')}`
        : `du ${writtenDate(first, 'fr')} au ${writtenDate(last, 'fr')}`;
    const english =
      first === last
        ? `on ${writtenDate(last, 'en')}`
        : `from ${writtenDate(first, 'en')} to ${writtenDate(last, 'en')}`;
    return {
      fr: `${formatCount(times, 'fr')} fois, ${people < 2 ? 'une personne' : `${formatCount(people, 'fr')} personnes`} au moins, ${french}`,
      en: `${formatCount(times, 'en')} ${times === 1 ? 'time' : 'times'}, at least ${people === 1 ? 'one person' : `${formatCount(people, 'en')} people`}, ${english}`,
    };
  },
  otherWords: { fr: 'En d’autres mots', en: 'In other words' },
  votesNone: { fr: 'Aucun vote négatif.', en: 'No negative vote.' },
  votesTitle: { fr: 'Votes négatifs', en: 'Negative votes' },
  usageTitle: { fr: 'Usage par semaine', en: 'Usage by week' },
  usageNone: { fr: 'Rien n’a encore été demandé.', en: 'Nothing was asked yet.' },
  week: { fr: 'Semaine du', en: 'Week of' },
  questions: { fr: 'Questions', en: 'Questions' },
  answered: { fr: 'Répondues', en: 'Answered' },
  refused: { fr: 'Sans réponse', en: 'Unanswered' },
  failed: { fr: 'Échecs et arrêts', en: 'Failed or stopped' },
  votesUp: { fr: 'Votes pour', en: 'Votes up' },
  votesDown: { fr: 'Votes contre', en: 'Votes down' },
  numbersOnly: {
    fr: 'Des nombres seulement, gardés RETENTION_DAYS jours ; jours en temps universel.',
    en: 'Numbers only, kept for RETENTION_DAYS days; days are in UTC.',
  },
} as const satisfies Readonly<Record<string, Bilingual | ((...args: never[]) => Bilingual)>>;

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
