import type { Bilingual } from './bilingual.ts';
import { recordFields } from './config.ts';

/** What commands say when they end otherwise than planned, or refuse an option. */
export const commandMessages = {
  interrupted: {
    fr: 'Interrompu ; rien n’a été changé.',
    en: 'Interrupted; nothing was changed.',
  },
  unexpected: (message: string): Bilingual => ({
    fr: `Erreur inattendue : ${message}. Rien n’a été publié. Relancez avec KIOSQUE_DEBUG=1 pour en voir le détail.`,
    en: `Unexpected error: ${message}. Nothing was published. Run again with KIOSQUE_DEBUG=1 to see the details.`,
  }),
  outputFailed: (code: string): Bilingual => ({
    fr: `La sortie ne peut pas être écrite (${code}) ; vérifiez la place sur le disque.`,
    en: `The output cannot be written (${code}); check the space on the disk.`,
  }),
  indexNotAFolder: (path: string): Bilingual => ({
    fr: `« ${path} » n’est pas un dossier, l’index ne peut pas y être. Indiquez-en un avec --index ou INDEX_DIR.`,
    en: `"${path}" is not a folder, the index cannot be there. Name one with --index or INDEX_DIR.`,
  }),
  corpusChanged: (added: number, changed: number, removed: number): Bilingual => ({
    fr: `Le dossier d’articles a changé depuis la dernière ingestion (+${added}, ~${changed}, −${removed}) ; « npm run ingest » met l’index à jour.`,
    en: `The article folder has changed since the last ingestion (+${added}, ~${changed}, −${removed}); "npm run ingest" brings the index up to date.`,
  }),
  answersFromBefore: (reason: Bilingual): Bilingual => ({
    fr: `${reason.fr} En attendant, les réponses viennent de l’index tel qu’il était.`,
    en: `${reason.en} Meanwhile, answers come from the index as it was.`,
  }),
  nothingMatches: (publishers: readonly string[]): Bilingual => ({
    fr: `Aucun article ne correspond à ces filtres. Journaux de la collection : ${publishers.join(', ') || 'aucun n’est connu'}.`,
    en: `No article matches these filters. Publishers of the collection: ${publishers.join(', ') || 'none is known'}.`,
  }),
  historyLost: (folder: string, code: string): Bilingual => ({
    fr: `L’historique des questions ne peut pas être tenu dans « ${folder} » (${code}) ; vérifiez DATA_DIR.`,
    en: `The history of questions cannot be kept in "${folder}" (${code}); check DATA_DIR.`,
  }),
  questionTooLong: (chars: number, limit: number): Bilingual => ({
    fr: `La question compte ${chars} caractères, la limite est de ${limit} ; raccourcissez-la.`,
    en: `The question has ${chars} characters, the limit is ${limit}; shorten it.`,
  }),
  otherEmbedder: (indexed: string, configured: string): Bilingual => ({
    fr: `Les vecteurs de l’index viennent de « ${indexed} », la configuration demande « ${configured} » : la recherche se fait par mots seulement. Relancez npm run ingest, ou rétablissez EMBEDDINGS.`,
    en: `The vectors of the index come from "${indexed}", the configuration asks for "${configured}": only words are searched. Run npm run ingest, or set EMBEDDINGS back.`,
  }),
  lexicalOnly: (reason: Bilingual): Bilingual => ({
    fr: `La recherche se fait par mots seulement. ${reason.fr}`,
    en: `Only words are searched. ${reason.en}`,
  }),
  badDate: (option: string, value: string): Bilingual => ({
    fr: `${option} attend une date AAAA-MM-JJ, comme 2023-09-14 ; reçu : « ${value} ».`,
    en: `${option} takes a date YYYY-MM-DD, such as 2023-09-14; got "${value}".`,
  }),
  badFieldMap: {
    fr: `--map attend ${recordFields.fr}.`,
    en: `--map takes ${recordFields.en}.`,
  },
  datesReversed: {
    fr: '--since est après --until : aucun article ne peut convenir. Échangez les deux dates.',
    en: '--since is after --until: no article can match. Swap the two dates.',
  },
  questionMissing: {
    fr: 'Il manque la question : npm run ask -- "votre question", ou --batch FICHIER.',
    en: 'The question is missing: npm run ask -- "your question", or --batch FILE.',
  },
  questionTwice: {
    fr: 'Donnez soit une question, soit --batch FICHIER, pas les deux.',
    en: 'Give either a question or --batch FILE, not both.',
  },
  badBatchLine: (file: string, line: number): Bilingual => ({
    fr: `${file}, ligne ${line} : chaque ligne doit être de la forme {"id":"…","question":"…"}.`,
    en: `${file}, line ${line}: every line must look like {"id":"…","question":"…"}.`,
  }),
  longBatchLine: (file: string, line: number, limit: number): Bilingual => ({
    fr: `${file}, ligne ${line} : la question dépasse ${limit} caractères ; raccourcissez-la.`,
    en: `${file}, line ${line}: the question is longer than ${limit} characters; shorten it.`,
  }),
  emptyBatch: (file: string): Bilingual => ({
    fr: `${file} ne contient aucune question.`,
    en: `${file} holds no question.`,
  }),
  optionsExclude: (first: string, second: string): Bilingual => ({
    fr: `${first} et ${second} ne vont pas ensemble ; gardez l’une des deux options.`,
    en: `${first} and ${second} do not go together; keep one of them.`,
  }),
} as const;

export const unreadableFile = (file: string): Bilingual => ({
  fr: `Le fichier ${file} ne peut pas être lu ; vérifiez le chemin et les droits.`,
  en: `The file ${file} cannot be read; check the path and its permissions.`,
});
