import type { Bilingual } from './bilingual.ts';
import { visible } from './visible.ts';

/** What is wrong with one vector. */
export const vectorProblems = {
  missing: { fr: 'il manque', en: 'it is missing' },
  dimensions: (found: number, expected: number): Bilingual => ({
    fr: `il a ${found} dimensions au lieu de ${expected}`,
    en: `it has ${found} dimensions instead of ${expected}`,
  }),
  notFinite: {
    fr: 'il contient une valeur qui n’est pas un nombre fini',
    en: 'it holds a value that is not a finite number',
  },
  norm: (found: number): Bilingual => ({
    fr: `sa longueur est ${found.toPrecision(3)} au lieu de 1`,
    en: `its length is ${found.toPrecision(3)} instead of 1`,
  }),
} as const;

/** @param problem of `vectorProblems` */
export const badPassageVector = (file: string, ordinal: number, problem: Bilingual): Bilingual => ({
  fr: `Le passage ${ordinal + 1} de « ${visible(file)} » a un vecteur inutilisable : ${problem.fr}. Rien n'a été indexé. Vérifiez le modèle d'embeddings, puis recommencez.`,
  en: `Passage ${ordinal + 1} of "${visible(file)}" has an unusable vector: ${problem.en}. Nothing was indexed. Check the embedding model, then try again.`,
});

/** @param problem of `vectorProblems` */
export const badQueryVector = (problem: Bilingual): Bilingual => ({
  fr: `Le vecteur de la question ne convient pas à cet index : ${problem.fr}. Utilisez le modèle d'embeddings de l'index, ou réindexez avec : npm run ingest`,
  en: `The question's vector does not fit this index: ${problem.en}. Use the embedding model of the index, or index again with: npm run ingest`,
});

export function unsoundEntry(file: string, ordinal: number | null, what: Bilingual): Bilingual {
  // The word is the same in both languages.
  const entry = (name: string): string => (ordinal === null ? name : `${name}, passage ${ordinal + 1}`);
  return {
    fr: `${entry(`« ${visible(file)} »`)} ne peut pas être indexé : ${what.fr}.`,
    en: `${entry(`"${visible(file)}"`)} cannot be indexed: ${what.en}.`,
  };
}

export const passageIsNoSlice: Bilingual = {
  fr: "le passage n'est pas un extrait exact de l'article",
  en: 'the passage is not an exact slice of the article',
};

export const articleGivenTwice: Bilingual = {
  fr: 'le même article ou le même passage est donné deux fois',
  en: 'the same article or the same passage is given twice',
};
