import type { Bilingual } from './bilingual.ts';

/** What the terminal says of an ingestion. */
export const ingestionTerminal = {
  steps: {
    reading: { fr: 'Lecture   ', en: 'Reading   ' },
    embedding: { fr: 'Embeddings', en: 'Embedding ' },
    writing: { fr: 'Écriture  ', en: 'Writing   ' },
  },
  published: (articles: number, passages: number, seconds: number): Bilingual => ({
    fr: `Index à jour : ${articles} ${articles > 1 ? 'articles' : 'article'}, ${passages} passages (${seconds} s).`,
    en: `Index up to date: ${articles} ${articles === 1 ? 'article' : 'articles'}, ${passages} passages (${seconds} s).`,
  }),
  unchanged: (articles: number): Bilingual => ({
    fr: `Rien n’a changé : l’index contient déjà ${articles} ${articles > 1 ? 'articles' : 'article'}.`,
    en: `Nothing has changed: the index already holds ${articles} ${articles === 1 ? 'article' : 'articles'}.`,
  }),
  dryRun: (articles: number, passages: number, embedded: number): Bilingual => ({
    fr: `Essai à blanc, rien n’est écrit. L’index contiendrait ${articles} ${articles > 1 ? 'articles' : 'article'}, ${passages} passages, dont ${embedded} à vectoriser.`,
    en: `Dry run, nothing is written. The index would hold ${articles} ${articles === 1 ? 'article' : 'articles'}, ${passages} passages, ${embedded} of them to embed.`,
  }),
  lists: {
    added: { fr: 'Ajoutés', en: 'Added' },
    changed: { fr: 'Modifiés', en: 'Changed' },
    removed: { fr: 'Retirés', en: 'Removed' },
    rejected: { fr: 'Illisibles, laissés de côté', en: 'Unreadable, left out' },
    notices: { fr: 'À savoir', en: 'To know' },
    removedNoise: { fr: 'Retiré des articles, par règle', en: 'Removed from articles, by rule' },
  },
  embedded: (embedded: number, reused: number): Bilingual => ({
    fr: `${embedded} passages vectorisés, ${reused} repris tels quels.`,
    en: `${embedded} passages embedded, ${reused} taken over as they are.`,
  }),
  rolledBack: (generation: string, articles: number): Bilingual => ({
    fr: `La génération ${generation} sert de nouveau (${articles} articles). « npm run ingest » revient à l’état du dossier.`,
    en: `Generation ${generation} serves again (${articles} articles). "npm run ingest" returns to the state of the folder.`,
  }),
  noGenerations: {
    fr: 'Aucune génération : lancez npm run ingest.',
    en: 'No generation yet: run npm run ingest.',
  },
  current: { fr: 'en service', en: 'serving' },
  generationLine: (articles: number, passages: number, embedder: string): Bilingual => ({
    fr: `${articles} articles, ${passages} passages, ${embedder}`,
    en: `${articles} articles, ${passages} passages, ${embedder}`,
  }),
} as const;
