import { utcDay } from '../calendar/utc-day.ts';
import { writtenDate } from './answers.ts';
import { type Bilingual, inBoth, type Language } from './bilingual.ts';
import { reportLists } from './ingestion.ts';
import { collectionSize, counted, formatCount, tenths } from './numbers.ts';

/** What editors read: ingestion, the collection, the state of the bot, votes. */
export const editorMessages = {
  steps: {
    reading: { fr: 'Lecture des articles', en: 'Reading the articles' },
    embedding: { fr: 'Calcul des vecteurs', en: 'Computing the vectors' },
    writing: { fr: 'Écriture de l’index', en: 'Writing the index' },
    linking: { fr: 'Liaison des vecteurs', en: 'Linking the vectors' },
  },
  outcomes: {
    published: { fr: 'L’index est à jour', en: 'The index is up to date' },
    unchanged: { fr: 'Rien n’a changé', en: 'Nothing has changed' },
    'dry-run': { fr: 'Essai à blanc : rien n’est écrit', en: 'Dry run: nothing is written' },
  },
  lists: reportLists,
  more: (count: number): Bilingual => ({ fr: `… +${count} de plus`, en: `… +${count} more` }),
  collection: (articles: number, passages: number): Bilingual =>
    inBoth((language) => collectionSize(articles, passages, language)),
  seconds: (seconds: number): Bilingual => inBoth((language) => `${tenths(seconds, language)} s`),
  generation: (name: string): Bilingual => ({ fr: `génération ${name}`, en: `generation ${name}` }),
  added: { fr: 'Article ajouté', en: 'Article added' },
  replaced: { fr: 'Article remplacé', en: 'Article replaced' },
  removed: { fr: 'Article retiré', en: 'Article removed' },
  keptAs: (path: string): Bilingual => ({
    fr: `L’ancien fichier est gardé : ${path}`,
    en: `The old file is kept: ${path}`,
  }),
  waitsForIngestion: {
    fr: '⏳ Une autre indexation est en cours. Une nouvelle la suivra d’elle-même, et je vous dirai ici quand l’index connaîtra votre changement.',
    en: '⏳ Another ingestion is running. A new one will follow by itself, and I will tell you here when the index knows your change.',
  },
  alreadyKnown: (path: string): Bilingual => ({
    fr: `L’index connaît déjà ce changement : ${path}. Une autre indexation l’a trouvé.`,
    en: `The index knows this change already: ${path}. Another ingestion has found it.`,
  }),
  takenBack: (path: string, isReplacement: boolean): Bilingual => ({
    fr: `« ${path} » n’a pas pu être indexé : le fichier a été repris${isReplacement ? ', et l’ancien remis à sa place' : ''}. Le dossier des articles est comme avant.`,
    en: `"${path}" could not be indexed: the file was taken back${isReplacement ? ', and the old one is in its place again' : ''}. The article folder is as it was.`,
  }),
  notTakenBack: (path: string): Bilingual => ({
    fr: `« ${path} » est dans le dossier des articles sans être indexé, et n’a pas pu en être repris. \`/indexer\` le relira.`,
    en: `"${path}" stands in the article folder without being indexed, and could not be taken back. \`/ingest\` reads it again.`,
  }),
  fileOrAddress: {
    fr: 'Joignez le fichier de l’article (« fichier »), ou donnez son adresse sur le web (« adresse »).',
    en: 'Attach the file of the article ("file"), or give its address on the web ("url").',
  },
  fileAndAddress: {
    fr: 'Donnez ou un fichier ou une adresse, pas les deux : rien n’a été changé.',
    en: 'Give either a file or an address, not both: nothing was changed.',
  },
  sameWords: (title: string, path: string): Bilingual => ({
    fr: `« ${title} » est déjà dans la collection, avec les mêmes mots : ${path}`,
    en: `"${title}" is in the collection already, with the same words: ${path}`,
  }),
  undo: { fr: 'Annuler cet ajout', en: 'Undo this addition' },
  undone: (path: string, isRestored: boolean): Bilingual => ({
    fr: `L’ajout de « ${path} » est annulé${isRestored ? ' : les mots d’avant sont de nouveau là' : ''}.`,
    en: `The addition of "${path}" is undone${isRestored ? ': the earlier words are there again' : ''}.`,
  }),
  undoneUnknown: (path: string): Bilingual => ({
    fr: `Le dossier est comme avant l’ajout de « ${path} », mais l’index ne le sait pas encore (\`/indexer\`).`,
    en: `The folder is as it was before "${path}" was added, but the index does not know it yet (\`/ingest\`).`,
  }),
  stillCited: (path: string): Bilingual => ({
    fr: `« ${path} » est bien retiré du dossier, mais l’index ne le sait pas encore : les réponses peuvent le citer jusqu’à la prochaine indexation réussie (\`/indexer\`).`,
    en: `"${path}" is removed from the folder, but the index does not know it yet: answers may cite it until the next successful ingestion (\`/ingest\`).`,
  }),
  rolledBack: (generation: string, articles: number): Bilingual => ({
    fr: `La génération ${generation} sert de nouveau (${counted(articles, 'article', 'fr')}). \`/indexer\` revient à l’état du dossier.`,
    en: `Generation ${generation} serves again (${counted(articles, 'article', 'en')}). \`/ingest\` returns to the state of the folder.`,
  }),
  noEditorPages: {
    fr: 'Les pages des éditeurs ne sont pas ouvertes : il y faut une salle de lecture (WEB_PORT) et son adresse (PUBLIC_URL).',
    en: 'The pages for editors are not open: they take a reading room (WEB_PORT) and its address (PUBLIC_URL).',
  },
  editorLink: (minutes: number): Bilingual => ({
    fr: `Ce lien est pour vous seul. Il ouvre les pages des éditeurs une fois, dans les ${minutes} minutes.`,
    en: `This link is for you alone. It opens the pages for editors once, within ${minutes} minutes.`,
  }),
  openEditorPages: { fr: 'Ouvrir les pages des éditeurs', en: 'Open the pages for editors' },
  status: {
    title: { fr: 'État', en: 'Status' },
    generation: { fr: 'Génération', en: 'Generation' },
    collection: { fr: 'Collection', en: 'Collection' },
    newest: { fr: 'Article le plus récent', en: 'Newest article' },
    noNewest: { fr: 'aucun article daté', en: 'no dated article' },
    embedder: { fr: 'Vecteurs', en: 'Vectors' },
    answerer: { fr: 'Réponses', en: 'Answers' },
    extractive: { fr: 'phrases citées', en: 'quoted sentences' },
    uptime: { fr: 'En marche depuis', en: 'Up for' },
    queue: { fr: 'File d’attente', en: 'Queue' },
    versions: { fr: 'Versions', en: 'Versions' },
    lastDay: { fr: 'Depuis 24 heures', en: 'Last 24 hours' },
    asked: ({ answered, refused, failed, stopped, turnedAway }: AskedOfDay): Bilingual => {
      const taken = answered + refused + failed + stopped;
      const all = [taken, answered, refused, failed, stopped, turnedAway];
      const french = all.map((count) => formatCount(count, 'fr'));
      const english = all.map((count) => formatCount(count, 'en'));
      return {
        fr: `${french[0]} ${taken < 2 ? 'question' : 'questions'} : réponses ${french[1]}, rien dans les articles ${french[2]}, échecs ${french[3]}, arrêts ${french[4]} ; non prises ${french[5]}`,
        en: `${english[0]} ${taken === 1 ? 'question' : 'questions'}: answers ${english[1]}, not in the articles ${english[2]}, failures ${english[3]}, stopped ${english[4]}; not taken ${english[5]}`,
      };
    },
    inQueue: (
      running: number,
      waiting: number,
      { longestQueue, longestWaitMs }: { readonly longestQueue: number; readonly longestWaitMs: number },
    ): Bilingual => ({
      fr: `${running} en cours, ${waiting} en attente (au plus en 24 heures : ${longestQueue}, ${tenths(longestWaitMs / 1_000, 'fr')} s)`,
      en: `${running} running, ${waiting} waiting (most in 24 hours: ${longestQueue}, ${tenths(longestWaitMs / 1_000, 'en')} s)`,
    }),
    reservations: {
      fr: 'L’index a un défaut, que les traces du bot décrivent à qui s’en occupe ; les réponses continuent.',
      en: 'The index has a fault, which the log describes to whoever runs the bot; answers go on.',
    },
  },
  feedback: {
    title: { fr: 'Votes négatifs', en: 'Negative votes' },
    none: { fr: 'Aucun vote négatif : rien à montrer.', en: 'No negative vote: nothing to show.' },
    noReason: { fr: 'sans raison donnée', en: 'no reason given' },
    file: (name: string): Bilingual => ({
      fr: `${name} contient les questions pour « npm run eval -- --questions ${name} » ; ajoutez-y d’abord les bonnes réponses.`,
      en: `${name} holds the questions for "npm run eval -- --questions ${name}"; add the right answers to it first.`,
    }),
  },
} as const;

type AskedOfDay = Readonly<Record<'answered' | 'refused' | 'failed' | 'stopped' | 'turnedAway', number>>;

/** « 3 j 4 h », "5 min": the two largest units of a time span. */
export function writtenDuration(ms: number, language: Language): string {
  const minutes = Math.floor(Math.max(0, ms) / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return `${days} ${language === 'fr' ? 'j' : 'd'} ${hours % 24} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

/** The day of a time, in UTC. @param ms milliseconds since 1970 */
export function writtenDay(ms: number, language: Language): string {
  return writtenDate(utcDay(ms), language);
}
