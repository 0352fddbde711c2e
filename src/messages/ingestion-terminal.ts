import { type Bilingual, inBoth, type Language } from './bilingual.ts';
import { reportLists } from './ingestion.ts';
import { collectionSize, counted, tenths } from './numbers.ts';
import { labelValue } from './punctuation.ts';
import { visible } from './visible.ts';

/** What the terminal says of an ingestion. */
export const ingestionTerminal = {
  steps: {
    reading: { fr: 'Lecture   ', en: 'Reading   ' },
    embedding: { fr: 'Embeddings', en: 'Embedding ' },
    writing: { fr: 'Écriture  ', en: 'Writing   ' },
    linking: { fr: 'Liaison   ', en: 'Linking   ' },
  },
  units: {
    reading: { fr: 'fichiers', en: 'files' },
    embedding: { fr: 'textes', en: 'texts' },
    writing: { fr: 'articles', en: 'articles' },
    linking: { fr: 'vecteurs', en: 'vectors' },
  },
  resumed: (articles: number, texts: number): Bilingual => ({
    fr: `Repris d’une ingestion interrompue : ${counted(articles, 'article', 'fr')}, ${counted(texts, 'vecteur', 'fr')}.`,
    en: `Taken over from an ingestion that was broken off: ${counted(articles, 'article', 'en')}, ${counted(texts, 'vector', 'en')}.`,
  }),
  published: (articles: number, passages: number, seconds: number): Bilingual => ({
    fr: `Index à jour : ${collectionSize(articles, passages, 'fr')} (${tenths(seconds, 'fr')} s).`,
    en: `Index up to date: ${collectionSize(articles, passages, 'en')} (${tenths(seconds, 'en')} s).`,
  }),
  unchanged: (articles: number, passages: number): Bilingual => ({
    fr: `Rien n’a changé : l’index dit déjà la même chose que le dossier (${collectionSize(articles, passages, 'fr')}).`,
    en: `Nothing has changed: the index already says what the folder says (${collectionSize(articles, passages, 'en')}).`,
  }),
  dryRun: (articles: number, passages: number, embedded: number): Bilingual => ({
    fr: `Essai à blanc, rien n’est écrit. L’index contiendrait ${collectionSize(articles, passages, 'fr')}, dont ${embedded} à vectoriser.`,
    en: `Dry run, nothing is written. The index would hold ${collectionSize(articles, passages, 'en')}, ${embedded} of them to embed.`,
  }),
  lists: {
    ...reportLists,
    muchRemoved: { fr: 'Perdus au nettoyage, à vérifier', en: 'Lost in cleaning, worth a look' },
    removedNoise: { fr: 'Retiré des articles, par règle', en: 'Removed from articles, by rule' },
  },
  whole: { fr: 'en entier avec --report FICHIER ou --json', en: 'whole with --report FILE or --json' },
  nothingRemoved: {
    fr: 'Rien n’a été retiré des articles lus cette fois ; --full les relit tous.',
    en: 'Nothing was removed from the articles read this time; --full reads all of them again.',
  },
  embedded: (embedded: number, reused: number): Bilingual => ({
    fr: `Passages vectorisés : ${embedded} ; repris tels quels : ${reused}.`,
    en: `Passages embedded: ${embedded}; taken over as they are: ${reused}.`,
  }),
  rolledBack: (generation: string, articles: number): Bilingual => ({
    fr: `La génération ${generation} sert de nouveau (${counted(articles, 'article', 'fr')}). « npm run ingest » revient à l’état du dossier.`,
    en: `Generation ${generation} serves again (${counted(articles, 'article', 'en')}). "npm run ingest" returns to the state of the folder.`,
  }),
  noGenerations: {
    fr: 'Aucune génération : lancez npm run ingest.',
    en: 'No generation yet: run npm run ingest.',
  },
  current: { fr: 'en service', en: 'serving' },
  generationLine: (articles: number, passages: number, embedder: string): Bilingual =>
    inBoth((language) => `${collectionSize(articles, passages, language)}, ${embedder}`),
} as const;

/** A file and what is said of it, with the language's colon, on one line. */
export function aboutFile(path: string, sentence: string, language: Language): string {
  return visible(labelValue(path, sentence, language));
}
