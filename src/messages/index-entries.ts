import type { Bilingual } from './bilingual.ts';
import { visible } from './visible.ts';

/** What is wrong with one vector. */
export type VectorProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'dimensions'; readonly found: number; readonly expected: number }
  | { readonly kind: 'not-finite' }
  | { readonly kind: 'norm'; readonly found: number };

export function badPassageVector(file: string, ordinal: number, problem: VectorProblem): Bilingual {
  const path = visible(file);
  const { fr, en } = vectorProblem(problem);
  return {
    fr: `Le passage ${ordinal + 1} de « ${path} » a un vecteur inutilisable : ${fr}. Rien n'a été indexé. Vérifiez le modèle d'embeddings, puis recommencez.`,
    en: `Passage ${ordinal + 1} of "${path}" has an unusable vector: ${en}. Nothing was indexed. Check the embedding model, then try again.`,
  };
}

export function badQueryVector(problem: VectorProblem): Bilingual {
  const { fr, en } = vectorProblem(problem);
  return {
    fr: `Le vecteur de la question ne convient pas à cet index : ${fr}. Utilisez le modèle d'embeddings de l'index, ou réindexez avec : npm run ingest`,
    en: `The question's vector does not fit this index: ${en}. Use the embedding model of the index, or index again with: npm run ingest`,
  };
}

export function unsoundEntry(file: string, ordinal: number | null, what: Bilingual): Bilingual {
  const path = visible(file);
  const place =
    ordinal === null
      ? { fr: '', en: '' }
      : { fr: `, passage ${ordinal + 1}`, en: `, passage ${ordinal + 1}` };
  return {
    fr: `« ${path} »${place.fr} ne peut pas être indexé : ${what.fr}.`,
    en: `"${path}"${place.en} cannot be indexed: ${what.en}.`,
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

function vectorProblem(problem: VectorProblem): Bilingual {
  switch (problem.kind) {
    case 'missing':
      return { fr: 'il manque', en: 'it is missing' };
    case 'dimensions':
      return {
        fr: `il a ${problem.found} dimensions au lieu de ${problem.expected}`,
        en: `it has ${problem.found} dimensions instead of ${problem.expected}`,
      };
    case 'not-finite':
      return {
        fr: 'il contient une valeur qui n’est pas un nombre fini',
        en: 'it holds a value that is not a finite number',
      };
    case 'norm':
      return {
        fr: `sa longueur est ${problem.found.toPrecision(3)} au lieu de 1`,
        en: `its length is ${problem.found.toPrecision(3)} instead of 1`,
      };
  }
}
