import type { Bilingual } from './bilingual.ts';

/** What commands say when they end otherwise than planned, or refuse an option. */
export const commandMessages = {
  interrupted: {
    fr: 'Interrompu ; rien n’a été changé.',
    en: 'Interrupted; nothing was changed.',
  },
  unexpected: (message: string): Bilingual => ({
    fr: `Erreur inattendue : ${message}. Rien n’a été publié. KIOSQUE_DEBUG=1 en montre le détail.`,
    en: `Unexpected error: ${message}. Nothing was published. KIOSQUE_DEBUG=1 shows the details.`,
  }),
  otherEmbedder: (indexed: string, configured: string): Bilingual => ({
    fr: `Les vecteurs de l’index viennent de « ${indexed} », la configuration demande « ${configured} » : la recherche se fait par mots seulement. Relancez npm run ingest, ou rétablissez EMBEDDINGS.`,
    en: `The vectors of the index come from "${indexed}", the configuration asks for "${configured}": only words are searched. Run npm run ingest, or set EMBEDDINGS back.`,
  }),
  lexicalOnly: (reason: Bilingual): Bilingual => ({
    fr: `La recherche se fait par mots seulement. ${reason.fr}`,
    en: `Only words are searched. ${reason.en}`,
  }),
  badDate: (option: string, value: string): Bilingual => ({
    fr: `${option} attend une date AAAA-MM-JJ, comme 2023-09-14 ; reçu : « ${value} ».`,
    en: `${option} takes a date YYYY-MM-DD, such as 2023-09-14; got "${value}".`,
  }),
  datesReversed: {
    fr: '--since est après --until : aucun article ne peut convenir. Échangez les deux dates.',
    en: '--since is after --until: no article can match. Swap the two dates.',
  },
  questionMissing: {
    fr: 'Il manque la question : npm run ask -- "votre question", ou --batch FICHIER.',
    en: 'The question is missing: npm run ask -- "your question", or --batch FILE.',
  },
  questionTwice: {
    fr: 'Donnez soit une question, soit --batch FICHIER, pas les deux.',
    en: 'Give either a question or --batch FILE, not both.',
  },
  badBatchLine: (file: string, line: number): Bilingual => ({
    fr: `${file}, ligne ${line} : chaque ligne doit être de la forme {"id":"…","question":"…"}.`,
    en: `${file}, line ${line}: every line must look like {"id":"…","question":"…"}.`,
  }),
  optionsExclude: (first: string, second: string): Bilingual => ({
    fr: `${first} et ${second} ne vont pas ensemble ; gardez l’une des deux options.`,
    en: `${first} and ${second} do not go together; keep one of them.`,
  }),
} as const;
